package org.radflow.normalise;

import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Numbers that other languages make too: x' = (1103515245 x + 12345) mod 2^31, over 2^31. */
public final class Numbers {

    private long state;

    public Numbers(final long seed) {
        state = seed;
    }

    /** From 0 to below 1. */
    public double next() {
        state = 1103515245 * state + 12345 & 0x7fffffff;
        return state / 2147483648.0;
    }

    /** Numbers from 0 to below a maximum on a grid. */
    public Volume volume(final Geometry grid, final double maximum) {
        final float[] voxels = new float[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)(maximum * next());
        }
        return new Volume(grid, voxels);
    }
}
