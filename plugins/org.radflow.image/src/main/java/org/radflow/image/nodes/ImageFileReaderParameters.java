package org.radflow.image.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;
import org.radflow.image.io.NiftiPlacement;

/** Settings of the Image File Reader. */
final class ImageFileReaderParameters implements NodeParameters {

    /** Which 3D images of a file with several are read. */
    enum Volumes {
        @Label("All, a row each")
        ALL,
        @Label("The one with the number below")
        ONE
    }

    /** Which transform places a NIfTI image. */
    enum Orientation {
        @Label("sform, else qform, else spacing alone")
        AUTOMATIC(NiftiPlacement.AUTOMATIC),
        @Label("qform")
        QFORM(NiftiPlacement.QFORM),
        @Label("sform")
        SFORM(NiftiPlacement.SFORM);

        final NiftiPlacement m_placement;

        Orientation(final NiftiPlacement placement) {
            m_placement = placement;
        }
    }

    @Widget(title = "Folder", description = "The folder that holds the images; folders inside it are searched too.")
    String m_folder = "";

    @Widget(title = "Image files",
        description = "Which files are images: a pattern for their path inside the folder, where * stands for any characters of a name, "
            + "** for any folders, and {a,b} for a or b.")
    String m_images = "**.{nii,nii.gz,hdr,nrrd,nhdr,mha,mhd,png,tif,tiff}";

    @Widget(title = "Mask file",
        description = "The file that holds an image's mask, as a path that starts at the image's folder; {name} stands for the image's file "
            + "name without ending. Example: ../mask/{name}_mask.nii.gz. For slices in pictures: the name of the folder that holds the slices of "
            + "the mask, as a path that starts beside the folder of the image, whose name is {name}. Empty: no masks.")
    String m_mask = "";

    @Widget(title = "Mask labels",
        description = "Which labels of the mask are inside: values, or names of segments that the header holds (as 3D Slicer writes them), "
            + "separated by commas. Empty: all above 0.")
    String m_labels = "";

    @Widget(title = "Images of a 4D file", description = "Time points, components or channels: which of them are read.")
    Volumes m_volumes = Volumes.ALL;

    @Widget(title = "Number of the image", description = "Counted from 1, if one image of each file is read.")
    int m_number = 1;

    @Widget(title = "Orientation of NIfTI",
        description = "Which transform places the voxels. sform and qform may differ; a file that does not have the chosen one is refused.")
    Orientation m_orientation = Orientation.AUTOMATIC;

    @Widget(title = "Pixel spacing along rows of pictures (mm)", description = "PNG and TIFF know no millimetres.")
    double m_spacingX = 1;

    @Widget(title = "Pixel spacing along columns of pictures (mm)", description = "PNG and TIFF know no millimetres.")
    double m_spacingY = 1;

    @Widget(title = "Distance of slices of pictures (mm)", description = "PNG and TIFF know no millimetres.")
    double m_spacingZ = 1;

    double[] spacing() {
        return new double[]{m_spacingX, m_spacingY, m_spacingZ};
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_images.isBlank()) {
            throw new InvalidSettingsException("Image files: found nothing, expected a pattern such as **.nii.gz");
        }
        if (m_number < 1) {
            throw new InvalidSettingsException("Number of the image: found " + m_number + ", expected 1 or more");
        }
        for (final double spacing : spacing()) {
            if (!(spacing > 0 && Double.isFinite(spacing))) {
                throw new InvalidSettingsException("Spacing of pictures: found " + spacing + " mm, expected a number above 0");
            }
        }
    }
}
