package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class InverseDistanceTest {

    @Property(tries = 60)
    void equalsTheDirectSumOverPairs(@ForAll @IntRange(min = 1, max = 9) int nx, @ForAll @IntRange(min = 1, max = 9) int ny,
            @ForAll @IntRange(min = 1, max = 9) int nz, @ForAll @DoubleRange(min = 0.2, max = 6) double thickness, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 20) int logMemory) {
        int[] size = {nx, ny, nz};
        double[] spacing = {0.7, 1.1, thickness};
        Random random = new Random(seed);
        double[] f = random.doubles(nx * ny * nz, 0, 1).toArray();
        double[] g = random.doubles(nx * ny * nz, -1000, 1000).toArray();
        double[] nearF = direct(f, size, spacing);
        double[] nearG = direct(g, size, spacing);
        double[] sums = new InverseDistance(size, spacing, 2, 1L << logMemory).pairSums(new int[][] {{0, 0}, {1, 1}, {0, 1}}, (j, k, lines) -> {
            System.arraycopy(f, nx * (j + ny * k), lines, 0, nx);
            System.arraycopy(g, nx * (j + ny * k), lines, nx, nx);
        });
        double scale = 1 + Arrays.stream(g).map(Math::abs).sum() * Arrays.stream(nearF).sum();
        assertEquals(product(f, nearF), sums[0], 1e-12 * scale);
        assertEquals(product(g, nearG), sums[1], 1e-9 * scale);
        assertEquals(product(f, nearG), sums[2], 1e-12 * scale);
    }

    /** The smaller the box, the greater the error against the sum of 1 / distance around a voxel: these boxes are far smaller than those that need two grids. */
    @Property(tries = 40)
    void twoGridsComeNearTheDirectSum(@ForAll @IntRange(min = 24, max = 36) int nx, @ForAll @IntRange(min = 10, max = 30) int ny,
            @ForAll @IntRange(min = 1, max = 12) int nz, @ForAll @DoubleRange(min = 0.2, max = 6) double thickness, @ForAll boolean smooth,
            @ForAll @IntRange(min = 1, max = 2) int logFactor, @ForAll @IntRange(min = 10, max = 28) int logMemory, @ForAll long seed) {
        int[] size = {nx, ny, nz};
        double[] spacing = {0.7, 0.7, thickness};
        TwoGrids grids = new TwoGrids(size, spacing, 1 << logFactor);
        Assume.that(grids.points() < Double.POSITIVE_INFINITY);
        Random random = new Random(seed);
        double[] f = new double[nx * ny * nz];
        double[] g = new double[nx * ny * nz];
        for (int v = 0; v < f.length; v++) {
            f[v] = smooth || random.nextInt(4) > 0 ? 1 : 0;
            g[v] = f[v] * (smooth ? Math.cos(v % nx * 0.2) + v / nx % ny : random.nextGaussian());
        }
        double[] nearF = direct(f, size, spacing);
        double[] nearG = direct(g, size, spacing);
        double[] sums = grids.pairSums(2, 1L << logMemory, new int[][] {{0, 0}, {1, 1}, {0, 1}}, (j, k, lines) -> {
            System.arraycopy(f, nx * (j + ny * k), lines, 0, nx);
            System.arraycopy(g, nx * (j + ny * k), lines, nx, nx);
        });
        double weight = product(f, nearF) / product(f, f);
        assertEquals(product(f, nearF), sums[0], 3e-6 * weight * product(f, f));
        assertEquals(product(g, nearG), sums[1], 3e-6 * weight * product(g, g));
        assertEquals(product(f, nearG), sums[2], 3e-6 * weight * Math.sqrt(product(f, f) * product(g, g)));
    }

    private static double product(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(v -> a[v] * b[v]).sum();
    }

    private static double[] direct(double[] image, int[] size, double[] spacing) {
        double[] result = new double[image.length];
        for (int a = 0; a < image.length; a++) {
            for (int b = 0; b < image.length; b++) {
                if (a != b) {
                    double x = (a % size[0] - b % size[0]) * spacing[0];
                    double y = (a / size[0] % size[1] - b / size[0] % size[1]) * spacing[1];
                    double z = (a / size[0] / size[1] - b / size[0] / size[1]) * spacing[2];
                    result[a] += image[b] / Math.sqrt(x * x + y * y + z * z);
                }
            }
        }
        return result;
    }
}
