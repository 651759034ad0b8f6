package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.BaggingStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Bagging. */
final class BaggingParameters implements StepParameters {

    @Widget(title = "Trees", description = "Number of trees, 1 or more.")
    int m_trees = 100;

    @Widget(title = "Maximum depth", description = "Of a tree. 0: no limit.")
    int m_maximumDepth;

    @Widget(title = "Smallest leaf", description = "Least weight of the training cases in a leaf, 1 or more.")
    int m_smallestLeaf = 1;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new BaggingStep(m_trees, m_maximumDepth, m_smallestLeaf, m_seed));
    }
}
