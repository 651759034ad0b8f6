package org.radflow.learn.explain.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.explain.Explained;
import org.radflow.learn.explain.LinearPredictor;
import org.radflow.learn.explain.Nomogram;
import org.radflow.learn.explain.Output;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.SurvivalModel;

/** Settings of Nomogram. */
final class NomogramParameters extends ExplainParameters {

    private static final int VALUES = 11;
    private static final int TOTALS = 101;

    @Widget(title = "Features", description = "Whose values give points.")
    Level m_level = Level.TABLE;

    @Widget(title = "Time", description = "Of a survival model: the time until which survival is told, in the unit of its time column, above 0.")
    double m_time = 24;

    @Override
    List<FeatureMatrix> explain(FittedPipeline pipeline, FeatureMatrix cases, Progress progress) {
        if (pipeline.last() instanceof Classifier classifier && classifier.classes().size() == 2) {
            return tables(LinearPredictor.nomogram(withLink(explained(pipeline, cases, m_level), p -> Math.log(p / (1 - p)))),
                    "Probability", eta -> 1 / (1 + Math.exp(-eta)));
        }
        if (pipeline.last() instanceof SurvivalModel model) {
            Explained risk = explained(pipeline, cases, m_level);
            Output survival = m_level == Level.MODEL ? changed -> survival(model, changed) : changed -> survival(model, pipeline.beforeLast(changed));
            return tables(LinearPredictor.nomogram(withLink(new Explained(risk.cases(), risk.features(), survival), s -> Math.log(-Math.log(s)))),
                    "Survival", eta -> Math.exp(-Math.exp(eta)));
        }
        throw new DataException("Nomogram: found a pipeline whose last step is no classifier of two classes and no survival model");
    }

    private double[] survival(SurvivalModel model, FeatureMatrix cases) {
        return Arrays.stream(model.survival(cases, new double[] {m_time})).mapToDouble(row -> row[0]).toArray();
    }

    private static Explained withLink(Explained explained, DoubleUnaryOperator link) {
        return new Explained(explained.cases(), explained.features(),
                cases -> Arrays.stream(explained.output().of(cases)).map(link).toArray());
    }

    private static List<FeatureMatrix> tables(Nomogram nomogram, String result, DoubleUnaryOperator inverse) {
        List<String> names = new ArrayList<>();
        double[] values = new double[nomogram.features().size() * VALUES];
        double[] points = new double[values.length];
        for (int j = 0; j < nomogram.features().size(); j++) {
            for (int v = 0; v < VALUES; v++) {
                double value = nomogram.from()[j] + (nomogram.to()[j] - nomogram.from()[j]) * v / (VALUES - 1);
                values[names.size()] = value;
                points[names.size()] = nomogram.points(j, value);
                names.add(nomogram.features().get(j));
            }
        }
        double[] totals = new double[TOTALS];
        Arrays.setAll(totals, t -> nomogram.mostPoints() * t / (TOTALS - 1));
        double[] predictors = Arrays.stream(totals).map(nomogram::predictor).toArray();
        List<Column> sums = List.of(new NumericColumn("Total Points", totals), new NumericColumn("Linear Predictor", predictors),
                new NumericColumn(result, Arrays.stream(predictors).map(inverse).toArray()));
        return List.of(new FeatureMatrix(ExplainNodes.rows(values.length), List.of(new TextColumn("Feature", names.toArray(String[]::new)),
                new NumericColumn("Value", values), new NumericColumn("Points", points))), new FeatureMatrix(ExplainNodes.rows(TOTALS), sums));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_time > 0) || Double.isInfinite(m_time)) {
            throw new InvalidSettingsException("Time: found " + m_time + ", expected a number above 0");
        }
    }
}
