package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * The image files that share a SeriesInstanceUID and an orientation. A series is either a regular volume or has a
 * {@link #problem()} that says why it is not. Immutable; loading may be done by several threads.
 */
public final class DicomSeries {

    private static final double SAME_DIRECTION = 1e-3;

    private final DicomDataset attributes;
    private final List<Path> files;
    private final List<String> notes;
    private final SliceStack stack;
    private final DicomException problem;

    private DicomSeries(DicomDataset attributes, List<Path> files, List<String> notes, SliceStack stack,
            DicomException problem) {
        this.attributes = attributes;
        this.files = List.copyOf(files);
        this.notes = List.copyOf(notes);
        this.stack = stack;
        this.problem = problem;
    }

    /** A series that cannot become a volume. */
    static DicomSeries unusable(DicomDataset attributes, List<Path> files, DicomException problem) {
        return new DicomSeries(attributes, files, List.of(), null, problem);
    }

    /** One series per orientation, as localisers may share a series with the stack that they show. */
    static List<DicomSeries> of(DicomDataset attributes, List<Slice> slices) {
        List<List<Slice>> byOrientation = new ArrayList<>();
        for (Slice slice : slices) {
            byOrientation.stream().filter(group -> sameOrientation(group.get(0), slice)).findFirst().orElseGet(() -> {
                byOrientation.add(new ArrayList<>());
                return byOrientation.get(byOrientation.size() - 1);
            }).add(slice);
        }
        List<String> notes = byOrientation.size() == 1 ? List.of()
            : List.of("its files have " + byOrientation.size() + " orientations, each of which is a series of its own");
        return byOrientation.stream().map(group -> assemble(attributes, group, notes)).toList();
    }

    private static DicomSeries assemble(DicomDataset attributes, List<Slice> slices, List<String> orientationNotes) {
        List<Path> files = slices.stream().map(Slice::file).toList();
        try {
            OptionalDouble between = attributes.number(Tag.SpacingBetweenSlices);
            OptionalDouble thickness = between.isPresent() ? between : attributes.number(Tag.SliceThickness);
            SliceStack stack = SliceStack.of(slices, thickness.orElse(Double.NaN));
            List<String> notes = new ArrayList<>(orientationNotes);
            notes.addAll(stack.notes());
            return new DicomSeries(attributes, files, notes, stack, null);
        } catch (DicomException e) {
            return unusable(attributes, files, e);
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

    /** An attribute as the first file gives it. */
    public Optional<String> text(Tag tag) {
        return attributes.text(tag);
    }

    /** A number as the first file gives it, the first of several; empty if it is absent. */
    public OptionalDouble number(Tag tag) throws DicomException {
        return attributes.number(tag);
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

    /**
     * Reads the voxels: stored value x RescaleSlope + RescaleIntercept of each slice, HU for CT.
     *
     * @throws DicomException if the series has a problem or a file can no longer be read
     */
    public Volume load() throws DicomException {
        return stack().load();
    }

    private SliceStack stack() throws DicomException {
        if (problem != null) {
            throw problem;
        }
        return stack;
    }
}
