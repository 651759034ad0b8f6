package org.radflow.normalise.denoise;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/**
 * Mean squared differences between the patches around all voxels and those around their neighbours at a shift. Sums over patches run
 * along rows, columns and slices, adding the box's front and taking off its back. Not thread-safe.
 */
final class PatchDistance {

    private final float[] voxels;
    private final Geometry grid;
    private final int nx;
    private final int ny;
    private final int[] half;
    private final int[] reach = new int[3];
    private final int[][] mirrored = new int[3][];
    private final float[] distance;

    private final double[] squares;
    private final double[] rows;
    private final double[][] planes;

    /**
     * @param half   half edges of the patch in voxels
     * @param search the longest shift along each axis
     */
    PatchDistance(final Volume volume, final int[] half, final int[] search) {
        this.voxels = volume.voxels();
        this.grid = volume.geometry();
        this.nx = grid.size(0);
        this.ny = grid.size(1);
        this.half = half;
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = half[axis] + search[axis];
            mirrored[axis] = MirroredIndex.range(grid.size(axis), reach[axis]);
        }
        distance = new float[voxels.length];
        squares = new double[nx + 2 * half[0]];
        rows = new double[nx * (ny + 2 * half[1])];
        planes = new double[2 * half[2] + 1][nx * ny];
    }

    /**
     * For each voxel n the mean over its patch of {@code (image(m + shift) - image(m))^2}, where the mirror image stands outside; valid
     * until the next call.
     */
    float[] shifted(final int a, final int b, final int c) {
        final int depth = grid.size(2);
        final double patch = (2 * half[0] + 1.0) * (2 * half[1] + 1) * (2 * half[2] + 1);
        final double[] sum = new double[nx * ny];
        for (int front = 0; front < depth + 2 * half[2]; front++) {
            Cancellation.check();
            final double[] plane = planes[front % planes.length];
            if (front >= planes.length) {
                for (int n = 0; n < sum.length; n++) {
                    sum[n] -= plane[n];
                }
            }
            sumInPlane(front - half[2], a, b, c, plane);
            final int start = (front - 2 * half[2]) * sum.length;
            for (int n = 0; n < sum.length; n++) {
                sum[n] += plane[n];
                if (start >= 0) {
                    distance[start + n] = (float)Math.max(0, sum[n] / patch);
                }
            }
        }
        return distance;
    }

    private void sumInPlane(final int k, final int a, final int b, final int c, final double[] plane) {
        final int slice = mirrored[2][k + reach[2]];
        final int shiftedSlice = mirrored[2][k + c + reach[2]];
        for (int j = -half[1]; j < ny + half[1]; j++) {
            final int row = grid.index(0, mirrored[1][j + reach[1]], slice);
            final int shiftedRow = grid.index(0, mirrored[1][j + b + reach[1]], shiftedSlice);
            for (int i = 0; i < squares.length; i++) {
                final int place = i - half[0] + reach[0];
                final double difference = voxels[shiftedRow + mirrored[0][place + a]] - (double)voxels[row + mirrored[0][place]];
                squares[i] = difference * difference;
            }
            sumAlongRow((j + half[1]) * nx);
        }
        final double[] column = new double[nx];
        for (int front = 0; front < ny + 2 * half[1]; front++) {
            final int back = front - (2 * half[1] + 1);
            for (int i = 0; i < nx; i++) {
                column[i] += rows[front * nx + i] - (back >= 0 ? rows[back * nx + i] : 0);
                if (front >= 2 * half[1]) {
                    plane[(front - 2 * half[1]) * nx + i] = column[i];
                }
            }
        }
    }

    private void sumAlongRow(final int start) {
        double sum = 0;
        for (int front = 0; front < squares.length; front++) {
            sum += squares[front];
            final int i = front - 2 * half[0];
            if (i >= 0) {
                rows[start + i] = sum;
                sum -= squares[i];
            }
        }
    }
}
