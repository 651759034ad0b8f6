package org.radflow.deep.nodes;

import org.knime.node.parameters.widget.choices.Label;
import org.radflow.deep.Classifier.Activation;

/** From the output of a network to probabilities. */
enum ActivationChoice {
    @Label("None: they are probabilities")
    NONE(Activation.NONE),
    @Label("Softmax")
    SOFTMAX(Activation.SOFTMAX),
    @Label("Sigmoid")
    SIGMOID(Activation.SIGMOID);

    final Activation m_activation;

    ActivationChoice(final Activation activation) {
        m_activation = activation;
    }
}
