package org.radflow.image.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.picture.Plane;

/** Settings of the Volume Snapshot. */
final class VolumeSnapshotParameters implements NodeParameters {

    /** What is shown. */
    enum Content {
        @Label("Three planes through the centre")
        PLANES(null),
        @Label("Montage of axial slices")
        AXIAL(Plane.AXIAL),
        @Label("Montage of coronal slices")
        CORONAL(Plane.CORONAL),
        @Label("Montage of sagittal slices")
        SAGITTAL(Plane.SAGITTAL);

        final Plane m_plane;

        Content(final Plane plane) {
            m_plane = plane;
        }
    }

    /** From black to white. */
    enum Grey {
        @Label("By modality")
        MODALITY,
        @Label("1st to 99th percentile")
        PERCENTILES,
        @Label("Black and white below")
        FIXED
    }

    @Widget(title = "Image column", description = "The images to show.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The masks whose outline is drawn. Empty: none.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Content",
        description = "Three planes side by side, through the centre of mass of the mask, or a montage of slices, evenly from the first to the "
        + "last one "
        + "of the mask. Without a mask: the middle, or all, of the image.")
    Content m_content = Content.PLANES;

    @Widget(title = "Slices of a montage", description = "At most so many.")
    int m_slices = 12;

    @Widget(title = "Columns of a montage", description = "Slices side by side.")
    int m_columns = 4;

    @Widget(title = "Longest side (pixels)", description = "Pixels of the longest side of the image; all slices have the same scale.")
    int m_pixels = 256;

    @Widget(title = "Window",
        description = "By modality: -160 to 240 HU if the column Modality says CT, 0 to the 99.9th percentile for PT and NM, else the 1st to the "
        + "99th percentile.")
    Grey m_grey = Grey.MODALITY;

    @Widget(title = "Black", description = "Value that is shown black, in the unit of the image.")
    double m_low = -160;

    @Widget(title = "White", description = "Value that is shown white, in the unit of the image.")
    double m_high = 240;

    @Widget(title = "Folder for PNG files", description = "The folder that PNG files go to; it is made if it is not there. Empty: no files.")
    String m_folder = "";

    /** Defaults for the dialog of a new node without input. */
    VolumeSnapshotParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    VolumeSnapshotParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        require("Slices of a montage", m_slices, 1, 1000);
        require("Columns of a montage", m_columns, 1, 100);
        require("Longest side", m_pixels, 16, 4096);
        if (m_grey == Grey.FIXED && !(m_high > m_low && Double.isFinite(m_low) && Double.isFinite(m_high))) {
            throw new InvalidSettingsException("White: found " + m_high + ", expected a number above that of black, " + m_low);
        }
    }

    private static void require(final String setting, final int found, final int least, final int most) throws InvalidSettingsException {
        if (found < least || found > most) {
            throw new InvalidSettingsException(setting + ": found " + found + ", expected " + least + " to " + most);
        }
    }
}
