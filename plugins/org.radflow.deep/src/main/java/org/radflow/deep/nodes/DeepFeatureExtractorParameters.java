package org.radflow.deep.nodes;

import java.io.IOException;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.deep.Pooling;
import org.radflow.deep.onnx.ExampleNetwork;
import org.radflow.deep.onnx.OnnxModel;

/** Settings of the Deep Feature Extractor. */
final class DeepFeatureExtractorParameters implements NodeParameters {

    /** Where the network comes from. */
    enum SourceChoice {
        @Label("A file")
        FILE,
        @Label("Example network (3D, not trained)")
        EXAMPLE
    }

    /** How many values become one. */
    enum PoolingChoice {
        @Label("Average")
        AVERAGE(Pooling.AVERAGE),
        @Label("Maximum")
        MAXIMUM(Pooling.MAXIMUM);

        final Pooling m_pooling;

        PoolingChoice(final Pooling pooling) {
            m_pooling = pooling;
        }
    }

    ImageParameters m_images = new ImageParameters();

    @Widget(title = "Network", description = "A file, or the example: two layers of random 3 x 3 x 3 filters, 16 channels, input 1 x 1 x depth x "
        + "height x width. The example is there to try a workflow; its features are of texture and edges.")
    SourceChoice m_source = SourceChoice.FILE;

    NetworkParameters m_network = new NetworkParameters();

    @Widget(title = "Layer", description = "The layer whose channels are the features: the name of its tensor, or of its node. Empty: the first "
        + "output of the network. Layers need not be outputs. A name that there is not is refused, and the message lists the layers; a viewer such "
        + "as Netron shows them.")
    String m_layer = "";

    @Widget(title = "Layout of the layer", advanced = true, description = "Order of the axes of the layer's tensor, where it has more than two. "
        + "Layers of tokens (batch, token, channel) have channels last.")
    LayoutChoice m_layerLayout = LayoutChoice.CHANNELS_FIRST;

    @Widget(title = "Pooling over space", description = "How the values of a channel become one feature.")
    PoolingChoice m_space = PoolingChoice.AVERAGE;

    @Widget(title = "Pooling over slices", description = "How the features of several slices become one, when all slices are shown.")
    PoolingChoice m_slices = PoolingChoice.AVERAGE;

    InputParameters m_input = new InputParameters();

    @Widget(title = "Keep image and mask", description = "Keep the image and the mask column in the output.")
    boolean m_keepImages;

    /** Defaults without an input. */
    DeepFeatureExtractorParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    DeepFeatureExtractorParameters(final NodeParametersInput input) {
        m_images = new ImageParameters(input);
    }

    OnnxModel read() throws InvalidSettingsException, IOException {
        return m_source == SourceChoice.EXAMPLE ? ExampleNetwork.model() : m_network.read();
    }

    /** @throws InvalidSettingsException when the network is to come from a file and none is set */
    void requireNetwork() throws InvalidSettingsException {
        if (m_source == SourceChoice.FILE) {
            m_network.requireFile();
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_network.validate();
        m_input.validate();
    }
}
