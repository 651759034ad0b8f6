package org.radflow.segment;

import java.util.Arrays;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Images and masks are used together only where they lie on the same grid. */
public final class Grids {

    /** Distance in mm up to which two grids count as the same. */
    public static final double SAME_MM = 0.01;

    private Grids() {}

    /**
     * @param what names the second grid in the error, such as "the limiting mask"
     * @throws IllegalArgumentException saying what differs, and by how many mm, if corresponding voxels lie further apart than {@link #SAME_MM}
     */
    public static void requireSame(Geometry grid, Geometry other, String what) {
        grid.difference(other, SAME_MM).ifPresent(difference -> {
            throw new IllegalArgumentException("Grid of " + what + ": found " + difference
                    + ", expected the same grid; resample one onto the other first");
        });
    }

    /** A mask of every voxel of a grid. */
    static byte[] everything(int voxels) {
        byte[] all = new byte[voxels];
        Arrays.fill(all, (byte) 1);
        return all;
    }

    /** The voxels of a mask on the grid, or every voxel if there is none. */
    static byte[] within(Geometry grid, Mask limit, String what) {
        if (limit == null) {
            return everything(grid.voxels());
        }
        requireSame(grid, limit.geometry(), what);
        return limit.voxels();
    }
}
