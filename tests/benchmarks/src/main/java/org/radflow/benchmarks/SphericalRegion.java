package org.radflow.benchmarks;

import java.util.Random;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A sphere of voxels of 1 mm in an image of noise from 0 to 1000, which has the shortest runs and smallest zones, or of the same noise
 * after three means over each voxel and its face neighbours.
 */
final class SphericalRegion {

    private final Volume image;
    private final Mask mask;

    /** @param voxels about as many belong to the sphere */
    SphericalRegion(int voxels, boolean smooth) {
        double radius = Math.cbrt(voxels * 3 / (4 * Math.PI));
        int n = 2 * (int) radius + 3;
        Geometry grid = Geometry.axisAligned(new int[] {n, n, n}, new double[] {1, 1, 1}, new double[3]);
        image = new Volume(grid, intensities(n, smooth));
        mask = new Mask(grid, sphere(n, radius));
    }

    private static float[] intensities(int n, boolean smooth) {
        Random random = new Random(1);
        float[] intensities = new float[n * n * n];
        for (int v = 0; v < intensities.length; v++) {
            intensities[v] = 1000 * random.nextFloat();
        }
        for (int pass = 0; smooth && pass < 3; pass++) {
            float[] from = intensities.clone();
            for (int v = n * n; v < from.length - n * n; v++) {
                intensities[v] = (from[v] + from[v - 1] + from[v + 1] + from[v - n] + from[v + n] + from[v - n * n] + from[v + n * n]) / 7;
            }
        }
        return intensities;
    }

    private static byte[] sphere(int n, double radius) {
        byte[] inside = new byte[n * n * n];
        double centre = (n - 1) / 2.0;
        for (int v = 0; v < inside.length; v++) {
            double x = v % n - centre;
            double y = v / n % n - centre;
            double z = v / (n * n) - centre;
            inside[v] = (byte) (x * x + y * y + z * z <= radius * radius ? 1 : 0);
        }
        return inside;
    }

    Volume image() {
        return image;
    }

    Mask mask() {
        return mask;
    }
}
