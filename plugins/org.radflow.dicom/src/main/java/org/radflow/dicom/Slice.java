package org.radflow.dicom;

import java.nio.file.Path;
import java.util.List;

/**
 * One frame of an image file, checked on its own: everything that its series needs to place and read it.
 *
 * @param frame number of the frame in its file, from 0
 * @param instanceNumber InstanceNumber, {@link Integer#MAX_VALUE} if absent
 * @param frameOfReference FrameOfReferenceUID, empty text if absent
 * @param patientId PatientID, empty text if absent; compared only
 * @param place where it lies
 * @param slope factor from stored to real values
 * @param intercept what is added after that
 * @param kind slices that differ in these facets never share a volume
 * @param distinctions facets that separate slices which share a position
 * @param notes what a reader of the numbers should know
 */
record Slice(Path file, int frame, String sopInstanceUid, int instanceNumber, String modality, String frameOfReference, String patientId,
        FrameReader pixels, Place place, double slope, double intercept, List<Facet> kind, List<Facet> distinctions,
        List<String> notes) {

    /**
     * Where a slice lies in the patient.
     *
     * @param position centre of the first pixel (ImagePositionPatient, mm)
     * @param orientation direction cosines of a row and of a column (ImageOrientationPatient), unit length
     * @param spacing distance between rows, then between columns (PixelSpacing, mm)
     * @param thickness distance to the next slice in mm, used for a single slice only; NaN if unknown
     */
    record Place(double[] position, double[] orientation, double[] spacing, double thickness) {
    }

    int columns() {
        return pixels.columns();
    }

    int rows() {
        return pixels.rows();
    }

    double[] position() {
        return place.position;
    }

    double[] orientation() {
        return place.orientation;
    }

    double[] spacing() {
        return place.spacing;
    }

    /** Unit vector of the direction in which slices stack: row direction x column direction. */
    double[] normal() {
        return Vectors.cross(row(), column());
    }

    /** Unit vector along a row, that is of increasing column index. */
    double[] row() {
        double[] cosines = place.orientation;
        return new double[] {cosines[0], cosines[1], cosines[2]};
    }

    /** Unit vector along a column, that is of increasing row index. */
    double[] column() {
        double[] cosines = place.orientation;
        return new double[] {cosines[3], cosines[4], cosines[5]};
    }

    /** Position along the normal in mm. */
    double depth() {
        return Vectors.dot(place.position, normal());
    }

    /** File and, of several, frame, for messages. */
    String name() {
        return pixels.frames() == 1 ? file.toString() : file + ", frame " + (frame + 1);
    }

    /** Writes the real values of its pixels to {@code out}, from {@code offset} on. */
    void read(float[] out, int offset) throws DicomException {
        pixels.rescale(frame, slope, intercept, out, offset);
    }
}
