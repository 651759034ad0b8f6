package org.radflow.image.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.Label;

/** Settings of the Image File Writer. */
final class ImageFileWriterParameters implements NodeParameters {

    /** Format of the files, by the ending of their names. */
    enum Format {
        @Label("NIfTI-1, packed (.nii.gz)")
        NIFTI_1_GZ(".nii.gz"),
        @Label("NIfTI-1 (.nii)")
        NIFTI_1(".nii"),
        @Label("NIfTI-2, packed (.nii.gz)")
        NIFTI_2_GZ(".nii.gz"),
        @Label("NIfTI-2 (.nii)")
        NIFTI_2(".nii"),
        @Label("NRRD (.nrrd)")
        NRRD(".nrrd");

        final String m_ending;

        Format(final String ending) {
            m_ending = ending;
        }

        int niftiVersion() {
            return this == NIFTI_2 || this == NIFTI_2_GZ ? 2 : 1;
        }
    }

    /** What happens to a file that is there. */
    enum IfExists {
        @Label("Fail")
        FAIL,
        @Label("Overwrite")
        OVERWRITE,
        @Label("Keep")
        KEEP
    }

    @Widget(title = "Image column", description = "The images to write. Empty: masks only.")
    @ChoicesProvider(ImageColumns.Images.class)
    String m_image = "";

    @Widget(title = "Mask column", description = "The masks to write, as images of 0 and 1. Empty: images only.")
    @ChoicesProvider(ImageColumns.Masks.class)
    String m_mask = "";

    @Widget(title = "Folder", description = "The folder that the files go to; it is made if it is not there.")
    String m_folder = "";

    @Widget(title = "File name",
        description = "What the files of a row are called: {number} stands for the number of the row from 1 on, {row} for its row ID, and "
            + "{Name} for the value of the column Name. Letters A to Z, digits, dot, hyphen and underscore stay; every other character becomes an "
            + "underscore. A name that another row has already gets _2, _3, ... at its end. Masks get _mask before the ending. Mind that row IDs and "
            + "columns may tell who a patient is.")
    String m_name = "case-{number}";

    @Widget(title = "Format", description = "NIfTI-1 keeps positions as 32-bit floats, NIfTI-2 and NRRD as 64-bit ones. Voxels are kept exactly.")
    Format m_format = Format.NIFTI_1_GZ;

    @Widget(title = "If a file exists",
        description = "Fail: the row gets missing cells that say so. Keep: the row gets the path of the file that is there.")
    IfExists m_ifExists = IfExists.FAIL;

    /** Defaults for the dialog of a new node without input. */
    ImageFileWriterParameters() {
        // the fields' defaults
    }

    /** Defaults for an input: its last image and its last mask column. */
    ImageFileWriterParameters(final NodeParametersInput input) {
        m_image = ImageColumns.last(input, VolumeValue.class);
        m_mask = ImageColumns.last(input, MaskValue.class);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_name.isBlank()) {
            throw new InvalidSettingsException("File name: found nothing, expected a name such as case-{number}");
        }
    }
}
