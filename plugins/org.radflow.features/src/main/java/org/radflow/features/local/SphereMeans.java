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

    private final int[] size;
    private final double[] spacing;
    private final Spans spans;
    private final SphereSums sums;
    /** How many finite intensities each sphere holds; null if all intensities of the image are finite. */
    private final SphereSums counts;
    /** How many voxels of the image a sphere holds: [k][j][i] of {@link #near}. */
    private final double[][][] clipped;

    SphereMeans(Roi roi) {
        Geometry geometry = roi.geometry();
        size = new int[] {geometry.size(0), geometry.size(1), geometry.size(2)};
        spacing = new double[] {geometry.spacing(0), geometry.spacing(1), geometry.spacing(2)};
        spans = Spans.of(roi.intensityMask(), geometry, roi.box());
        float[] image = roi.image().voxels();
        sums = new SphereSums(size, spacing, RADIUS, spans, (j, k, values) -> {
            int row = geometry.index(0, j, k);
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.isFinite(image[row + i]) ? image[row + i] : 0;
            }
        });
        Source finite = (j, k, values) -> {
            int row = geometry.index(0, j, k);
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.isFinite(image[row + i]) ? 1 : 0;
            }
        };
        counts = allFinite(image) ? null : new SphereSums(size, spacing, RADIUS, spans, finite);
        clipped = counts == null ? clipped() : null;
    }

    private static boolean allFinite(float[] image) {
        for (float x : image) {
            if (!Float.isFinite(x)) {
                return false;
            }
        }
        return true;
    }

    /** Far from the borders all spheres hold the same number of voxels: in an image just large enough for one to be whole, all numbers occur. */
    private double[][][] clipped() {
        int[] small = new int[3];
        for (int a = 0; a < 3; a++) {
            small[a] = Math.min(size[a], 2 * margin(a) + 1);
        }
        SphereSums ones = new SphereSums(small, spacing, RADIUS, Spans.all(small), (j, k, values) -> Arrays.fill(values, 1));
        double[][][] numbers = new double[small[2]][small[1]][];
        for (int k = 0; k < small[2]; k++) {
            Cancellation.check();
            double[][] ofSlice = ones.ofSlice(k);
            for (int j = 0; j < small[1]; j++) {
                numbers[k][j] = ofSlice[j].clone();
            }
        }
        return numbers;
    }

    private int margin(int axis) {
        return (int) (RADIUS / spacing[axis]);
    }

    /** The index that lies as near to the borders of the small image, where it matters. */
    private int near(int index, int axis) {
        int surplus = Math.max(0, size[axis] - 2 * margin(axis) - 1);
        return index - Math.max(0, Math.min(surplus, index - margin(axis)));
    }

    /** Means around the voxels of slice k of the box, slices in ascending order: [row][column] from the first of the box, where the mask is. */
    double[][] ofSlice(int k) {
        double[][] means = sums.ofSlice(k);
        double[][] finite = counts == null ? null : counts.ofSlice(k);
        for (int j = 0; j < means.length; j++) {
            double[] number = counts == null ? clipped[near(k, 2)][near(spans.box()[1] + j, 1)] : finite[j];
            for (int i = spans.from(j, k); i < spans.to(j, k); i++) {
                means[j][i] /= number[counts == null ? near(spans.box()[0] + i, 0) : i];
            }
        }
        return means;
    }
}
