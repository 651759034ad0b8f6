package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One single-frame image file, checked on its own: everything that its series needs to place and read it.
 *
 * @param position centre of the first pixel (ImagePositionPatient, mm)
 * @param orientation direction cosines of a row and of a column (ImageOrientationPatient), unit length
 * @param spacing distance between rows, then between columns (PixelSpacing, mm)
 * @param frameOfReference FrameOfReferenceUID, empty text if absent
 * @param patientId PatientID, empty text if absent; compared only
 * @param notes what a reader of the numbers should know
 */
record Slice(Path file, String sopInstanceUid, String modality, String frameOfReference, String patientId, int columns,
        int rows, double[] position, double[] orientation, double[] spacing, FrameReader pixels, int frame, double slope,
        double intercept, List<String> notes) {

    private static final double ORTHONORMAL = 1e-3;

    /** @throws DicomException naming file and attribute of whatever makes the image unusable */
    static Slice of(DicomSource.DicomObject object) throws DicomException {
        DicomDataset dataset = object.dataset();
        double frames = dataset.number(Tag.NumberOfFrames).orElse(1);
        if (frames != 1) {
            throw dataset.problem(Tag.NumberOfFrames, Double.toString(frames), "1 (multi-frame images are not read)");
        }
        int columns = dataset.integer(Tag.Columns, 1, 65535);
        int rows = dataset.integer(Tag.Rows, 1, 65535);
        double[] spacing = dataset.numbers(Tag.PixelSpacing, 2);
        if (!(spacing[0] > 0 && spacing[1] > 0)) {
            throw dataset.problem(Tag.PixelSpacing, spacing[0] + "\\" + spacing[1], "two positive lengths in mm");
        }
        dataset.integer(Tag.SamplesPerPixel, 1, 1);
        String photometric = dataset.requiredText(Tag.PhotometricInterpretation);
        if (!photometric.equals("MONOCHROME1") && !photometric.equals("MONOCHROME2")) {
            throw dataset.problem(Tag.PhotometricInterpretation, photometric, "MONOCHROME1 or MONOCHROME2");
        }
        FrameReader pixels = FrameReader.of(object);
        double slope = dataset.number(Tag.RescaleSlope).orElse(1);
        if (slope == 0) {
            throw dataset.problem(Tag.RescaleSlope, "0", "another number (0 makes every voxel the same)");
        }
        return new Slice(object.file(), dataset.requiredText(Tag.SOPInstanceUID), dataset.requiredText(Tag.Modality),
            dataset.text(Tag.FrameOfReferenceUID).orElse(""), dataset.text(Tag.PatientID).orElse(""), columns, rows,
            dataset.numbers(Tag.ImagePositionPatient, 3), orientation(dataset), spacing, pixels, 0, slope,
            dataset.number(Tag.RescaleIntercept).orElse(0), notes(dataset, photometric, pixels.surplus()));
    }

    /** Unit vector of the direction in which slices stack: row direction x column direction. */
    double[] normal() {
        return Vectors.cross(row(), column());
    }

    /** Unit vector along a row, that is of increasing column index. */
    double[] row() {
        return new double[] {orientation[0], orientation[1], orientation[2]};
    }

    /** Unit vector along a column, that is of increasing row index. */
    double[] column() {
        return new double[] {orientation[3], orientation[4], orientation[5]};
    }

    /** The two cosines of the file, made exactly orthonormal; they are written with few digits. */
    private static double[] orientation(DicomDataset dataset) throws DicomException {
        double[] cosines = dataset.numbers(Tag.ImageOrientationPatient, 6);
        double[] row = {cosines[0], cosines[1], cosines[2]};
        double[] column = {cosines[3], cosines[4], cosines[5]};
        if (Math.abs(Vectors.length(row) - 1) > ORTHONORMAL || Math.abs(Vectors.length(column) - 1) > ORTHONORMAL
            || Math.abs(Vectors.dot(row, column)) > ORTHONORMAL) {
            throw dataset.problem(Tag.ImageOrientationPatient, dataset.requiredText(Tag.ImageOrientationPatient),
                "two perpendicular unit vectors");
        }
        row = Vectors.unit(row);
        column = Vectors.unit(Vectors.minus(column, Vectors.times(row, Vectors.dot(row, column))));
        return new double[] {row[0], row[1], row[2], column[0], column[1], column[2]};
    }

    private static List<String> notes(DicomDataset dataset, String photometric, long surplus) throws DicomException {
        List<String> notes = new ArrayList<>();
        if (photometric.equals("MONOCHROME1")) {
            notes.add(Tag.PhotometricInterpretation + " is MONOCHROME1; values are kept as stored, not inverted");
        }
        if (dataset.number(Tag.RescaleSlope).isEmpty() && dataset.text(Tag.Modality).orElse("").equals("CT")) {
            notes.add(Tag.RescaleSlope + " is absent; stored values are taken as HU");
        }
        if (dataset.number(Tag.PixelPaddingValue).isPresent()) {
            notes.add(Tag.PixelPaddingValue + " is set; padded voxels keep their value");
        }
        if (surplus > 1) {
            notes.add(Tag.PixelData + " is " + surplus + " bytes longer than the image; they are ignored");
        }
        return notes;
    }
}
