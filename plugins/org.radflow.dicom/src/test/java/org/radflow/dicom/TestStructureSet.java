package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;

/** Builds structure sets. */
final class TestStructureSet {

    private TestStructureSet() {
    }

    /** ROI 1, "GTV": a square from (-1.1, -2.5) to (-0.4, 0.5) at z = 4 mm, which holds 2 x 2 voxels of the test series. */
    static DicomWriter square(String frame, String series) {
        return of(frame, series, List.of(roi(1, "GTV")), List.of(
            contours(1, contour("CLOSED_PLANAR", -1.1, -2.5, 4, -0.4, -2.5, 4, -0.4, 0.5, 4, -1.1, 0.5, 4))));
    }

    static DicomWriter of(String frame, String series, List<DicomWriter> rois, List<DicomWriter> contours) {
        DicomWriter referenced = new DicomWriter().put(Tag.SeriesInstanceUID, series);
        DicomWriter study = new DicomWriter().putItems(Tag.RTReferencedSeriesSequence, List.of(referenced));
        DicomWriter frames = new DicomWriter().put(Tag.FrameOfReferenceUID, frame)
            .putItems(Tag.RTReferencedStudySequence, List.of(study));
        return new DicomWriter().put(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.481.3").put(Tag.SOPInstanceUID, "2.25.50")
            .put(Tag.Modality, "RTSTRUCT").put(Tag.SeriesInstanceUID, "2.25.51")
            .putItems(Tag.ReferencedFrameOfReferenceSequence, List.of(frames))
            .putItems(Tag.StructureSetROISequence, rois).putItems(Tag.ROIContourSequence, contours);
    }

    static DicomWriter roi(int number, String name) {
        return new DicomWriter().put(Tag.ROINumber, Integer.toString(number)).put(Tag.ROIName, name)
            .put(Tag.ReferencedFrameOfReferenceUID, TestSeries.FRAME);
    }

    static DicomWriter contours(int number, DicomWriter... contours) {
        return new DicomWriter().put(Tag.ReferencedROINumber, Integer.toString(number))
            .putItems(Tag.ContourSequence, new ArrayList<>(List.of(contours)));
    }

    static DicomWriter contour(String type, double... points) {
        return new DicomWriter().put(Tag.ContourGeometricType, type)
            .put(Tag.NumberOfContourPoints, Integer.toString(points.length / 3))
            .putDecimals(Tag.ContourData, 3, points);
    }
}
