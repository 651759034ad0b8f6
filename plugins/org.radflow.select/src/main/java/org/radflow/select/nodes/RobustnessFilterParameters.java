package org.radflow.select.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.filter.RobustnessFilter;

/** Settings of Robustness Filter. */
final class RobustnessFilterParameters implements StepParameters {

    @Widget(title = "Feature column", description = "Column of the second table that names the features.")
    String m_featureColumn = "Feature";

    @Widget(title = "Coefficient column", description = "Column of the second table that tells how well the values of a feature agree, such as "
            + "<i>ICC(1,1)</i>, or <i>ICC(1,1) Lower</i> for the lower bound of its 95 % confidence interval.")
    String m_coefficientColumn = "ICC(1,1) Lower";

    @Widget(title = "Smallest coefficient", description = "Features of at least this agreement are kept, from -1 to 1.")
    double m_minimum = 0.9;

    @Widget(title = "Keep unknown features", description = "Whether to keep features that the second table does not name, or without a coefficient.")
    boolean m_keepUnknown;

    @Override
    public Step step() throws InvalidSettingsException {
        return step(List.of(), new double[0]);
    }

    @Override
    public Step step(FeatureMatrix agreement) throws InvalidSettingsException {
        try {
            Column names = agreement.column(m_featureColumn);
            double[] coefficients = agreement.numbers(m_coefficientColumn).values();
            List<String> features = new ArrayList<>();
            for (int row = 0; row < agreement.size(); row++) {
                String name = names.text(row);
                if (name == null || features.contains(name)) {
                    throw new DataException("Column '" + m_featureColumn + "' of the second table: found "
                            + (name == null ? "a missing name" : "'" + name + "' twice") + ", expected the name of each feature once");
                }
                features.add(name);
            }
            return step(features, coefficients);
        } catch (DataException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private Step step(List<String> features, double[] coefficients) throws InvalidSettingsException {
        return StepSettings.step(() -> new RobustnessFilter(m_coefficientColumn, m_minimum, m_keepUnknown, features, coefficients));
    }
}
