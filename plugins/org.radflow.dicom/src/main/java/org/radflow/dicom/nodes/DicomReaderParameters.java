package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;

/** Parameters of the node "DICOM Reader". */
public final class DicomReaderParameters implements NodeParameters {

    @Widget(title = "Folder", description = "The folder to read, with all its subfolders. Not used when the input table is"
        + " connected: then the folders in its column <i>Folder</i> are read.")
    String folder = "";

    @Widget(title = "PET values", description = "What the voxels of PET images are. SUV need the tracer's dose, half-life and time of"
        + " injection and the patient's weight, some of them also height and sex; an image without them is missing and names the tag."
        + " With SUV, the columns <i>PET Unit</i> and <i>SUV Factor</i> are appended.")
    @Migrate(loadDefaultIfAbsent = true)
    PetValues petValues = PetValues.AS_STORED;

    @Widget(title = "Attributes as columns", advanced = true, description = "Attributes of the files that become columns of their own,"
        + " separated by semicolons: by keyword, as in <tt>PatientAge</tt>, by number, as in <tt>(0010,1010)</tt>, or within items of"
        + " sequences, as in <tt>RadiopharmaceuticalInformationSequence[0].RadionuclideTotalDose</tt>. A value that differs between the"
        + " files of a series is missing and says so.")
    @Migrate(loadDefaultIfAbsent = true)
    String attributes = "";
}
