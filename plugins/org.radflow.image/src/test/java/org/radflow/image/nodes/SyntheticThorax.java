package org.radflow.image.nodes;

import java.util.Random;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** A thorax of ellipsoids in HU with noise, its lungs, and a tumour in the right one. */
final class SyntheticThorax {

    final Volume image;
    final Mask lungs;
    final Mask tumour;

    SyntheticThorax() {
        final Geometry grid = Geometry.axisAligned(new int[]{128, 112, 60}, new double[]{2.5, 2.5, 5}, new double[]{-160, -140, -150});
        final float[] voxels = new float[grid.voxels()];
        final byte[] inLungs = new byte[grid.voxels()];
        final byte[] inTumour = new byte[grid.voxels()];
        final Random random = new Random(1);
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    final int n = grid.index(i, j, k);
                    final double[] p = grid.toPhysical(i, j, k);
                    inTumour[n] = (byte)(isTumour(p) ? 1 : 0);
                    inLungs[n] = (byte)(isLung(p) && !isTumour(p) ? 1 : 0);
                    voxels[n] = (float)Math.rint(hounsfield(p) + 4 * random.nextGaussian());
                }
            }
        }
        image = new Volume(grid, voxels);
        lungs = new Mask(grid, inLungs);
        tumour = new Mask(grid, inTumour);
    }

    private static double hounsfield(final double[] p) {
        if (!isInside(p, 0, 0, 0, 140, 100, 1e9)) {
            return -1000;
        }
        if (!isInside(p, 0, 0, 0, 130, 90, 1e9)) {
            return -90;
        }
        if (isInside(p, 0, 66, 0, 20, 20, 1e9)) {
            return 700;
        }
        return isTumour(p) ? 38 : isLung(p) ? -820 : 50;
    }

    private static boolean isLung(final double[] p) {
        final double taper = 1 - (p[2] + 150) / 600;
        final boolean heart = isInside(p, -5, -30, -60, 45, 38, 50);
        return !heart && (isInside(p, -62, -5, 10, 48 * taper + 6, 70 * taper + 4, 120) || isInside(p, 62, -5, 10, 48 * taper + 6, 70 * taper + 4,
            120));
    }

    private static boolean isTumour(final double[] p) {
        final double bumps = 1 + 0.15 * Math.sin(4 * Math.atan2(p[1] + 10, p[0] + 70));
        return isInside(p, -70, -10, 25, 22 * bumps, 22 * bumps, 20);
    }

    private static boolean isInside(final double[] p, final double x, final double y, final double z, final double a, final double b,
        final double c) {
        return (p[0] - x) * (p[0] - x) / (a * a) + (p[1] - y) * (p[1] - y) / (b * b) + (p[2] - z) * (p[2] - z) / (c * c) < 1;
    }
}
