package org.radflow.dicom.nodes;

import java.util.List;

import org.radflow.dicom.DicomException;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.SegmentationReference;
import org.radflow.dicom.seg.Segment;
import org.radflow.dicom.seg.SegmentPlacer;
import org.radflow.dicom.seg.Segmentation;

/** The segments of a segmentation. Read when first needed. */
final class SegmentFile implements RegionFile {

    private final SegmentationReference reference;
    private final double threshold;
    private final boolean resample;
    private Segmentation segmentation;

    SegmentFile(SegmentationReference reference, double threshold, boolean resample) {
        this.reference = reference;
        this.threshold = threshold;
        this.resample = resample;
    }

    @Override
    public String sopInstanceUid() {
        return reference.sopInstanceUid();
    }

    /** By label; if none fits, by number, as in #3. */
    @Override
    public List<Region> choose(RoiSelector selector) throws DicomException {
        if (segmentation == null) {
            segmentation = Segmentation.read(reference.file());
        }
        List<Segment> segments = segmentation.segments();
        boolean byNumber = segments.stream().anyMatch(segment -> selector.accepts("#" + segment.number()))
            && segments.stream().noneMatch(segment -> selector.accepts(segment.label()));
        List<Segment> chosen =
            selector.select(reference.file(), segments, segment -> byNumber ? "#" + segment.number() : segment.label());
        return chosen.stream()
            .map(segment -> new Region(segment.label(), grid -> SegmentPlacer.place(segmentation, segment, grid, threshold, resample))).toList();
    }
}
