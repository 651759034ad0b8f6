package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.DecisionTreeStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Decision Tree. */
final class DecisionTreeParameters implements StepParameters {

    @Widget(title = "Smallest leaf", description = "Least weight of the training cases in a leaf, 1 or more.")
    int m_smallestLeaf = 2;

    @Widget(title = "Pruning", description = "Whether the tree is pruned.")
    boolean m_pruning = true;

    @Widget(title = "Confidence", description = "Of C4.5's pruning, above 0 to 0.5: smaller prunes more. Not used for a number.")
    double m_confidence = 0.25;

    @Widget(title = "Seed", description = "Of the folds of reduced-error pruning of a tree of a number. C4.5 draws nothing.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new DecisionTreeStep(m_smallestLeaf, m_pruning, m_confidence, m_seed));
    }
}
