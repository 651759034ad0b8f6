package org.radflow.deep.nodes;

import java.util.HashSet;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;

/** Settings of the CNN Classifier Apply. */
final class CnnClassifierApplyParameters implements NodeParameters {

    ImageParameters m_images = new ImageParameters();

    NetworkParameters m_network = new NetworkParameters();

    @Widget(title = "Output", advanced = true, description = "Name of the tensor or node that gives a value for each class. Empty: the first output.")
    String m_output = "";

    @Widget(title = "Activation", description = "From the output to probabilities. Softmax: classes exclude each other. Sigmoid: each class for "
        + "itself, and networks with a single output, which is the second of two classes.")
    ActivationChoice m_activation = ActivationChoice.SOFTMAX;

    @Widget(title = "Outcome", description = "What is predicted; it stands in the names of the columns.")
    String m_outcome = "Class";

    @Widget(title = "Classes", description = "Names of the classes in the order of the network's output, separated by commas.")
    String m_classes = "0, 1";

    InputParameters m_input = new InputParameters();

    /** Defaults without an input. */
    CnnClassifierApplyParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    CnnClassifierApplyParameters(final NodeParametersInput input) {
        m_images = new ImageParameters(input);
    }

    /** @throws InvalidSettingsException when there are fewer than two classes, or two of one name */
    List<String> classes() throws InvalidSettingsException {
        final List<String> classes = List.of(m_classes.strip().split("\\s*,\\s*"));
        if (classes.size() < 2 || new HashSet<>(classes).size() < classes.size() || classes.contains("")) {
            throw new InvalidSettingsException("Classes: found '" + m_classes + "', expected at least two different names separated by commas");
        }
        return classes;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_network.validate();
        m_input.validate();
        classes();
    }
}
