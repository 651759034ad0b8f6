package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.information.MrmrSelector;

/** Settings of mRMR Selector. */
final class MrmrSelectorParameters implements StepParameters {

    /** See the setting. */
    enum Estimator {
        @Label(value = "Rank correlation", description = "Classes, a number or survival.")
        CORRELATION,
        @Label(value = "Bins", description = "Mutual information of bins: classes or a number.")
        BINS
    }

    /** See the setting. */
    enum Scheme {
        @Label(value = "Difference (MID)", description = "Relevance less redundancy.")
        MID,
        @Label(value = "Quotient (MIQ)", description = "Relevance divided by redundancy.")
        MIQ
    }

    @Widget(title = "Dependence", description = "How relevance and redundancy are measured.")
    Estimator m_estimator = Estimator.CORRELATION;

    @Widget(title = "Bins", description = "Of equal frequency, 2 to 1000.")
    int m_bins = 5;

    @Widget(title = "Scheme", description = "How relevance and redundancy are put together.")
    Scheme m_scheme = Scheme.MID;

    @Widget(title = "Number of features", description = "How many features are kept, 1 or more.")
    int m_count = 20;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new MrmrSelector(MrmrSelector.Estimator.valueOf(m_estimator.name()), m_bins,
            MrmrSelector.Scheme.valueOf(m_scheme.name()), m_count));
    }
}
