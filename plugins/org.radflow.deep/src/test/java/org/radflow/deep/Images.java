package org.radflow.deep;

import java.util.function.ToDoubleFunction;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Images and masks by formula. */
public final class Images {

    private Images() {
    }

    public static Geometry grid(final int nx, final int ny, final int nz) {
        return Geometry.axisAligned(new int[]{nx, ny, nz}, new double[]{1, 1, 1}, new double[3]);
    }

    public static Volume image(final Geometry grid, final ToDoubleFunction<int[]> value) {
        final float[] voxels = new float[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)value.applyAsDouble(index(grid, n));
        }
        return new Volume(grid, voxels);
    }

    /** A box of indices, ends inclusive. */
    public static Mask box(final Geometry grid, final int[] first, final int[] last) {
        final byte[] voxels = new byte[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            final int[] at = index(grid, n);
            boolean inside = true;
            for (int axis = 0; axis < 3; axis++) {
                inside &= at[axis] >= first[axis] && at[axis] <= last[axis];
            }
            voxels[n] = (byte)(inside ? 1 : 0);
        }
        return new Mask(grid, voxels);
    }

    private static int[] index(final Geometry grid, final int n) {
        return new int[]{n % grid.size(0), n / grid.size(0) % grid.size(1), n / grid.size(0) / grid.size(1)};
    }
}
