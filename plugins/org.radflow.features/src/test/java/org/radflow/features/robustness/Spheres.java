package org.radflow.features.robustness;

import java.util.Random;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** A noisy image of 40 x 40 x 16 voxels of 1 x 1 x 2.5 mm, with a bright ball. */
final class Spheres {

    static final Geometry GRID = Geometry.axisAligned(new int[] {40, 40, 16}, new double[] {1, 1, 2.5}, new double[] {-5, 7, 100});

    private Spheres() {}

    /** @param x centre of the ball in mm from voxel (0, 0, 0), as y and z */
    static Sample ball(double radius, double x, double y, double z) {
        byte[] inside = new byte[GRID.voxels()];
        float[] voxels = new float[inside.length];
        Random random = new Random(3);
        for (int k = 0; k < 16; k++) {
            for (int j = 0; j < 40; j++) {
                for (int i = 0; i < 40; i++) {
                    int v = GRID.index(i, j, k);
                    inside[v] = (byte) (Math.hypot(Math.hypot(i - x, j - y), 2.5 * k - z) <= radius ? 1 : 0);
                    voxels[v] = (float) (100 * inside[v] + 5 * random.nextGaussian());
                }
            }
        }
        return new Sample(new Volume(GRID, voxels), new Mask(GRID, inside));
    }

    static Sample ball() {
        return ball(10, 20, 19, 18);
    }

    /** Centre of mass in mm. */
    static double[] centre(Mask mask) {
        double[] sum = new double[3];
        Geometry grid = mask.geometry();
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    if (mask.voxels()[grid.index(i, j, k)] != 0) {
                        double[] position = grid.toPhysical(i, j, k);
                        for (int axis = 0; axis < 3; axis++) {
                            sum[axis] += position[axis] / mask.count();
                        }
                    }
                }
            }
        }
        return sum;
    }

    /** Part of the union of two masks on one grid that both have. */
    static double overlap(Mask a, Mask b) {
        int both = 0;
        int either = 0;
        for (int v = 0; v < a.voxels().length; v++) {
            both += a.voxels()[v] & b.voxels()[v];
            either += a.voxels()[v] | b.voxels()[v];
        }
        return (double) both / either;
    }
}
