package org.radflow.deep.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.deep.nodes.InputParameters.ViewChoice;

/** Settings of the Occlusion Map. */
final class OcclusionMapParameters implements NodeParameters {

    ImageParameters m_images = new ImageParameters();

    NetworkParameters m_network = new NetworkParameters();

    @Widget(title = "Output", advanced = true, description = "Name of the tensor or node that gives a value for each class. Empty: the first output.")
    String m_output = "";

    @Widget(title = "Activation", description = "From the output to probabilities, as for the CNN Classifier Apply.")
    ActivationChoice m_activation = ActivationChoice.SOFTMAX;

    @Widget(title = "Class", description = "Place of the class in the network's output, from 0. A network with a single output has the classes 0 "
        + "and 1.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_class = 1;

    @Widget(title = "Box (voxels)", description = "Width of the boxes that are covered, in voxels of the network's input.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_box = 16;

    @Widget(title = "Step (voxels)", description = "Distance of the boxes, in voxels of the network's input, at most their width. Half the step "
        + "makes four times the runs in 2D, eight times in 3D.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_step = 8;

    InputParameters m_input = new InputParameters();

    /** Defaults without an input. */
    OcclusionMapParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    OcclusionMapParameters(final NodeParametersInput input) {
        m_images = new ImageParameters(input);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_network.validate();
        m_input.validate();
        require(m_input.m_view != ViewChoice.ADJACENT_SLICES && m_input.m_view != ViewChoice.ORTHOGONAL_PLANES, "Input", m_input.m_view,
            "slices or a volume");
        require(m_class >= 0, "Class", m_class, "0 or more");
        require(m_box >= 1, "Box", m_box, "at least 1 voxel");
        require(m_step >= 1 && m_step <= m_box, "Step", m_step, "1 voxel to the width of a box");
    }

    private static void require(final boolean condition, final String title, final Object found, final String expected)
        throws InvalidSettingsException {
        if (!condition) {
            throw new InvalidSettingsException(title + ": found " + found + ", expected " + expected);
        }
    }
}
