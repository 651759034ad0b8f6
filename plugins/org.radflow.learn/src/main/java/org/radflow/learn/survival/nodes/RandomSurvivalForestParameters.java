package org.radflow.learn.survival.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.survival.RandomSurvivalForestStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Random Survival Forest. */
final class RandomSurvivalForestParameters implements StepParameters {

    @Widget(title = "Trees", description = "Number of trees, 1 or more.")
    int m_trees = 500;

    @Widget(title = "Features per split", description = "How many features are drawn at each split. 0: the square root of their number.")
    int m_featuresPerSplit;

    @Widget(title = "Smallest leaf", description = "Number of cases in a leaf at least.")
    int m_smallestLeaf = 15;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Widget(title = SurvivalSettings.TIMES_TITLE, description = SurvivalSettings.TIMES)
    String m_times = "";

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new RandomSurvivalForestStep(m_trees, m_featuresPerSplit, m_smallestLeaf, m_seed,
                SurvivalSettings.numbers(SurvivalSettings.TIMES_TITLE, m_times)));
    }
}
