package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.radflow.dicom.seg.SegmentationReference;

/**
 * Collects files one by one into a {@link DicomFolder}. Only headers are read, and of each series one header and the
 * facts of each slice are kept. Not safe for use by several threads.
 */
public final class DicomScan {

    private static final Set<String> IMAGE_MODALITIES = Set.of("CT", "MR", "PT", "NM", "CR", "DX", "MG", "RTDOSE",
        "OT", "XA", "RF", "IO", "PX");
    static final String DIRECTORY = "DICOMDIR";

    private final ReadOptions options;

    private final DicomSource source = DicomSources.preferred();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final List<StructureSetReference> structureSets = new ArrayList<>();
    private final List<SegmentationReference> segmentations = new ArrayList<>();
    private final List<DicomFolder.Problem> problems = new ArrayList<>();

    public DicomScan() {
        this(ReadOptions.STRICT);
    }

    public DicomScan(ReadOptions options) {
        this.options = options;
    }

    /** Files of one SeriesInstanceUID. */
    private static final class Candidate {
        private final DicomDataset attributes;
        private final List<Path> files = new ArrayList<>();
        private final List<Slice> slices = new ArrayList<>();
        private DicomException problem;

        private Candidate(DicomDataset attributes) {
            this.attributes = attributes;
        }

        private void add(DicomSource.DicomObject object, ReadOptions options) {
            files.add(object.file());
            try {
                slices.addAll(SliceFactory.of(object, options));
            } catch (DicomException e) {
                this.problem = problem == null ? e : problem;
            }
        }

        private List<DicomSeries> series(ReadOptions options) {
            try {
                if (problem != null) {
                    throw problem;
                }
                return DicomSeries.of(attributes, slices, options);
            } catch (DicomException e) {
                return List.of(DicomSeries.unusable(attributes, files, e));
            }
        }
    }

    /** A file that was opened, or why it could not be. */
    private record Opened(Path file, DicomSource.DicomObject object, DicomException problem) {
    }

    /**
     * Adds a file; one that cannot be used becomes a problem of the result. A DICOMDIR is passed over: the files are found without it,
     * and paths in it are never followed.
     */
    public void add(Path file) {
        addAll(List.of(file));
    }

    /** Adds files, whose headers are read by as many threads as there are processors; the result is that of one after the other. */
    public void addAll(List<Path> files) {
        files.parallelStream().filter(file -> !file.getFileName().toString().equalsIgnoreCase(DIRECTORY)).map(this::open).toList()
            .forEach(this::add);
    }

    private Opened open(Path file) {
        try {
            return new Opened(file, source.open(file, Tag.HEADER), null);
        } catch (DicomException e) {
            return new Opened(file, null, e);
        }
    }

    private void add(Opened opened) {
        try {
            if (opened.problem != null) {
                throw opened.problem;
            }
            DicomSource.DicomObject object = opened.object;
            DicomDataset dataset = object.dataset();
            String modality = dataset.requiredText(Tag.Modality);
            if (modality.equals("RTSTRUCT")) {
                structureSets.add(StructureSetReference.of(object));
            } else if (modality.equals("SEG")) {
                segmentations.add(SegmentationReference.of(object));
            } else if (IMAGE_MODALITIES.contains(modality)) {
                candidates.computeIfAbsent(dataset.requiredText(Tag.SeriesInstanceUID), uid -> new Candidate(dataset))
                    .add(object, options);
            } else {
                throw dataset.problem(Tag.Modality, modality,
                    "an image (" + String.join(", ", new TreeSet<>(IMAGE_MODALITIES)) + "), RTSTRUCT or SEG");
            }
        } catch (DicomException e) {
            problems.add(new DicomFolder.Problem(opened.file, e.getMessage()));
        }
    }

    /** What the files added so far hold. */
    public DicomFolder result() {
        return new DicomFolder(candidates.values().stream().flatMap(candidate -> candidate.series(options).stream()).toList(),
            List.copyOf(structureSets), List.copyOf(segmentations), List.copyOf(problems));
    }
}
