package org.radflow.features.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** Settings of the Radiomics Feature Extractor. */
final class RadiomicsFeatureExtractorParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images to measure.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The regions to measure, each on the grid of its image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    ExtractionParameters m_features = new ExtractionParameters();

    @Widget(title = "Keep image and mask", description = "Keep the image and the mask column in the output.")
    boolean m_keepImages;

    /** Defaults without an input. */
    RadiomicsFeatureExtractorParameters() {}

    /** Defaults for an input: its last image and its last mask column. */
    RadiomicsFeatureExtractorParameters(NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
        m_features = new ExtractionParameters(input);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        m_features.validate();
    }
}
