package org.radflow.deep.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeValue;

/** The image and its region. A group of settings. */
final class ImageParameters implements NodeParameters {

    @Widget(title = "Image column", description = "The images that the network is shown.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The regions, each on the grid of its image. Empty: the whole image.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    /** Defaults without an input. */
    ImageParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    ImageParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    /** Position of the column of images. */
    int image(final DataTableSpec spec) throws InvalidSettingsException {
        return ImageColumns.index(spec, "Image column", m_image, VolumeValue.class);
    }

    /** Position of the column of masks; -1 when none is set. */
    int mask(final DataTableSpec spec) throws InvalidSettingsException {
        return m_mask.isBlank() ? -1 : ImageColumns.index(spec, "Mask column", m_mask, MaskValue.class);
    }
}
