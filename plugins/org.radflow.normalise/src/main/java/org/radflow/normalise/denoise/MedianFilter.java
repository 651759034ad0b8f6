package org.radflow.normalise.denoise;

import java.util.ArrayList;
import java.util.List;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * The median of the voxels whose centres lie within a radius. A radius below the least spacing changes nothing.
 *
 * @param radius in mm, positive
 */
public record MedianFilter(double radius) implements Denoiser {

    private static final double ROUNDING = 1e-6;

    /** @throws IllegalArgumentException when the radius is not positive and finite */
    public MedianFilter {
        Denoiser.requirePositive("Radius (mm)", radius);
    }

    @Override
    public Volume apply(final Volume volume) {
        Denoiser.requireFinite(volume);
        final Geometry grid = volume.geometry();
        final int[] reach = new int[3];
        final int[][] mirrored = new int[3][];
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = grid.size(axis) == 1 ? 0 : (int)Math.floor(radius / grid.spacing(axis) + ROUNDING);
            mirrored[axis] = MirroredIndex.range(grid.size(axis), reach[axis]);
        }
        final int[][] ball = ball(grid, reach);
        final float[] window = new float[ball.length];
        final float[] voxels = volume.voxels();
        final float[] medians = new float[voxels.length];
        int n = 0;
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                Cancellation.check();
                for (int i = 0; i < grid.size(0); i++) {
                    for (int m = 0; m < ball.length; m++) {
                        window[m] = voxels[grid.index(mirrored[0][i + ball[m][0]], mirrored[1][j + ball[m][1]], mirrored[2][k + ball[m][2]])];
                    }
                    medians[n++] = middle(window);
                }
            }
        }
        return new Volume(grid, medians);
    }

    /** Offsets of the voxels within the radius, each from 0 to 2 reach: an odd number of them. */
    private int[][] ball(final Geometry grid, final int[] reach) {
        final List<int[]> offsets = new ArrayList<>();
        for (int c = -reach[2]; c <= reach[2]; c++) {
            for (int b = -reach[1]; b <= reach[1]; b++) {
                for (int a = -reach[0]; a <= reach[0]; a++) {
                    final double distance = Math.hypot(Math.hypot(a * grid.spacing(0), b * grid.spacing(1)), c * grid.spacing(2));
                    if (distance <= radius * (1 + ROUNDING)) {
                        offsets.add(new int[]{a + reach[0], b + reach[1], c + reach[2]});
                    }
                }
            }
        }
        return offsets.toArray(int[][]::new);
    }

    /** The middle value of an odd number, by quickselect (Hoare 1961); reorders the values. */
    private static float middle(final float[] values) {
        final int middle = values.length / 2;
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            final float pivot = values[middle];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    final float swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (right < middle) {
                low = left;
            }
            if (left > middle) {
                high = right;
            }
        }
        return values[middle];
    }
}
