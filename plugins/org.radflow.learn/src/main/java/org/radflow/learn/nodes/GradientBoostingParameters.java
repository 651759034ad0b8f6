package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.GradientBoostingStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Gradient Boosting. */
final class GradientBoostingParameters implements StepParameters {

    @Widget(title = "Rounds", description = "Number of trees, or of trees per class when there are more than two; 1 or more.")
    int m_rounds = 100;

    @Widget(title = "Shrinkage", description = "Part of each tree that is added, above 0 to 1.")
    double m_shrinkage = 0.1;

    @Widget(title = "Maximum depth", description = "Of a tree, 1 or more.")
    int m_maximumDepth = 3;

    @Widget(title = "Smallest leaf", description = "Least weight of the training cases in a leaf, 1 or more.")
    int m_smallestLeaf = 2;

    @Widget(title = "Seed", description = "Given to Weka, which draws nothing at random here.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new GradientBoostingStep(m_rounds, m_shrinkage, m_maximumDepth, m_smallestLeaf, m_seed));
    }
}
