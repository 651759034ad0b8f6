package org.radflow.image.nodes;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of the NIfTI Reader. */
final class NiftiReaderParameters implements NodeParameters {

    @Widget(title = "Folder", description = "The folder that holds the images; folders inside it are searched too.")
    String m_folder = "";

    @Widget(title = "Image files",
        description = "Which files are images: a pattern for their path inside the folder, where * stands for any characters of a name, "
            + "** for any folders, and {a,b} for a or b.")
    String m_images = "**.{nii,nii.gz}";

    @Widget(title = "Mask file",
        description = "The file that holds an image's mask, as a path that starts at the image's folder; {name} stands for the image's file "
            + "name without ending. Example: ../mask/{name}_mask.nii.gz. Empty: no masks.")
    String m_mask = "";

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_images.isBlank()) {
            throw new InvalidSettingsException("Image files: nothing set, expected a pattern such as **.nii.gz");
        }
    }
}
