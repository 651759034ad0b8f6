package org.radflow.features.morphology;

import java.util.ArrayList;
import java.util.List;
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

    /** The vertices of the surface mesh, halfway between a voxel inside and a neighbour outside, in half voxels. */
    static List<int[]> vertices(Mask mask) {
        int[] box = mask.boundingBox();
        List<int[]> vertices = new ArrayList<>();
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                for (int i = box[0]; i <= box[3]; i++) {
                    for (int side = 0; inside(mask, i, j, k) && side < 6; side++) {
                        int[] step = new int[3];
                        step[side / 2] = side % 2 == 0 ? -1 : 1;
                        if (!inside(mask, i + step[0], j + step[1], k + step[2])) {
                            vertices.add(new int[] {2 * i + step[0], 2 * j + step[1], 2 * k + step[2]});
                        }
                    }
                }
            }
        }
        return vertices;
    }
}
