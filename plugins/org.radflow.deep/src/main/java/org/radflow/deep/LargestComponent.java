package org.radflow.deep;

import java.util.Arrays;

import org.radflow.image.Geometry;

/** Keeps the largest connected part of a mask; voxels that share a face, an edge or a corner are connected (26 neighbours). */
final class LargestComponent {

    private LargestComponent() {
    }

    /** Clears all other parts, in place; of parts of one size the first in the order of the voxels stays. Linear time. */
    static void keep(final byte[] voxels, final Geometry grid) {
        final byte[] seen = voxels.clone();
        final int[] queue = new int[voxels.length];
        int[] largest = {};
        for (int seed = 0; seed < voxels.length; seed++) {
            if (seen[seed] != 0) {
                final int count = fill(seen, grid, seed, queue);
                if (count > largest.length) {
                    largest = Arrays.copyOf(queue, count);
                }
            }
        }
        Arrays.fill(voxels, (byte)0);
        for (final int voxel : largest) {
            voxels[voxel] = 1;
        }
    }

    /** Clears the part around a voxel, whose voxels are then first in the queue; their number. */
    private static int fill(final byte[] seen, final Geometry grid, final int seed, final int[] queue) {
        int count = 0;
        queue[count++] = seed;
        seen[seed] = 0;
        for (int next = 0; next < count; next++) {
            final int i = queue[next] % grid.size(0);
            final int j = queue[next] / grid.size(0) % grid.size(1);
            final int k = queue[next] / grid.size(0) / grid.size(1);
            for (int z = Math.max(0, k - 1); z <= Math.min(grid.size(2) - 1, k + 1); z++) {
                for (int y = Math.max(0, j - 1); y <= Math.min(grid.size(1) - 1, j + 1); y++) {
                    for (int x = Math.max(0, i - 1); x <= Math.min(grid.size(0) - 1, i + 1); x++) {
                        final int neighbour = grid.index(x, y, z);
                        if (seen[neighbour] != 0) {
                            seen[neighbour] = 0;
                            queue[count++] = neighbour;
                        }
                    }
                }
            }
        }
        return count;
    }
}
