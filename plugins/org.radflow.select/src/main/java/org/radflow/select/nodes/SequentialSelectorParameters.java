package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.model.SequentialSelector;

/** Settings of Sequential Selector. */
final class SequentialSelectorParameters implements StepParameters {

    /** See the setting. */
    enum Direction {
        @Label(value = "Forward", description = "Add features.")
        FORWARD,
        @Label(value = "Backward", description = "Drop features.")
        BACKWARD
    }

    @Widget(title = "Direction", description = "Add or drop.")
    Direction m_direction = Direction.FORWARD;

    @Widget(title = "Number of features", description = "Forward: kept at most. Backward: kept.")
    int m_count = 5;

    @Widget(title = "Smallest gain", description = "Forward ends when the score rises by less; 0 or more.")
    double m_gain = 0.001;

    @Widget(title = "Folds", description = "Of the inner cross-validation, 2 or more.")
    int m_folds = 5;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new SequentialSelector(m_direction == Direction.FORWARD, m_count, m_gain, m_folds, m_seed));
    }
}
