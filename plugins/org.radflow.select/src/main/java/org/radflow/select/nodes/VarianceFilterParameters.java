package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.filter.VarianceFilter;

/** Settings of Variance and Missingness Filter. */
final class VarianceFilterParameters implements StepParameters {

    @Widget(title = "Largest part missing", description = "Largest part of the cases that may lack a value, from 0 to 1.")
    double m_missing = 0.2;

    @Widget(title = "Variance above", description = "Features of this variance or less are dropped. 0 drops constant ones.")
    double m_variance;

    @Widget(title = "Largest part of one value", description = "Largest part of the values that may be one and the same, above 0 to 1. 1 "
            + "allows any.")
    double m_share = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new VarianceFilter(m_missing, m_variance, m_share));
    }
}
