package org.radflow.dicom.seg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.radflow.dicom.DicomDataset;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSource;
import org.radflow.dicom.FrameReader;
import org.radflow.dicom.DicomSources;
import org.radflow.dicom.Tag;

/**
 * A DICOM Segmentation: binary, fractional or label map, of any number of segments that may overlap. Its header is read at once,
 * its frames when a mask is asked for. Immutable.
 */
public final class Segmentation {

    private static final String SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4";
    private static final String LABEL_MAP_STORAGE = "1.2.840.10008.5.1.4.1.1.66.7";

    private final Path file;
    private final SegmentationReference reference;
    private final List<Segment> segments;
    private final List<SegmentFrame> frames;
    private final FrameReader pixels;
    private final SegmentPixels kind;

    private Segmentation(Path file, SegmentationReference reference, List<Segment> segments, List<SegmentFrame> frames,
            FrameReader pixels, SegmentPixels kind) {
        this.file = file;
        this.reference = reference;
        this.segments = List.copyOf(segments);
        this.frames = List.copyOf(frames);
        this.pixels = pixels;
        this.kind = kind;
    }

    /** @throws DicomException if the file is not a readable segmentation */
    public static Segmentation read(Path file) throws DicomException {
        DicomSource.DicomObject object = DicomSources.preferred().open(file, Tag.SEGMENTATION);
        DicomDataset dataset = object.dataset();
        String sopClass = dataset.requiredText(Tag.SOPClassUID);
        if (!sopClass.equals(SEGMENTATION_STORAGE) && !sopClass.equals(LABEL_MAP_STORAGE)) {
            throw dataset.problem(Tag.SOPClassUID, sopClass, "Segmentation Storage or Label Map Segmentation Storage");
        }
        SegmentPixels kind = SegmentPixels.of(dataset);
        FrameReader pixels = FrameReader.of(object);
        List<Segment> segments = segments(dataset);
        List<SegmentFrame> frames = frames(dataset, pixels.frames(), kind.isLabelMap());
        Set<Integer> known = segments.stream().map(Segment::number).collect(Collectors.toSet());
        for (SegmentFrame frame : frames) {
            if (!kind.isLabelMap() && !known.contains(frame.segment())) {
                throw dataset.problem(Tag.ReferencedSegmentNumber, frame.segment() + " in frame " + (frame.number() + 1),
                    "one of the segments " + new TreeSet<>(known));
            }
        }
        return new Segmentation(file, SegmentationReference.of(object), segments, frames, pixels, kind);
    }

    private static List<Segment> segments(DicomDataset dataset) throws DicomException {
        List<DicomDataset> items = dataset.items(Tag.SegmentSequence);
        if (items.isEmpty()) {
            throw dataset.problem(Tag.SegmentSequence, "nothing", "at least one segment");
        }
        Map<String, Integer> uses = new HashMap<>();
        for (DicomDataset item : items) {
            uses.merge(item.text(Tag.SegmentLabel).orElse(""), 1, Integer::sum);
        }
        List<Segment> segments = new ArrayList<>();
        for (DicomDataset item : items) {
            int number = item.integer(Tag.SegmentNumber, 0, 65535);
            String label = item.text(Tag.SegmentLabel).orElse("");
            segments.add(new Segment(number, label.isEmpty() || uses.get(label) > 1 ? "#" + number : label));
        }
        return segments;
    }

    private static List<SegmentFrame> frames(DicomDataset dataset, int count, boolean labelMap) throws DicomException {
        List<DicomDataset> own = dataset.items(Tag.PerFrameFunctionalGroupsSequence);
        if (own.size() != count) {
            throw dataset.problem(Tag.PerFrameFunctionalGroupsSequence, own.size() + " item(s)",
                count + " as there are frames, which cannot be placed without them");
        }
        Optional<DicomDataset> shared = dataset.items(Tag.SharedFunctionalGroupsSequence).stream().findFirst();
        List<SegmentFrame> frames = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            frames.add(SegmentFrame.of(n, own.get(n), shared, labelMap));
        }
        return frames;
    }

    public Path file() {
        return file;
    }

    /** The images that the segmentation belongs to. */
    public SegmentationReference reference() {
        return reference;
    }

    /** Segments in file order; number 0 of a label map is its background and not among them. */
    public List<Segment> segments() {
        return segments.stream().filter(segment -> segment.number() != 0).toList();
    }

    /** The frames in which a segment may have pixels. */
    List<SegmentFrame> frames(Segment segment) {
        return frames.stream().filter(frame -> frame.segment() == -1 || frame.segment() == segment.number()).toList();
    }

    int rows() {
        return pixels.rows();
    }

    int columns() {
        return pixels.columns();
    }

    /** Which pixels of a frame belong to a segment, row by row. */
    boolean[] inside(SegmentFrame frame, Segment segment, double threshold) throws DicomException {
        return kind.inside(pixels.integers(frame.number()), segment.number(), threshold);
    }
}
