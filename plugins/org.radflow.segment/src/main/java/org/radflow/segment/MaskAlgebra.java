package org.radflow.segment;

import org.radflow.image.Mask;

/**
 * Boolean operations, voxel by voxel, on masks of one grid. Those of two masks throw an {@link IllegalArgumentException} where these lie on
 * different grids, saying by how many mm.
 */
public final class MaskAlgebra {

    private interface Operation {
        int apply(int a, int b);
    }

    private MaskAlgebra() {}

    /** In both. */
    public static Mask and(Mask a, Mask b) {
        return combine(a, b, (x, y) -> x & y);
    }

    /** In at least one. */
    public static Mask or(Mask a, Mask b) {
        return combine(a, b, (x, y) -> x | y);
    }

    /** In exactly one. */
    public static Mask xor(Mask a, Mask b) {
        return combine(a, b, (x, y) -> x ^ y);
    }

    /** In the first and not in the second. */
    public static Mask subtract(Mask a, Mask b) {
        return combine(a, b, (x, y) -> x & ~y);
    }

    /** The rest of the image. */
    public static Mask not(Mask mask) {
        return combine(mask, mask, (x, y) -> x ^ 1);
    }

    private static Mask combine(Mask a, Mask b, Operation operation) {
        Grids.requireSame(a.geometry(), b.geometry(), "the other mask");
        byte[] x = a.voxels();
        byte[] y = b.voxels();
        byte[] result = new byte[x.length];
        for (int v = 0; v < result.length; v++) {
            result[v] = (byte) operation.apply(x[v], y[v]);
        }
        return new Mask(a.geometry(), result);
    }
}
