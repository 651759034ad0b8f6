package org.radflow.dicom.nodes;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.radflow.dicom.ReadOptions;

/** Parameters of the node "DICOM Reader". */
public final class DicomReaderParameters implements NodeParameters {

    @Widget(title = "Folder", description = "The folder to read, with all its subfolders and zip archives;"
        + " or one zip archive. Not used when the input table is"
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

    @Widget(title = "Resample irregular stacks", advanced = true, description = "Stacks with missing slices, uneven distances, gantry"
        + " tilt or shifted slices are resampled linearly to a regular grid of their median distance, and the warning says so with the"
        + " mm. Otherwise they are missing.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean resampleIrregular;

    @Widget(title = "Take the first of several images at one position", advanced = true, description = "Where several images that no"
        + " attribute tells apart share a position, the one of the lowest instance number is taken, and the warning counts the others."
        + " Otherwise such series are missing.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean firstOfSeveral;

    @Widget(title = "Mirror values of MONOCHROME1", advanced = true, description = "Values of images whose low values are bright are"
        + " mirrored within the range that can be stored. Otherwise they are kept as stored.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean invertMonochrome1;

    @Widget(title = "Pixel spacing of planar images (mm)", advanced = true, description = "Distance of pixels in mm of projections and"
        + " photographs that state none. With 0, such images are missing.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double planarSpacing;

    ReadOptions options() {
        return new ReadOptions(resampleIrregular, firstOfSeveral, invertMonochrome1, planarSpacing);
    }
}
