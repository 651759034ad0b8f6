package org.radflow.dicom.seg;

import java.util.Optional;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Tag;
import org.radflow.image.Geometry;

/**
 * Where a frame lies and what it shows.
 *
 * @param number of the frame, from 0
 * @param segment SegmentNumber of its pixels; -1 in a label map, whose pixels are segment numbers
 * @param plane empty if the file does not place its frames in space
 */
record SegmentFrame(int number, int segment, Optional<Plane> plane) {

    /**
     * A frame in space.
     *
     * @param position centre of the first pixel, mm (LPS)
     * @param columnStep from a pixel to the next of its row, mm
     * @param rowStep from a pixel to the next of its column, mm
     */
    record Plane(double[] position, double[] columnStep, double[] rowStep) {

        /** (Fractional) voxel indices of a pixel. */
        double[] toIndex(Geometry geometry, double column, double row) {
            double[] at = new double[3];
            for (int a = 0; a < 3; a++) {
                at[a] = position[a] + column * columnStep[a] + row * rowStep[a];
            }
            return geometry.toIndex(at[0], at[1], at[2]);
        }

        /** Unit vector perpendicular to the frame. */
        double[] normal() {
            double[] c = columnStep;
            double[] r = rowStep;
            double[] n = {c[1] * r[2] - c[2] * r[1], c[2] * r[0] - c[0] * r[2], c[0] * r[1] - c[1] * r[0]};
            double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            return new double[] {n[0] / length, n[1] / length, n[2] / length};
        }
    }

    /**
     * @param own functional groups of the frame
     * @param shared functional groups of all frames
     */
    static SegmentFrame of(int number, DicomDataset own, Optional<DicomDataset> shared, boolean labelMap) throws DicomException {
        int segment = -1;
        if (!labelMap) {
            segment = required(own, shared, Tag.SegmentIdentificationSequence, number)
                .integer(Tag.ReferencedSegmentNumber, 1, 65535);
        }
        Optional<DicomDataset> position = group(own, shared, Tag.PlanePositionSequence);
        if (position.isEmpty()) {
            return new SegmentFrame(number, segment, Optional.empty());
        }
        double[] cosines = required(own, shared, Tag.PlaneOrientationSequence, number).numbers(Tag.ImageOrientationPatient, 6);
        double[] spacing = required(own, shared, Tag.PixelMeasuresSequence, number).numbers(Tag.PixelSpacing, 2);
        double[] columnStep = {cosines[0] * spacing[1], cosines[1] * spacing[1], cosines[2] * spacing[1]};
        double[] rowStep = {cosines[3] * spacing[0], cosines[4] * spacing[0], cosines[5] * spacing[0]};
        return new SegmentFrame(number, segment,
            Optional.of(new Plane(position.get().numbers(Tag.ImagePositionPatient, 3), columnStep, rowStep)));
    }

    private static DicomDataset required(DicomDataset own, Optional<DicomDataset> shared, Tag group, int number) throws DicomException {
        return group(own, shared, group).orElseThrow(
            () -> own.problem(group, "nothing for frame " + (number + 1), "one item, without which the frame cannot be placed"));
    }

    private static Optional<DicomDataset> group(DicomDataset own, Optional<DicomDataset> shared, Tag group) {
        Optional<DicomDataset> item = own.items(group).stream().findFirst();
        return item.isPresent() ? item : shared.flatMap(groups -> groups.items(group).stream().findFirst());
    }
}
