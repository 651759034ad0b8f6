package org.radflow.learn.explain.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.explain.Explained;
import org.radflow.learn.explain.PartialDependence;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;

/** Settings of Partial Dependence. */
final class PartialDependenceParameters extends ExplainParameters {

    @Widget(title = "Features", description = "Which features are changed.")
    Level m_level = Level.TABLE;

    @Widget(title = "Feature pattern", description = "Regular expression that the whole name of a feature matches. Empty: all features.")
    String m_pattern = "";

    @Widget(title = "Points", description = "Number of quantiles of each feature at which the output is computed, 2 or more.")
    int m_points = 21;

    @Override
    List<FeatureMatrix> explain(FittedPipeline pipeline, FeatureMatrix cases, Progress progress) {
        Explained explained = explained(pipeline, cases, m_level);
        Pattern pattern = Pattern.compile(m_pattern.isEmpty() ? ".*" : m_pattern);
        List<String> features = explained.features().stream().filter(name -> pattern.matcher(name).matches()).toList();
        if (features.isEmpty()) {
            throw new DataException("Feature pattern: found no feature that matches '" + m_pattern + "', expected one at least");
        }
        Rows mean = new Rows();
        Rows individual = new Rows();
        for (int f = 0; f < features.size(); f++) {
            PartialDependence dependence = PartialDependence.of(explained.output(), explained.cases(), features.get(f), m_points,
                    progress.part(f / (double)features.size(), (f + 1) / (double)features.size()));
            double[] means = dependence.mean();
            for (int p = 0; p < means.length; p++) {
                mean.add(features.get(f), "", dependence.grid()[p], means[p]);
                for (int i = 0; i < cases.size(); i++) {
                    individual.add(features.get(f), cases.cases().get(i), dependence.grid()[p], dependence.individual()[i][p]);
                }
            }
        }
        return List.of(mean.table().without(List.of("Case")), individual.table());
    }

    /** Rows that are gathered. */
    private static final class Rows {
        private final List<String> m_features = new ArrayList<>();
        private final List<String> m_cases = new ArrayList<>();
        private final List<Double> m_values = new ArrayList<>();
        private final List<Double> m_outputs = new ArrayList<>();

        void add(String feature, String name, double value, double output) {
            m_features.add(feature);
            m_cases.add(name);
            m_values.add(value);
            m_outputs.add(output);
        }

        FeatureMatrix table() {
            return new FeatureMatrix(ExplainNodes.rows(m_features.size()), List.of(new TextColumn("Feature", m_features.toArray(String[]::new)),
                    new TextColumn("Case", m_cases.toArray(String[]::new)),
                    new NumericColumn("Value", m_values.stream().mapToDouble(Double::doubleValue).toArray()),
                    new NumericColumn("Output", m_outputs.stream().mapToDouble(Double::doubleValue).toArray())));
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_points < 2) {
            throw new InvalidSettingsException("Points: found " + m_points + ", expected 2 or more");
        }
        try {
            Pattern.compile(m_pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidSettingsException("Feature pattern: found '%s', expected a regular expression: %s".formatted(m_pattern,
                    e.getDescription()), e);
        }
    }
}
