package org.radflow.select.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;
import org.radflow.select.model.Importance;
import org.radflow.select.model.RecursiveElimination;

/** Settings of Recursive Feature Elimination. */
final class RecursiveEliminationParameters implements StepParameters {

    /** See the setting. */
    enum Weights {
        @Label(value = "Linear support vector machine", description = "Squared weights; classes.")
        LINEAR_SVM,
        @Label(value = "Ridge regression", description = "Squared coefficients of standardised features: logistic, linear or Cox.")
        RIDGE,
        @Label(value = "Random forest", description = "Decrease of impurity; classes or a number.")
        RANDOM_FOREST
    }

    @Widget(title = "Model", description = "Whose weights decide.")
    Weights m_importance = Weights.LINEAR_SVM;

    @Widget(title = "Part dropped", description = "Part of the features that is dropped each time, 0 to 0.9; never fewer than one.")
    double m_part = 0.1;

    @Widget(title = "Number of features", description = "How many features are kept, 1 or more.")
    int m_count = 10;

    @Widget(title = "Trees", description = "Of a random forest.")
    int m_trees = 500;

    @Widget(title = "Seed", description = "What is drawn at random depends on this number alone.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new RecursiveElimination(Importance.valueOf(m_importance.name()), m_part, m_count, m_trees, m_seed));
    }
}
