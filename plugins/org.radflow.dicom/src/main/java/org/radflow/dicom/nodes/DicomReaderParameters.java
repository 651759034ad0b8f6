package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Parameters of the node "DICOM Reader". */
public final class DicomReaderParameters implements NodeParameters {

    @Widget(title = "Folder", description = "The folder to read, with all its subfolders. Not used when the input table is"
        + " connected: then the folders in its column <i>Folder</i> are read.")
    String folder = "";
}
