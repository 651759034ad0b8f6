package org.radflow.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Slices of one orientation as a regular grid, in order of their position along the normal; InstanceNumber and file
 * names play no part. Slice distances may differ from their median, and slices may leave the straight line through the
 * first one along the normal, by at most {@value #TOLERANCE} of a voxel; anything else is refused.
 */
final class SliceStack {

    static final double TOLERANCE = 0.05;

    private static final double SAME_POSITION_MM = 0.01;
    private static final double SAME_SPACING = 1e-4;

    /** Voxels that compressed images may have whatever the size of their files, and for each byte of those. */
    private static final long ALWAYS_PLAUSIBLE = 1 << 26;
    private static final long LARGEST_RATIO = 1024;

    private final List<Slice> slices;
    private final Geometry geometry;
    private final SliceResampler resampler;
    private final List<String> notes;

    private SliceStack(List<Slice> slices, Geometry geometry, SliceResampler resampler, List<String> notes) {
        this.slices = slices;
        this.geometry = geometry;
        this.resampler = resampler;
        this.notes = notes;
    }

    /** @param slices slices of one orientation, in any order */
    static SliceStack of(List<Slice> slices, ReadOptions options) throws DicomException {
        checkAlike(slices);
        checkPlausible(slices);
        List<String> notes = new ArrayList<>();
        List<Slice> sorted = onePerPosition(sortByPosition(slices), options, notes);
        try {
            return new SliceStack(sorted, regularGrid(sorted), null, withSliceNotes(notes, sorted));
        } catch (DicomException e) {
            if (!options.resampleIrregular() || sorted.size() < 2) {
                throw e;
            }
            SliceResampler resampler = new SliceResampler(sorted, e);
            notes.add(resampler.note());
            return new SliceStack(sorted, resampler.geometry(), resampler, withSliceNotes(notes, sorted));
        }
    }

    private static Geometry regularGrid(List<Slice> sorted) throws DicomException {
        Slice first = sorted.get(0);
        double distance = sorted.size() == 1 ? first.place().thickness() : sliceDistance(sorted);
        if (!(distance > 0)) {
            throw new DicomException(first.file(), Tag.SliceThickness, Double.isNaN(distance) ? "nothing" : Double.toString(distance),
                "a positive length in mm, as the series has a single slice");
        }
        checkLateral(sorted, distance);
        return geometry(sorted, distance);
    }

    Geometry geometry() {
        return geometry;
    }

    List<String> notes() {
        return notes;
    }

    /** Reads the pixels, rescaled slice by slice. */
    Volume load(Checkpoint checkpoint) throws DicomException {
        if (resampler != null) {
            return resampler.load(checkpoint);
        }
        float[] voxels = new float[geometry.voxels()];
        SliceLoader.load(slices, voxels, checkpoint);
        return new Volume(geometry, voxels);
    }

    /** Compressed images of a few bytes may claim any size; memory for them is not taken on trust. */
    private static void checkPlausible(List<Slice> slices) throws DicomException {
        Slice first = slices.get(0);
        long voxels = (long)first.columns() * first.rows() * slices.size();
        if (voxels <= ALWAYS_PLAUSIBLE || !first.pixels().isCompressed()) {
            return;
        }
        long bytes = 0;
        for (Path file : slices.stream().map(Slice::file).distinct().toList()) {
            try {
                bytes += Files.size(file);
            } catch (IOException e) {
                throw new DicomException(file, e);
            }
        }
        if (voxels > LARGEST_RATIO * bytes) {
            throw new DicomException(first.file(), Tag.PixelData, voxels + " voxels in files of " + bytes + " bytes",
                "at most " + LARGEST_RATIO + " for each byte");
        }
    }

    private static void checkAlike(List<Slice> slices) throws DicomException {
        Slice first = slices.get(0);
        for (Slice slice : slices) {
            if (!slice.patientId().equals(first.patientId())) {
                throw new DicomException(slice.file(), Tag.PatientID, "another patient", "the patient of " + first.file());
            }
            if (!slice.modality().equals(first.modality())) {
                throw new DicomException(slice.file(), Tag.Modality, slice.modality(), first.modality());
            }
            if (!slice.frameOfReference().equals(first.frameOfReference())) {
                throw new DicomException(slice.file(), Tag.FrameOfReferenceUID, slice.frameOfReference(),
                    first.frameOfReference() + " as in " + first.file());
            }
            if (slice.columns() != first.columns() || slice.rows() != first.rows()) {
                throw new DicomException(slice.file(), Tag.Rows, slice.rows() + " rows x " + slice.columns() + " columns",
                    first.rows() + " x " + first.columns() + " as in " + first.file());
            }
            for (int a = 0; a < 2; a++) {
                if (Math.abs(slice.spacing()[a] - first.spacing()[a]) > SAME_SPACING * first.spacing()[a]) {
                    throw new DicomException(slice.file(), Tag.PixelSpacing,
                        slice.spacing()[0] + " x " + slice.spacing()[1] + " mm",
                        first.spacing()[0] + " x " + first.spacing()[1] + " mm as in " + first.file());
                }
            }
        }
    }

    private static List<Slice> sortByPosition(List<Slice> slices) {
        return slices.stream().sorted(Comparator.comparingDouble(Slice::depth).thenComparing(Slice::instanceNumber)
            .thenComparing(slice -> slice.file().toString()).thenComparing(Slice::frame)).toList();
    }

    /** Different images at one position are refused, or left out if the options say so. */
    private static List<Slice> onePerPosition(List<Slice> sorted, ReadOptions options, List<String> notes) throws DicomException {
        double[] normal = sorted.get(0).normal();
        List<Slice> kept = new ArrayList<>();
        Slice previous = null;
        for (Slice slice : sorted) {
            if (previous == null || gap(previous, slice, normal) >= SAME_POSITION_MM) {
                kept.add(slice);
                previous = slice;
            } else if (!options.firstOfSeveral()) {
                throw new DicomException(slice.file(), Tag.ImagePositionPatient,
                    "the position of " + previous.name() + mm(" (%.3f mm along the normal)", slice.depth()),
                    "one image per position, or an attribute such as AcquisitionNumber or DiffusionBValue each value of which has all positions");
            }
        }
        if (kept.size() < sorted.size()) {
            notes.add(sorted.size() - kept.size() + " image(s) at positions of others are left out, as the options say; the first by "
                + Tag.InstanceNumber + " is kept");
        }
        return kept;
    }

    /**
     * The even distance between neighbouring slices, in mm, to a nanometre so that 3 mm is 3 mm. The ends of the stack
     * decide: rounding of positions averages out.
     */
    private static double sliceDistance(List<Slice> sorted) throws DicomException {
        double[] normal = sorted.get(0).normal();
        double[] gaps = new double[sorted.size() - 1];
        for (int n = 0; n < gaps.length; n++) {
            gaps[n] = gap(sorted.get(n), sorted.get(n + 1), normal);
        }
        double[] ordered = gaps.clone();
        Arrays.sort(ordered);
        double expected = ordered[(ordered.length - 1) / 2];
        double tolerance = Math.max(SAME_POSITION_MM, TOLERANCE * expected);
        for (int n = 0; n < gaps.length; n++) {
            if (Math.abs(gaps[n] - expected) > tolerance) {
                throw unevenGap(sorted.get(n), sorted.get(n + 1), gaps[n], expected);
            }
        }
        double distance = Math.rint(gap(sorted.get(0), sorted.get(gaps.length), normal) / gaps.length * 1e6) / 1e6;
        for (int n = 0; n < gaps.length; n++) {
            if (Math.abs(gap(sorted.get(0), sorted.get(n + 1), normal) - (n + 1) * distance) > tolerance) {
                throw unevenGap(sorted.get(n), sorted.get(n + 1), gaps[n], distance);
            }
        }
        return distance;
    }

    private static DicomException unevenGap(Slice below, Slice above, double gap, double expected) {
        long missing = Math.round(gap / expected) - 1;
        boolean whole = missing >= 1 && Math.abs(gap - (missing + 1) * expected) <= TOLERANCE * expected;
        double[] normal = below.normal();
        return new DicomException(above.file(), (whole ? missing + " missing slice(s)" : "uneven slice distance")
            + mm(": found %.3f mm", gap) + " between " + below.file().getFileName()
            + mm(" at %.3f mm", Vectors.dot(below.position(), normal))
            + mm(" and this slice at %.3f mm along the normal", Vectors.dot(above.position(), normal))
            + mm(", expected %.3f mm", expected));
    }

    /** Refuses stacks that lean (gantry tilt) or whose slices are displaced within their planes. */
    private static void checkLateral(List<Slice> sorted, double distance) throws DicomException {
        Slice first = sorted.get(0);
        for (int k = 1; k < sorted.size(); k++) {
            Slice slice = sorted.get(k);
            double[] offset = Vectors.minus(slice.position(), first.position());
            double alongRow = Vectors.dot(offset, first.row());
            double alongColumn = Vectors.dot(offset, first.column());
            if (Math.abs(alongRow) > TOLERANCE * first.spacing()[1]
                || Math.abs(alongColumn) > TOLERANCE * first.spacing()[0]) {
                double shift = Math.hypot(alongRow, alongColumn);
                throw new DicomException(slice.file(), Tag.ImagePositionPatient,
                    mm("a shift of %.3f mm within the plane", shift)
                        + mm(" against the first slice (%.2f degrees off the normal)",
                            Math.toDegrees(Math.atan2(shift, k * distance))),
                    "slices stacked along their normal, without gantry tilt");
            }
        }
    }

    private static Geometry geometry(List<Slice> sorted, double distance) throws DicomException {
        Slice first = sorted.get(0);
        long voxels = (long)first.columns() * first.rows() * sorted.size();
        if (voxels > Integer.MAX_VALUE - 8) {
            throw new DicomException(first.file(), "its series has " + voxels + " voxels, expected less than 2^31");
        }
        double[] i = first.row();
        double[] j = first.column();
        double[] k = first.normal();
        return new Geometry(new int[] {first.columns(), first.rows(), sorted.size()},
            new double[] {first.spacing()[1], first.spacing()[0], distance}, first.position(),
            new double[] {i[0], j[0], k[0], i[1], j[1], k[1], i[2], j[2], k[2]});
    }

    private static List<String> withSliceNotes(List<String> notes, List<Slice> slices) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        slices.forEach(slice -> slice.notes().forEach(note -> counts.merge(note, 1, Integer::sum)));
        List<String> all = new ArrayList<>(notes);
        counts.forEach((note, count) -> all.add(note + " (" + count + " of " + slices.size() + " slices)"));
        return List.copyOf(all);
    }

    private static double gap(Slice below, Slice above, double[] normal) {
        return Vectors.dot(Vectors.minus(above.position(), below.position()), normal);
    }

    private static String mm(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
