package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Random Forest. */
final class RandomForestParameters implements StepParameters {

    @Widget(title = "Trees", description = "Number of trees, 1 or more.")
    int m_trees = 500;

    @Widget(title = "Features per split", description = "Features drawn for each split. 0: the integer part of log2 of their number, plus 1.")
    int m_featuresPerSplit;

    @Widget(title = "Maximum depth", description = "Of a tree. 0: no limit.")
    int m_maximumDepth;

    @Widget(title = "Smallest leaf", description = "Least weight of the training cases in a leaf, 1 or more.")
    int m_smallestLeaf = 1;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new RandomForestStep(m_trees, m_featuresPerSplit, m_maximumDepth, m_smallestLeaf, m_seed));
    }
}
