package org.radflow.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.radflow.image.Geometry;

/**
 * Masks as an RT Structure Set (PS3.3, section A.19), a ROI each. Contours run along the edges of voxels, so that a reader with the
 * even-odd rule gets back every voxel; holes are contours of their own within the outer one. Written with implicit VR, as explicit VR has
 * room for 65534 bytes of points a contour. UIDs are hashes of the content, dates are those of the study: the same masks give the same
 * bytes.
 */
public final class StructureSetWriter {

    private static final String RT_STRUCTURE_SET_STORAGE = "1.2.840.10008.5.1.4.1.1.481.3";
    private static final String DETACHED_STUDY = "1.2.840.10008.3.1.2.3.1";
    private static final int[][] COLOURS = {{255, 0, 0}, {0, 192, 0}, {0, 96, 255}, {255, 160, 0}, {192, 0, 192}, {0, 176, 176}};

    private final SourceSeries source;
    private final Geometry geometry;

    private StructureSetWriter(SourceSeries source, Geometry geometry) {
        this.source = source;
        this.geometry = geometry;
    }

    /**
     * @param masks at least one, none empty, all on one grid; ROIs are numbered in this order
     * @param type RTROIInterpretedType of the ROIs, such as GTV or ORGAN; may be empty
     * @throws DicomException if that is not so, or the source has no frame of reference
     */
    public static DicomWriter structureSet(SourceSeries source, List<NamedMask> masks, String type) throws DicomException {
        StructureSetWriter writer = new StructureSetWriter(source, NamedMask.geometry(masks));
        ContentUid uids = new ContentUid().add("RTSTRUCT").add(source.seriesInstanceUid()).add(type);
        List<DicomWriter> rois = new ArrayList<>();
        List<DicomWriter> contours = new ArrayList<>();
        List<DicomWriter> observations = new ArrayList<>();
        for (int n = 0; n < masks.size(); n++) {
            NamedMask mask = masks.get(n);
            uids.add(mask.name()).add(mask.mask().geometry().toString()).add(mask.mask().voxels());
            String number = Integer.toString(n + 1);
            int[] colour = COLOURS[n % COLOURS.length];
            rois.add(new DicomWriter().put(Tag.ROINumber, number)
                .put(Tag.ReferencedFrameOfReferenceUID, source.frameOfReferenceUid()).put(Tag.ROIName, name(mask))
                .put(Tag.ROIGenerationAlgorithm, "AUTOMATIC"));
            contours.add(new DicomWriter().put(Tag.ReferencedROINumber, number)
                .put(Tag.ROIDisplayColor, "" + colour[0], "" + colour[1], "" + colour[2])
                .putItems(Tag.ContourSequence, writer.contours(mask)));
            observations.add(new DicomWriter().put(Tag.ObservationNumber, number).put(Tag.ReferencedROINumber, number)
                .put(Tag.RTROIInterpretedType, type).put(Tag.ROIInterpreter, ""));
        }
        return source.copyTo(new DicomWriter().implicitVr()).put(Tag.SOPClassUID, RT_STRUCTURE_SET_STORAGE)
            .put(Tag.SOPInstanceUID, uids.uid("instance")).put(Tag.SeriesInstanceUID, uids.uid("series"))
            .put(Tag.Modality, "RTSTRUCT").put(Tag.SeriesNumber, "1").put(Tag.InstanceNumber, "1")
            .put(Tag.SeriesDescription, "Structure set").put(Tag.Manufacturer, "Radflow").put(Tag.StructureSetLabel, "RADFLOW")
            .put(Tag.StructureSetDate, source.date()).put(Tag.StructureSetTime, source.time())
            .putItems(Tag.ReferencedFrameOfReferenceSequence, List.of(writer.frame()))
            .putItems(Tag.StructureSetROISequence, rois).putItems(Tag.ROIContourSequence, contours)
            .putItems(Tag.RTROIObservationsSequence, observations);
    }

    /** A name has at most 64 characters and no backslash. */
    private static String name(NamedMask mask) {
        String name = mask.name().replace('\\', '/');
        return name.length() <= 64 ? name : name.substring(0, 64);
    }

    private DicomWriter frame() throws DicomException {
        List<DicomWriter> images = source.instances().stream().map(StructureSetWriter::reference).toList();
        DicomWriter series = new DicomWriter().put(Tag.SeriesInstanceUID, source.seriesInstanceUid())
            .putItems(Tag.ContourImageSequence, images);
        DicomWriter study = new DicomWriter().put(Tag.ReferencedSOPClassUID, DETACHED_STUDY)
            .put(Tag.ReferencedSOPInstanceUID, source.studyInstanceUid())
            .putItems(Tag.RTReferencedSeriesSequence, List.of(series));
        return new DicomWriter().put(Tag.FrameOfReferenceUID, source.frameOfReferenceUid())
            .putItems(Tag.RTReferencedStudySequence, List.of(study));
    }

    private List<DicomWriter> contours(NamedMask mask) {
        List<DicomWriter> contours = new ArrayList<>();
        int width = geometry.size(0);
        int height = geometry.size(1);
        for (int k = 0; k < geometry.size(2); k++) {
            Optional<SourceSeries.Instance> image = source.at(geometry, k);
            for (double[] outline : ContourTracer.trace(mask.mask().voxels(), k * width * height, width, height)) {
                contours.add(contour(outline, k, image));
            }
        }
        return contours;
    }

    private DicomWriter contour(double[] outline, int k, Optional<SourceSeries.Instance> image) {
        double[] points = new double[outline.length / 2 * 3];
        for (int n = 0; n < outline.length / 2; n++) {
            System.arraycopy(geometry.toPhysical(outline[2 * n], outline[2 * n + 1], k), 0, points, 3 * n, 3);
        }
        DicomWriter contour = new DicomWriter().put(Tag.ContourGeometricType, "CLOSED_PLANAR")
            .put(Tag.NumberOfContourPoints, Integer.toString(points.length / 3)).putDecimals(Tag.ContourData, 4, points);
        return image.isPresent() ? contour.putItems(Tag.ContourImageSequence, List.of(reference(image.get()))) : contour;
    }

    private static DicomWriter reference(SourceSeries.Instance instance) {
        return new DicomWriter().put(Tag.ReferencedSOPClassUID, instance.sopClassUid())
            .put(Tag.ReferencedSOPInstanceUID, instance.sopInstanceUid());
    }
}
