package org.radflow.dicom;

import java.nio.DoubleBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An RT Structure Set: named ROIs and their contours (PS3.3, sections A.19 and C.8.8.5, C.8.8.6). Immutable. */
public final class RtStruct {

    private static final String CLOSED_PLANAR = "CLOSED_PLANAR";
    private static final String CLOSED_PLANAR_XOR = "CLOSEDPLANAR_XOR";

    private final Path file;
    private final StructureSetReference reference;
    private final List<Roi> rois;
    private final Map<Integer, List<DicomDataset>> contourItems;

    private RtStruct(Path file, StructureSetReference reference, List<Roi> rois,
            Map<Integer, List<DicomDataset>> contours) {
        this.file = file;
        this.reference = reference;
        this.rois = List.copyOf(rois);
        this.contourItems = contours;
    }

    /** @throws DicomException if the file is not a readable RTSTRUCT */
    public static RtStruct read(Path file) throws DicomException {
        DicomSource.DicomObject object = DicomSources.preferred().open(file, Tag.STRUCTURE_SET);
        DicomDataset dataset = object.dataset();
        String modality = dataset.requiredText(Tag.Modality);
        if (!modality.equals("RTSTRUCT")) {
            throw dataset.problem(Tag.Modality, modality, "RTSTRUCT");
        }
        List<Roi> rois = new ArrayList<>();
        for (DicomDataset item : dataset.items(Tag.StructureSetROISequence)) {
            rois.add(new Roi(number(item, Tag.ROINumber), item.text(Tag.ROIName).orElse(""),
                item.text(Tag.ReferencedFrameOfReferenceUID).orElse("")));
        }
        Map<Integer, List<DicomDataset>> contours = new LinkedHashMap<>();
        for (DicomDataset item : dataset.items(Tag.ROIContourSequence)) {
            contours.computeIfAbsent(number(item, Tag.ReferencedROINumber), number -> new ArrayList<>())
                .addAll(item.items(Tag.ContourSequence));
        }
        return new RtStruct(file, StructureSetReference.of(object), rois, contours);
    }

    public Path file() {
        return file;
    }

    /** The images that the structure set belongs to. */
    public StructureSetReference reference() {
        return reference;
    }

    /** ROIs in file order. */
    public List<Roi> rois() {
        return rois;
    }

    /** @throws DicomException if the contours of a ROI are given in another frame of reference than an image */
    public void checkFrame(Roi roi, String frameOfReferenceUid) throws DicomException {
        boolean known = !roi.frameOfReferenceUid().isEmpty() && !frameOfReferenceUid.isEmpty();
        if (known && !roi.frameOfReferenceUid().equals(frameOfReferenceUid)) {
            throw new DicomException(file, "ROI '" + roi.label() + "', " + Tag.ReferencedFrameOfReferenceUID + ": found "
                + roi.frameOfReferenceUid() + ", expected " + frameOfReferenceUid + " of the image");
        }
    }

    /**
     * The contours of a ROI. Points, open contours and contours of fewer than 3 points are left out with a note, as are
     * repetitions of a contour, which the even-odd rule would cancel.
     *
     * @throws DicomException if the ROI has no closed contour or one of them is damaged
     */
    public Roi.Contours contours(Roi roi) throws DicomException {
        if (rois.stream().filter(other -> other.number() == roi.number()).count() > 1) {
            throw new DicomException(file, "ROI '" + roi.label() + "', " + Tag.ROINumber + ": found " + roi.number()
                + " for several ROIs, expected a number of its own");
        }
        List<DicomDataset> items = contourItems.getOrDefault(roi.number(), List.of());
        List<double[]> contours = new ArrayList<>();
        Set<DoubleBuffer> distinct = new HashSet<>();
        List<String> notes = new ArrayList<>();
        for (int n = 0; n < items.size(); n++) {
            String label = "ROI '" + roi.label() + "', contour " + (n + 1);
            double[] points = closedContour(items.get(n), label, notes);
            if (points == null) {
                continue;
            }
            if (distinct.add(DoubleBuffer.wrap(points))) {
                contours.add(points);
            } else {
                notes.add(label + " repeats an earlier one and is left out");
            }
        }
        if (contours.isEmpty()) {
            throw new DicomException(file, "ROI '" + roi.label() + "' is empty: found " + items.size()
                + " contours, none of them closed with at least 3 points" + dangling());
        }
        return new Roi.Contours(roi.label(), contours, notes);
    }

    private double[] closedContour(DicomDataset item, String label, List<String> notes) throws DicomException {
        String type = item.requiredText(Tag.ContourGeometricType);
        if (!type.equals(CLOSED_PLANAR) && !type.equals(CLOSED_PLANAR_XOR)) {
            notes.add(label + " is left out: found " + type + ", expected " + CLOSED_PLANAR);
            return null;
        }
        double[] points = item.numbers(Tag.ContourData);
        if (points.length % 3 != 0) {
            throw new DicomException(file, label + ", " + Tag.ContourData + ": found " + points.length
                + " coordinates, expected a multiple of 3");
        }
        if (points.length < 9) {
            notes.add(label + " is left out: found " + points.length / 3 + " points, expected at least 3");
            return null;
        }
        double declared = item.number(Tag.NumberOfContourPoints).orElse(points.length / 3.0);
        if (declared != points.length / 3.0) {
            notes.add(label + ": " + Tag.NumberOfContourPoints + " does not match; its " + points.length / 3
                + " points are used");
        }
        return points;
    }

    private String dangling() {
        List<Integer> numbers = rois.stream().map(Roi::number).toList();
        List<String> unknown =
            contourItems.keySet().stream().filter(number -> !numbers.contains(number)).map(String::valueOf).toList();
        return unknown.isEmpty() ? "" : "; the file has contours of ROI number " + String.join(", ", unknown)
            + ", which it does not define";
    }

    private static int number(DicomDataset item, Tag tag) throws DicomException {
        return item.integer(tag, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
