package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.dicom.seg.SegmentationReference;

/**
 * Collects files one by one into a {@link DicomFolder}. Only headers are read, and of each series one header and the
 * facts of each slice are kept. Not safe for use by several threads.
 */
public final class DicomScan {

    private static final Set<String> IMAGE_MODALITIES = Set.of("CT", "MR", "PT");

    private final DicomSource source = new Part10Reader();
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final List<StructureSetReference> structureSets = new ArrayList<>();
    private final List<SegmentationReference> segmentations = new ArrayList<>();
    private final List<DicomFolder.Problem> problems = new ArrayList<>();

    /** Files of one SeriesInstanceUID. */
    private static final class Candidate {
        private final DicomDataset attributes;
        private final List<Path> files = new ArrayList<>();
        private final List<Slice> slices = new ArrayList<>();
        private DicomException problem;

        private Candidate(DicomDataset attributes) {
            this.attributes = attributes;
        }

        private void add(DicomSource.DicomObject object) {
            files.add(object.file());
            try {
                slices.add(Slice.of(object));
            } catch (DicomException e) {
                this.problem = problem == null ? e : problem;
            }
        }

        private List<DicomSeries> series() {
            return problem == null ? DicomSeries.of(attributes, slices)
                : List.of(DicomSeries.unusable(attributes, files, problem));
        }
    }

    /** Adds a file; one that cannot be used becomes a problem of the result. */
    public void add(Path file) {
        try {
            DicomSource.DicomObject object = source.open(file, Tag.HEADER);
            DicomDataset dataset = object.dataset();
            String modality = dataset.requiredText(Tag.Modality);
            if (modality.equals("RTSTRUCT")) {
                structureSets.add(StructureSetReference.of(object));
            } else if (modality.equals("SEG")) {
                segmentations.add(SegmentationReference.of(object));
            } else if (IMAGE_MODALITIES.contains(modality)) {
                candidates.computeIfAbsent(dataset.requiredText(Tag.SeriesInstanceUID), uid -> new Candidate(dataset))
                    .add(object);
            } else {
                throw dataset.problem(Tag.Modality, modality, "CT, MR, PT, RTSTRUCT or SEG");
            }
        } catch (DicomException e) {
            problems.add(new DicomFolder.Problem(file, e.getMessage()));
        }
    }

    /** What the files added so far hold. */
    public DicomFolder result() {
        return new DicomFolder(candidates.values().stream().flatMap(candidate -> candidate.series().stream()).toList(),
            List.copyOf(structureSets), List.copyOf(segmentations), List.copyOf(problems));
    }
}
