package org.radflow.segment;

import java.util.Random;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Small images and masks for tests. */
public final class Cases {

    /** Whether voxel (i, j, k) belongs to a shape. */
    public interface Shape {
        boolean contains(int i, int j, int k);
    }

    /** Intensity of voxel (i, j, k). */
    public interface Field {
        double at(int i, int j, int k);
    }

    private Cases() {}

    public static Geometry grid(int nx, int ny, int nz, double... spacing) {
        return Geometry.axisAligned(new int[] {nx, ny, nz}, spacing.length == 0 ? new double[] {1, 1, 1} : spacing, new double[3]);
    }

    public static Mask mask(Geometry grid, Shape shape) {
        byte[] voxels = new byte[grid.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (byte) (shape.contains(i(grid, v), j(grid, v), k(grid, v)) ? 1 : 0);
        }
        return new Mask(grid, voxels);
    }

    public static Volume image(Geometry grid, Field field) {
        float[] voxels = new float[grid.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (float) field.at(i(grid, v), j(grid, v), k(grid, v));
        }
        return new Volume(grid, voxels);
    }

    public static Mask box(Geometry grid, int i0, int j0, int k0, int i1, int j1, int k1) {
        return mask(grid, (i, j, k) -> i0 <= i && i <= i1 && j0 <= j && j <= j1 && k0 <= k && k <= k1);
    }

    /** The voxels whose centres lie at most a radius in mm from voxel (ci, cj, ck). */
    public static Mask ball(Geometry grid, double ci, double cj, double ck, double radius) {
        return mask(grid, (i, j, k) -> {
            double x = (i - ci) * grid.spacing(0);
            double y = (j - cj) * grid.spacing(1);
            double z = (k - ck) * grid.spacing(2);
            return x * x + y * y + z * z <= radius * radius;
        });
    }

    /** Voxels inside with the given chance, which a seed fixes. */
    public static Mask random(Geometry grid, long seed, double chance) {
        Random random = new Random(seed);
        return mask(grid, (i, j, k) -> random.nextDouble() < chance);
    }

    /** The same mask with axes (i, j, k) renamed (k, i, j). */
    public static Mask turned(Mask mask) {
        Geometry grid = mask.geometry();
        Geometry turned = grid(grid.size(2), grid.size(0), grid.size(1), grid.spacing(2), grid.spacing(0), grid.spacing(1));
        return mask(turned, (i, j, k) -> mask.voxels()[grid.index(j, k, i)] != 0);
    }

    /** The same image with axes (i, j, k) renamed (k, i, j). */
    public static Volume turned(Volume image) {
        Geometry grid = image.geometry();
        Geometry turned = grid(grid.size(2), grid.size(0), grid.size(1), grid.spacing(2), grid.spacing(0), grid.spacing(1));
        return image(turned, (i, j, k) -> image.voxels()[grid.index(j, k, i)]);
    }

    /** A number from 0 to 1 that other programs compute easily: ((v + seed) * 1103515245 + 12345) mod 2^31 mod 10007 / 10007. */
    public static double noise(long v, long seed) {
        return (((v + seed) * 1103515245L + 12345L) & 0x7fffffffL) % 10007 / 10007.0;
    }

    /** The sum of three such numbers, about 0. */
    public static double bell(long v, long seed) {
        return noise(v, seed) + noise(v, seed + 100003) + noise(v, seed + 200003) - 1.5;
    }

    private static int i(Geometry grid, int v) {
        return v % grid.size(0);
    }

    private static int j(Geometry grid, int v) {
        return v / grid.size(0) % grid.size(1);
    }

    private static int k(Geometry grid, int v) {
        return v / (grid.size(0) * grid.size(1));
    }
}
