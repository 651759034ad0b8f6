package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.information.MutualInformationSelector;

/** Settings of Mutual Information Selector. */
final class MutualInformationSelectorParameters implements StepParameters {

    /** See the setting. */
    enum Estimator {
        @Label(value = "Bins", description = "Of equal frequency.")
        BINS,
        @Label(value = "Neighbours", description = "Nearest neighbours.")
        NEIGHBOURS
    }

    @Widget(title = "Estimator", description = "How mutual information is estimated.")
    Estimator m_estimator = Estimator.NEIGHBOURS;

    @Widget(title = "Bins", description = "Of equal frequency, 2 to 1000.")
    int m_bins = 5;

    @Widget(title = "Neighbours", description = "1 to 1000, fewer than cases.")
    int m_neighbours = 3;

    @Widget(title = "Number of features", description = "How many features are kept, 1 or more.")
    int m_count = 10;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new MutualInformationSelector(MutualInformationSelector.Estimator.valueOf(m_estimator.name()),
            m_bins, m_neighbours, m_count));
    }
}
