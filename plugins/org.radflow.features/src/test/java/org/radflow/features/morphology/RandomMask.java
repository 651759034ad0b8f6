package org.radflow.features.morphology;

import java.util.Random;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Masks of scattered voxels, up to 70 long, within a grid that is larger. */
final class RandomMask {

    private RandomMask() {}

    static Mask of(long seed) {
        Random random = new Random(seed);
        int[] size = {3 + random.nextInt(70), 3 + random.nextInt(6), 3 + random.nextInt(6)};
        double density = random.nextDouble();
        Geometry grid = Geometry.axisAligned(size, new double[] {0.7, 1, 2.5}, new double[3]);
        byte[] voxels = new byte[grid.voxels()];
        for (int k = 1; k < size[2] - 1; k++) {
            for (int j = 1; j < size[1] - 1; j++) {
                for (int i = 1; i < size[0] - 1; i++) {
                    voxels[grid.index(i, j, k)] = (byte) (random.nextDouble() < density ? 1 : 0);
                }
            }
        }
        voxels[grid.index(1, 1, 1)] = 1;
        return new Mask(grid, voxels);
    }

    static MaskBits bits(Mask mask) {
        return new MaskBits(mask, mask.boundingBox());
    }

    static double[] spacing(Mask mask) {
        return new double[] {mask.geometry().spacing(0), mask.geometry().spacing(1), mask.geometry().spacing(2)};
    }

    static boolean inside(Mask mask, int i, int j, int k) {
        return mask.voxels()[mask.geometry().index(i, j, k)] != 0;
    }
}
