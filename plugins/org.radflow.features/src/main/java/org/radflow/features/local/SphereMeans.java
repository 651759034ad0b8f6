package org.radflow.features.local;

import java.util.Arrays;

import org.radflow.features.local.SphereSums.Source;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;

/**
 * Means of the image in spheres of 1 cm3 around the voxels of the intensity mask. Voxels outside the image and those without a finite intensity are
 * left out. Not thread-safe.
 */
final class SphereMeans {

    /** Radius of a sphere of 1 cm3, mm. */
    private static final double RADIUS = 10 * Math.cbrt(3 / (4 * Math.PI));

    private final Geometry grid;
    private final int[] size = new int[3];
    private final double[] spacing = new double[3];
    private final Spans spans;
    private final float[] image;
    private final SphereSums sums;
    /** How many voxels of the image a sphere holds: [k][j] of {@link #near}, [column from the first of the box]. */
    private final double[][][] clipped;
    private boolean allFinite = true;
    /** How many finite intensities each sphere holds; null as long as all are finite. */
    private SphereSums counts;
    private double[][] means;
    private int slice = -1;

    /** @param box inclusive index bounds of the voxels whose means are wanted */
    SphereMeans(Roi roi, int[] box) {
        grid = roi.geometry();
        for (int a = 0; a < 3; a++) {
            size[a] = grid.size(a);
            spacing[a] = grid.spacing(a);
        }
        spans = Spans.of(roi.intensityMask(), grid, box);
        image = roi.image().voxels();
        sums = sums(this::readFinite);
        clipped = clipped();
    }

    private SphereSums sums(Source source) {
        return new SphereSums(size, spacing, RADIUS, spans, source);
    }

    private void readFinite(int j, int k, int from, int to, double[] values, int at) {
        int first = grid.index(from, j, k);
        boolean finite = true;
        for (int i = 0; i < to - from; i++) {
            float x = image[first + i];
            finite &= Float.isFinite(x);
            values[at + i] = Float.isFinite(x) ? x : 0;
        }
        allFinite &= finite;
    }

    private void readWhetherFinite(int j, int k, int from, int to, double[] values, int at) {
        int first = grid.index(from, j, k);
        for (int i = 0; i < to - from; i++) {
            values[at + i] = Float.isFinite(image[first + i]) ? 1 : 0;
        }
    }

    /** Far from the borders all spheres hold the same number of voxels: in an image just large enough for one to be whole, all numbers occur. */
    private double[][][] clipped() {
        int[] small = new int[3];
        for (int a = 0; a < 3; a++) {
            small[a] = Math.min(size[a], 2 * margin(a) + 1);
        }
        SphereSums ones = new SphereSums(small, spacing, RADIUS, Spans.all(small),
                (j, k, from, to, values, at) -> Arrays.fill(values, at, at + to - from, 1));
        double[][][] numbers = new double[small[2]][small[1]][spans.width()];
        for (int k = 0; k < small[2]; k++) {
            Cancellation.check();
            double[][] ofSlice = ones.ofSlice(k);
            for (int j = 0; j < small[1]; j++) {
                for (int i = 0; i < spans.width(); i++) {
                    numbers[k][j][i] = ofSlice[j][near(spans.box()[0] + i, 0)];
                }
            }
        }
        return numbers;
    }

    private int margin(int axis) {
        return margin(grid, axis);
    }

    /** How many voxels the spheres reach along an axis. */
    static int margin(Geometry grid, int axis) {
        return (int) (RADIUS / grid.spacing(axis));
    }

    /** The index that lies as near to the borders of the small image, where it matters. */
    private int near(int index, int axis) {
        int surplus = Math.max(0, size[axis] - 2 * margin(axis) - 1);
        return index - Math.max(0, Math.min(surplus, index - margin(axis)));
    }

    /** Means around the voxels of row j of slice k, slices in ascending order: [column from the first of the box], where the mask is. */
    double[] ofRow(int j, int k) {
        if (k != slice) {
            slice = k;
            means = ofSlice(k);
        }
        return means[j - spans.box()[1]];
    }

    private double[][] ofSlice(int k) {
        double[][] ofSlice = sums.ofSlice(k);
        if (!allFinite && counts == null) {
            counts = sums(this::readWhetherFinite);
        }
        double[][] finite = counts == null ? null : counts.ofSlice(k);
        for (int j = 0; j < ofSlice.length; j++) {
            double[] number = counts == null ? clipped[near(k, 2)][near(spans.box()[1] + j, 1)] : finite[j];
            divide(ofSlice[j], number, spans.from(j, k), spans.to(j, k));
        }
        return ofSlice;
    }

    private static void divide(double[] sums, double[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] /= numbers[i];
        }
    }
}
