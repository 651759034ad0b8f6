package org.radflow.normalise.bias;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Two tissues, a ball of 200 in one of 100, with a fine pattern of 2 %, and a smooth field of known shape from 0.74 to 1.35. */
final class BiasPhantom {

    static final Geometry GRID = Geometry.axisAligned(new int[]{32, 32, 20}, new double[]{3, 3, 4}, new double[]{-46.5, -46.5, -38});

    private BiasPhantom() {
    }

    private static double[] position(final int n) {
        return GRID.toPhysical(n % 32, n / 32 % 32, n / 1024);
    }

    static double radius(final int n) {
        final double[] p = position(n);
        return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    }

    static double truth(final int n) {
        if (radius(n) > 36) {
            return 0;
        }
        return (radius(n) < 20 ? 200 : 100) * (1 + 0.02 * Math.sin(12.9898 * (n % 32) + 78.233 * (n / 32 % 32) + 37.719 * (n / 1024)));
    }

    static double field(final int n) {
        final double[] p = position(n);
        return Math.exp(0.3 * Math.sin(p[0] / 40 + 0.5) * Math.cos(p[1] / 50) + 0.1 * p[2] / 40);
    }

    static Volume volume() {
        final float[] voxels = new float[GRID.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)(truth(n) * field(n));
        }
        return new Volume(GRID, voxels);
    }

    static Mask mask() {
        final byte[] inside = new byte[GRID.voxels()];
        for (int n = 0; n < inside.length; n++) {
            inside[n] = (byte)(radius(n) > 36 ? 0 : 1);
        }
        return new Mask(GRID, inside);
    }
}
