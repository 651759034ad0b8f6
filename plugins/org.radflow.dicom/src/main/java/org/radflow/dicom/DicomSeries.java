package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * One volume of the images that share a SeriesInstanceUID: those of one orientation, and of several points in time, b-values or
 * kinds one. A series is either a regular volume or has a
 * {@link #problem()} that says why it is not. Immutable; loading may be done by several threads.
 */
public final class DicomSeries {

    private static final double SAME_DIRECTION = 1e-3;

    private final DicomDataset attributes;
    private final List<Path> files;
    private final List<Facet> facets;
    private final int volume;
    private final List<String> notes;
    private final SliceStack stack;
    private final DicomException problem;

    private DicomSeries(DicomDataset attributes, List<Path> files, List<Facet> facets, int volume, List<String> notes, SliceStack stack,
            DicomException problem) {
        this.attributes = attributes;
        this.files = List.copyOf(files);
        this.facets = facets;
        this.volume = volume;
        this.notes = List.copyOf(notes);
        this.stack = stack;
        this.problem = problem;
    }

    /** A series that cannot become a volume. */
    static DicomSeries unusable(DicomDataset attributes, List<Path> files, DicomException problem) {
        return new DicomSeries(attributes, files, List.of(), 1, List.of(), null, problem);
    }

    /**
     * One or more volumes: one for each orientation, as localisers may share a series with the stack that they show, each divided by
     * kind and time.
     */
    static List<DicomSeries> of(DicomDataset attributes, List<Slice> slices, ReadOptions options) throws DicomException {
        List<String> common = new ArrayList<>();
        List<List<Slice>> byOrientation = new ArrayList<>();
        for (Slice slice : Copies.drop(slices, common)) {
            byOrientation.stream().filter(group -> sameOrientation(group.get(0), slice)).findFirst().orElseGet(() -> {
                byOrientation.add(new ArrayList<>());
                return byOrientation.get(byOrientation.size() - 1);
            }).add(slice);
        }
        if (byOrientation.size() > 1) {
            common.add("its files have " + byOrientation.size() + " orientations, each of which is a series of its own");
        }
        List<DicomSeries> series = new ArrayList<>();
        for (List<Slice> group : byOrientation) {
            List<VolumeSplitter.Part> parts = VolumeSplitter.split(group);
            for (int n = 0; n < parts.size(); n++) {
                List<String> notes = new ArrayList<>(common);
                if (parts.size() > 1) {
                    notes.add("volume " + (n + 1) + " of " + parts.size() + ", told apart by " + parts.get(n).facets());
                }
                series.add(assemble(attributes, parts.get(n), n + 1, notes, options));
            }
        }
        return series;
    }

    private static DicomSeries assemble(DicomDataset attributes, VolumeSplitter.Part part, int volume, List<String> common,
            ReadOptions options) {
        List<Path> files = part.slices().stream().map(Slice::file).distinct().toList();
        try {
            SliceStack stack = SliceStack.of(part.slices(), options);
            List<String> notes = new ArrayList<>(common);
            notes.addAll(stack.notes());
            return new DicomSeries(attributes, files, part.facets(), volume, notes, stack, null);
        } catch (DicomException e) {
            return new DicomSeries(attributes, files, part.facets(), volume, common, null, e);
        }
    }

    private static boolean sameOrientation(Slice a, Slice b) {
        for (int n = 0; n < 6; n++) {
            if (Math.abs(a.orientation()[n] - b.orientation()[n]) > SAME_DIRECTION) {
                return false;
            }
        }
        return true;
    }

    public String seriesInstanceUid() {
        return attributes.text(Tag.SeriesInstanceUID).orElseThrow();
    }

    /** The coordinate system that its structure sets share; empty if the files name none. */
    public Optional<String> frameOfReferenceUid() {
        return attributes.text(Tag.FrameOfReferenceUID);
    }

    /** An attribute as the first file gives it, in its first frame if it has several. */
    public Optional<String> text(Tag tag) {
        return first().text(tag);
    }

    /** A number as the first file gives it, the first of several; empty if it is absent. */
    public OptionalDouble number(Tag tag) throws DicomException {
        return first().number(tag);
    }

    /** The number of this volume among those of its series and orientation, from 1. */
    public int volume() {
        return volume;
    }

    /** What sets this volume apart from the others of its series, such as time or b-value; empty if it is the only one. */
    public List<Facet> facets() {
        return facets;
    }

    /** Files in the order in which they were found. */
    public List<Path> files() {
        return files;
    }

    /** Why the files do not form a volume; empty if they do. */
    public Optional<DicomException> problem() {
        return Optional.ofNullable(problem);
    }

    /** What a user of the values should know, such as an absent rescale slope. */
    public List<String> notes() {
        return notes;
    }

    /**
     * The grid: i along rows (column index), j along columns (row index), k by ascending position along the normal.
     *
     * @throws DicomException if the series has a problem
     */
    public Geometry geometry() throws DicomException {
        return stack().geometry();
    }

    /** Reads the voxels as {@link #load(Checkpoint)} does, until the thread is interrupted. */
    public Volume load() throws DicomException {
        return load(Checkpoint.interrupts());
    }

    /**
     * Reads the voxels: stored value x RescaleSlope + RescaleIntercept of each slice, HU for CT.
     *
     * @param checkpoint asked before each slice
     * @throws DicomException if the series has a problem or a file can no longer be read
     * @throws CancellationException if the checkpoint says so
     */
    public Volume load(Checkpoint checkpoint) throws DicomException {
        return stack().load(checkpoint);
    }

    /** The attributes of the first frame of the first file. */
    private FrameAttributes first() {
        return FrameAttributes.ofFirst(attributes);
    }

    private SliceStack stack() throws DicomException {
        if (problem != null) {
            throw problem;
        }
        return stack;
    }
}
