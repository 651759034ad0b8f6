package org.radflow.learn.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.Widget;
import org.radflow.learn.weka.PerceptronStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.nodes.StepParameters;
import org.radflow.pipeline.nodes.StepSettings;

/** Settings of Multilayer Perceptron. */
final class PerceptronParameters implements StepParameters {

    @Widget(title = "Hidden units", description = "Units of the hidden layer, 1 to 200.")
    int m_hidden = 10;

    @Widget(title = "Epochs", description = "Passes over the training cases, 1 or more.")
    int m_epochs = 500;

    @Widget(title = "Learning rate", description = "Part of the gradient that weights move by, above 0 to 1.")
    double m_learningRate = 0.3;

    @Widget(title = "Momentum", description = "Part of the last move that is added, 0 to below 1.")
    double m_momentum = 0.2;

    @Widget(title = "Seed", description = "Of the first weights and the order of the cases.")
    long m_seed = 1;

    @Override
    public Step step() throws InvalidSettingsException {
        return StepSettings.step(() -> new PerceptronStep(m_hidden, m_epochs, m_learningRate, m_momentum, m_seed));
    }
}
