package org.radflow.normalise.intensity;

import java.util.Arrays;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * The body, found without a reader: intensities above the threshold of {@link Otsu}, of those the largest part that hangs together by
 * voxel faces, and in each slice (fixed k) all that it encloses. Linear in the number of voxels. Stateless and thread-safe.
 */
public final class BodyMask {

    private BodyMask() {
    }

    /**
     * The body on the grid of the image.
     *
     * @throws IllegalArgumentException when the image has fewer than two different finite intensities
     */
    public static Mask of(final Volume volume) {
        final double threshold = Otsu.threshold(Sample.of(volume));
        final float[] voxels = volume.voxels();
        final byte[] above = new byte[voxels.length];
        for (int n = 0; n < above.length; n++) {
            above[n] = (byte)(voxels[n] > threshold && voxels[n] < Float.POSITIVE_INFINITY ? 1 : 0);
        }
        final byte[] body = largestPart(above, volume.geometry());
        fillSlices(body, volume.geometry());
        return new Mask(volume.geometry(), body);
    }

    /** The part with the most voxels; of equally large ones the first. */
    static byte[] largestPart(final byte[] inside, final Geometry grid) {
        final byte[] seen = new byte[inside.length];
        final int[] queue = new int[inside.length];
        int[] largest = new int[0];
        for (int start = 0; start < inside.length; start++) {
            if (inside[start] != 0 && seen[start] == 0) {
                final int size = flood(inside, seen, queue, start, grid, 3);
                if (size > largest.length) {
                    largest = Arrays.copyOf(queue, size);
                }
            }
        }
        final byte[] part = new byte[inside.length];
        for (final int voxel : largest) {
            part[voxel] = 1;
        }
        return part;
    }

    private static void fillSlices(final byte[] body, final Geometry grid) {
        final int nx = grid.size(0);
        final int ny = grid.size(1);
        final byte[] background = new byte[body.length];
        for (int n = 0; n < body.length; n++) {
            background[n] = (byte)(1 - body[n]);
        }
        final byte[] outside = new byte[body.length];
        final int[] queue = new int[nx * ny];
        for (int n = 0; n < body.length; n++) {
            final int i = n % nx;
            final int j = n / nx % ny;
            final boolean border = i == 0 || j == 0 || i == nx - 1 || j == ny - 1;
            if (border && background[n] != 0 && outside[n] == 0) {
                flood(background, outside, queue, n, grid, 2);
            }
        }
        for (int n = 0; n < body.length; n++) {
            body[n] = (byte)(1 - outside[n]);
        }
    }

    /** Marks as seen all that is reached from a voxel through faces along the first axes, and leaves it in the queue. */
    private static int flood(final byte[] inside, final byte[] seen, final int[] queue, final int start, final Geometry grid, final int axes) {
        queue[0] = start;
        seen[start] = 1;
        int end = 1;
        for (int at = 0; at < end; at++) {
            Cancellation.check(at);
            int stride = 1;
            for (int axis = 0; axis < axes; axis++) {
                final int place = queue[at] / stride % grid.size(axis);
                for (int step = place > 0 ? -1 : 1; step <= (place < grid.size(axis) - 1 ? 1 : -1); step += 2) {
                    final int next = queue[at] + step * stride;
                    if (inside[next] != 0 && seen[next] == 0) {
                        seen[next] = 1;
                        queue[end++] = next;
                    }
                }
                stride *= grid.size(axis);
            }
        }
        return end;
    }
}
