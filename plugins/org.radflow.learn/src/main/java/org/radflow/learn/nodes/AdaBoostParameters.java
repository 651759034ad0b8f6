package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.AdaBoostStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of AdaBoost. */
final class AdaBoostParameters implements StepParameters {

    @Widget(title = "Trees", description = "Largest number of trees, 1 or more. There are fewer when a tree makes no error or is no better "
            + "than chance.")
    int m_trees = 50;

    @Widget(title = "Maximum depth", description = "Of a tree, 1 or more. 1 asks for one feature.")
    int m_maximumDepth = 1;

    @Widget(title = "Smallest leaf", description = "Least weight of the training cases in a leaf, 1 or more.")
    int m_smallestLeaf = 1;

    @Widget(title = "Seed", description = "Given to Weka, which draws nothing at random here.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new AdaBoostStep(m_trees, m_maximumDepth, m_smallestLeaf, m_seed));
    }
}
