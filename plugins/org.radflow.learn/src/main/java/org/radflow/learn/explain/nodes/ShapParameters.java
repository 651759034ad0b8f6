package org.radflow.learn.explain.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.explain.FeatureGroups;
import org.radflow.learn.explain.ModelShap;
import org.radflow.learn.explain.SampledShap;
import org.radflow.learn.explain.Shap;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/** Settings of SHAP. */
final class ShapParameters extends ExplainParameters {

    @Widget(title = "Background cases", description = "Number of cases, drawn from the table, that stand for an unknown case: for the means of linear models and for "
            + "sampling. Trees need none.")
    int m_background = 100;

    @Widget(title = "Rounds", description = "Of models that are sampled: pairs of orders of the features for each background case, 1 or more.")
    int m_rounds = 1;

    @Widget(title = "Group correlated features from", description = "SHAP values of features whose absolute Spearman correlation in the cases is at "
            + "least this, directly or through others, are added up. Above 1: each feature by itself.")
    double m_threshold = 2;

    @Widget(title = "Seed", description = "Of the draws.", advanced = true)
    long m_seed = 1;

    @Override
    List<FeatureMatrix> explain(FittedPipeline pipeline, FeatureMatrix cases, Progress progress) {
        FeatureMatrix inputs = pipeline.beforeLast(cases);
        Shap shap = ModelShap.of(pipeline.last(), positive(pipeline), inputs, SampledShap.background(inputs, m_background, m_seed), m_rounds,
                m_seed, progress);
        FeatureGroups groups = FeatureGroups.correlated(inputs, shap.features(), m_threshold);
        double[][] values = groups.sums(shap.values(), shap.features());
        List<Column> columns = new ArrayList<>();
        shap.features().forEach(name -> columns.add(inputs.column(name)));
        double[] sizes = new double[groups.names().size()];
        for (int g = 0; g < sizes.length; g++) {
            int group = g;
            double[] ofGroup = Arrays.stream(values).mapToDouble(row -> row[group]).toArray();
            sizes[g] = Arrays.stream(ofGroup).map(Math::abs).average().orElse(0);
            columns.add(new NumericColumn("SHAP (" + groups.names().get(g) + ")", ofGroup));
        }
        double[] outputs = new double[values.length];
        double[] expected = new double[values.length];
        Arrays.setAll(outputs, shap::output);
        Arrays.fill(expected, shap.expected());
        columns.add(new NumericColumn("Expected Output", expected));
        columns.add(new NumericColumn("Output", outputs));
        FeatureMatrix importance = new FeatureMatrix(ExplainNodes.rows(sizes.length), List.of(
                new TextColumn("Feature", groups.names().toArray(String[]::new)), new NumericColumn("Mean |SHAP|", sizes),
                text("Method", shap.method(), sizes.length), text("Explains", shap.output(), sizes.length)));
        return List.of(new FeatureMatrix(cases.cases(), columns), importance);
    }

    private static TextColumn text(String name, String value, int rows) {
        String[] values = new String[rows];
        Arrays.fill(values, value);
        return new TextColumn(name, values);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_background < 1 || m_rounds < 1) {
            throw new InvalidSettingsException("Background cases and rounds: found %d and %d, expected 1 or more".formatted(m_background, m_rounds));
        }
        if (!(m_threshold > 0)) {
            throw new InvalidSettingsException("Group correlated features from: found " + m_threshold + ", expected a number above 0");
        }
    }
}
