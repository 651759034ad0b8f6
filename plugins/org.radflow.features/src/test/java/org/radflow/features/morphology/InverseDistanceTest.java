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

    private static final int[][] PAIRS = {{0, 0}, {1, 1}, {0, 1}};

    @Property(tries = 60)
    void equalsTheDirectSumOverPairs(@ForAll @IntRange(min = 1, max = 9) int nx, @ForAll @IntRange(min = 1, max = 9) int ny,
            @ForAll @IntRange(min = 1, max = 9) int nz, @ForAll @DoubleRange(min = 0.2, max = 6) double thickness, @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 20) int logMemory) {
        int[] size = {nx, ny, nz};
        double[] spacing = {0.7, 1.1, thickness};
        Random random = new Random(seed);
        float[] f = new float[nx * ny * nz];
        float[] g = new float[nx * ny * nz];
        for (int v = 0; v < f.length; v++) {
            f[v] = random.nextFloat();
            g[v] = 2000 * random.nextFloat() - 1000;
        }
        double[] sums = new InverseDistance(size, spacing, 2, 1L << logMemory).pairSums(PAIRS, source(f, g, nx, ny));
        assertNearTheDirectSums(f, g, size, spacing, sums, 1e-6);
    }

    /**
     * The smaller the box, the greater the error against the sum of 1 / distance around a voxel: these boxes are far smaller than those that need
     * two grids.
     */
    @Property(tries = 40)
    void twoGridsComeNearTheDirectSum(@ForAll @IntRange(min = 24, max = 36) int nx, @ForAll @IntRange(min = 10, max = 30) int ny,
            @ForAll @IntRange(min = 1, max = 12) int nz, @ForAll @DoubleRange(min = 0.2, max = 6) double thickness, @ForAll boolean smooth,
            @ForAll @IntRange(min = 1, max = 2) int logFactor, @ForAll @IntRange(min = 10, max = 28) int logMemory, @ForAll long seed) {
        int[] size = {nx, ny, nz};
        double[] spacing = {0.7, 0.7, thickness};
        TwoGrids grids = new TwoGrids(size, spacing, 1 << logFactor);
        Assume.that(grids.points() < Double.POSITIVE_INFINITY);
        Random random = new Random(seed);
        float[] f = new float[nx * ny * nz];
        float[] g = new float[nx * ny * nz];
        for (int v = 0; v < f.length; v++) {
            f[v] = smooth || random.nextInt(4) > 0 ? 1 : 0;
            g[v] = f[v] * (float) (smooth ? Math.cos(v % nx * 0.2) + v / nx % ny : random.nextGaussian());
        }
        double[] sums = grids.pairSums(2, 1L << logMemory, PAIRS, source(f, g, nx, ny));
        assertNearTheDirectSums(f, g, size, spacing, sums, 3e-6);
    }

    private static PairSums.Source source(float[] f, float[] g, int nx, int ny) {
        return (j, k, lines) -> {
            System.arraycopy(f, nx * (j + ny * k), lines, 0, nx);
            System.arraycopy(g, nx * (j + ny * k), lines, nx, nx);
        };
    }

    /** To a part of |f| |g| times the mean over voxels of the sum of 1 / distance around them. */
    private static void assertNearTheDirectSums(float[] f, float[] g, int[] size, double[] spacing, double[] sums, double part) {
        double[] nearF = direct(f, size, spacing);
        double[] nearG = direct(g, size, spacing);
        float[] ones = new float[f.length];
        Arrays.fill(ones, 1);
        double around = part * Arrays.stream(direct(ones, size, spacing)).average().getAsDouble();
        double squaresOfF = squares(f);
        double squaresOfG = squares(g);
        assertEquals(product(f, nearF), sums[0], around * squaresOfF);
        assertEquals(product(g, nearG), sums[1], around * squaresOfG);
        assertEquals(product(f, nearG), sums[2], around * Math.sqrt(squaresOfF * squaresOfG));
    }

    private static double squares(float[] a) {
        return IntStream.range(0, a.length).mapToDouble(v -> a[v] * a[v]).sum();
    }

    private static double product(float[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(v -> a[v] * b[v]).sum();
    }

    private static double[] direct(float[] image, int[] size, double[] spacing) {
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
