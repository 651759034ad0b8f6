package org.radflow.normalise.denoise;

/** Indices beyond the ends of an axis, mirrored with the end voxel repeated: c b a | a b c | c b a. */
final class MirroredIndex {

    private MirroredIndex() {
    }

    /** Index in [0, size) that stands at any index. */
    static int of(final int index, final int size) {
        if (index >= 0 && index < size) {
            return index;
        }
        final int inside = Math.floorMod(index, 2 * size);
        return inside < size ? inside : 2 * size - 1 - inside;
    }

    /** The indices from -reach to size + reach - 1. */
    static int[] range(final int size, final int reach) {
        final int[] range = new int[size + 2 * reach];
        for (int n = 0; n < range.length; n++) {
            range[n] = of(n - reach, size);
        }
        return range;
    }
}
