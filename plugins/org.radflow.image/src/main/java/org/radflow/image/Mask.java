package org.radflow.image;

import java.util.Arrays;

/**
 * A region of interest: one byte a voxel, 1 inside and 0 outside, on a {@link Geometry}. The array is shared, not copied: a mask is a
 * value, so whoever holds one does not write to it. Thread-safe for readers.
 */
public final class Mask {

    private final Geometry geometry;
    private final byte[] voxels;

    /** @throws IllegalArgumentException when the number of voxels is not the geometry's, or a voxel is neither 0 nor 1 */
    public Mask(final Geometry geometry, final byte[] voxels) {
        if (voxels.length != geometry.voxels()) {
            throw new IllegalArgumentException("Mask: %d voxels given, expected %d for %s".formatted(voxels.length, geometry.voxels(), geometry));
        }
        int bits = 0;
        for (final byte voxel : voxels) {
            bits |= voxel;
        }
        if ((bits & ~1) != 0) {
            throw new IllegalArgumentException("Mask: a voxel is neither 0 (outside) nor 1 (inside)");
        }
        this.geometry = geometry;
        this.voxels = voxels;
    }

    /** Where the voxels lie. */
    public Geometry geometry() {
        return geometry;
    }

    /** The live voxels, 0 or 1, first index fastest. */
    public byte[] voxels() {
        return voxels;
    }

    /** Number of voxels inside. */
    public int count() {
        int count = 0;
        for (final byte voxel : voxels) {
            count += voxel;
        }
        return count;
    }

    /** Whether no voxel is inside. */
    public boolean isEmpty() {
        for (final byte voxel : voxels) {
            if (voxel != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Smallest box of indices around the region.
     *
     * @return {imin, jmin, kmin, imax, jmax, kmax}, all inclusive
     * @throws IllegalStateException when the mask is empty
     */
    public int[] boundingBox() {
        final int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1, -1};
        final byte[] outside = new byte[geometry.size(0)];
        for (int k = 0; k < geometry.size(2); k++) {
            for (int j = 0; j < geometry.size(1); j++) {
                final int line = geometry.index(0, j, k);
                final int first = Arrays.mismatch(voxels, line, line + outside.length, outside, 0, outside.length);
                if (first >= 0) {
                    int last = outside.length - 1;
                    while (voxels[line + last] == 0) {
                        last--;
                    }
                    box[0] = Math.min(box[0], first);
                    box[1] = Math.min(box[1], j);
                    box[2] = Math.min(box[2], k);
                    box[3] = Math.max(box[3], last);
                    box[4] = Math.max(box[4], j);
                    box[5] = Math.max(box[5], k);
                }
            }
        }
        if (box[3] < 0) {
            throw new IllegalStateException("Mask: empty, it has no bounding box");
        }
        return box;
    }
}
