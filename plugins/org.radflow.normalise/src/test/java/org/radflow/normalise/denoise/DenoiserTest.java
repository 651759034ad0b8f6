package org.radflow.normalise.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Numbers;

class DenoiserTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{6, 5, 4}, new double[]{1, 1.5, 3}, new double[3]);
    private static final List<Denoiser> ALL = List.of(new GaussianSmoothing(2), new MedianFilter(3), new NonLocalMeans(1.5, 3, 1, 0),
        new AnisotropicDiffusion(2, 0));

    private static void assertVoxels(final Volume volume, final double at0, final double at37, final double at64, final double at119) {
        final float[] v = volume.voxels();
        assertArrayEquals(new double[]{at0, at37, at64, at119}, new double[]{v[0], v[37], v[64], v[119]}, 2e-5);
    }

    /** Expected values: scipy.ndimage.gaussian_filter, sigma 2 mm, mode reflect, SciPy 1.17. */
    @Test
    void gaussianEqualsAPeers() {
        assertVoxels(new GaussianSmoothing(2).apply(new Numbers(7).volume(GRID, 100)), 55.17563247680664, 47.80805969238281, 50.12635040283203,
            61.78373336791992);
    }

    /** Expected values: scipy.ndimage.median_filter with the 21 voxels within 3 mm as footprint, mode reflect, SciPy 1.17. */
    @Test
    void medianEqualsAPeers() {
        assertVoxels(new MedianFilter(3).apply(new Numbers(7).volume(GRID, 100)), 59.705604553222656, 39.96617126464844, 49.137794494628906,
            89.50143432617188);
    }

    /** Expected values: two steps of 0.25 mm² written out with numpy.diff, contrast 40 per mm. */
    @Test
    void diffusionEqualsItsFormulaInAnotherLanguage() {
        assertVoxels(new AnisotropicDiffusion(1, 40).apply(new Numbers(7).volume(GRID, 100)), 56.25494384765625, 35.30786895751953,
            51.86280059814453, 89.58677673339844);
    }

    /** Without edges the heat equation has a Gaussian as solution. */
    @Test
    void diffusionWithoutEdgesIsAGaussian() {
        final Geometry grid = Geometry.axisAligned(new int[]{61, 1, 1}, new double[]{0.5, 1, 1}, new double[3]);
        final float[] voxels = new float[61];
        voxels[30] = 1000;
        final float[] diffused = new AnisotropicDiffusion(3, 1e9).apply(new Volume(grid, voxels)).voxels();
        for (int n = 0; n < 61; n++) {
            final double x = 0.5 * (n - 30) / 3;
            final double gaussian = 1000 * 0.5 / (3 * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * x * x);
            assertEquals(gaussian, diffused[n], 0.5);
        }
    }

    @Test
    void diffusionKeepsEdges() {
        final Geometry grid = Geometry.axisAligned(new int[]{8, 1, 1}, new double[]{1, 1, 1}, new double[3]);
        final float[] diffused = new AnisotropicDiffusion(2, 5).apply(new Volume(grid, new float[]{0, 2, 0, 2, 100, 102, 100, 102})).voxels();
        assertArrayEquals(new float[]{1, 1, 1, 1, 101, 101, 101, 101}, diffused, 0.6f);
    }

    @Test
    void nonLocalMeansEqualsItsFormula() {
        final Volume volume = new Numbers(7).volume(GRID, 100);
        final double sigma = 20;
        final double h = 1.2 * sigma;
        final float[] fast = new NonLocalMeans(1.5, 3, 1.2, sigma).apply(volume).voxels();
        final int[] half = {2, 1, 0};
        final int[] search = {3, 2, 1};
        for (int n = 0; n < fast.length; n++) {
            final int[] p = {n % 6, n / 6 % 5, n / 30};
            double sum = 0;
            double weights = 0;
            for (int m = 0; m < fast.length; m++) {
                final int[] q = {m % 6, m / 6 % 5, m / 30};
                if (Math.abs(p[0] - q[0]) <= search[0] && Math.abs(p[1] - q[1]) <= search[1] && Math.abs(p[2] - q[2]) <= search[2]) {
                    final double weight = Math.exp(-Math.max(0, distance(volume, p, q, half) - 2 * sigma * sigma) / (h * h));
                    sum += weight * volume.voxels()[m];
                    weights += weight;
                }
            }
            assertEquals(sum / weights, fast[n], 1e-4);
        }
    }

    private static double distance(final Volume volume, final int[] p, final int[] q, final int[] half) {
        double sum = 0;
        int count = 0;
        for (int c = -half[2]; c <= half[2]; c++) {
            for (int b = -half[1]; b <= half[1]; b++) {
                for (int a = -half[0]; a <= half[0]; a++) {
                    final double difference = at(volume, p[0] + a, p[1] + b, p[2] + c) - at(volume, q[0] + a, q[1] + b, q[2] + c);
                    sum += difference * difference;
                    count++;
                }
            }
        }
        return sum / count;
    }

    private static double at(final Volume volume, final int i, final int j, final int k) {
        return volume.voxels()[GRID.index(MirroredIndex.of(i, 6), MirroredIndex.of(j, 5), MirroredIndex.of(k, 4))];
    }

    @Test
    void theNoiseIsEstimated() {
        final Geometry grid = Geometry.axisAligned(new int[]{40, 40, 20}, new double[]{1, 1, 1}, new double[3]);
        final Random random = new Random(3);
        final float[] voxels = new float[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)(3 * (n % 40) + 7 * random.nextGaussian());
        }
        assertEquals(7, NoiseLevel.of(new Volume(grid, voxels)), 0.1);
        final Volume denoised = new NonLocalMeans(1, 3, 1, 0).apply(new Volume(grid, voxels));
        assertTrue(NoiseLevel.of(denoised) < 2.5, () -> "noise left: " + NoiseLevel.of(denoised));
    }

    @Test
    void constantImagesStayAsTheyAre() {
        final float[] voxels = new float[120];
        Arrays.fill(voxels, -7);
        ALL.forEach(denoiser -> assertArrayEquals(voxels, denoiser.apply(new Volume(GRID, voxels)).voxels(), 1e-5f, denoiser::toString));
    }

    @Test
    void aSingleSliceIsFilteredInItsPlane() {
        final Geometry plane = Geometry.axisAligned(new int[]{6, 5, 1}, new double[]{1, 1.5, 3}, new double[3]);
        final Geometry stack = Geometry.axisAligned(new int[]{6, 5, 3}, new double[]{1, 1.5, 300}, new double[3]);
        final Volume slice = new Numbers(5).volume(plane, 100);
        final float[] three = new float[90];
        for (int n = 0; n < 90; n++) {
            three[n] = slice.voxels()[n % 30];
        }
        for (final Denoiser denoiser : List.of(new GaussianSmoothing(2), new MedianFilter(3), new NonLocalMeans(1.5, 3, 1, 20),
            new AnisotropicDiffusion(2, 30))) {
            final float[] middle = Arrays.copyOfRange(denoiser.apply(new Volume(stack, three)).voxels(), 30, 60);
            assertArrayEquals(middle, denoiser.apply(slice).voxels(), 1e-2f, denoiser::toString);
        }
    }

    @Test
    void voxelsThatAreNotFiniteAreRefused() {
        final Volume volume = new Numbers(7).volume(GRID, 100);
        volume.voxels()[3] = Float.NaN;
        volume.voxels()[8] = Float.NEGATIVE_INFINITY;
        for (final Denoiser denoiser : ALL) {
            assertEquals("Image: found 2 voxels that are not finite, expected none",
                assertThrows(IllegalArgumentException.class, () -> denoiser.apply(volume)).getMessage());
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertEquals("Sigma (mm): found 0.0, expected a positive number",
            assertThrows(IllegalArgumentException.class, () -> new GaussianSmoothing(0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new MedianFilter(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new NonLocalMeans(-1, 3, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new AnisotropicDiffusion(1, -1));
    }

    @Test
    void anInterruptEndsTheWork() {
        final Volume volume = new Numbers(7).volume(GRID, 100);
        for (final Denoiser denoiser : ALL) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, () -> denoiser.apply(volume), denoiser::toString);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void imagesWithoutNoiseComeBack() {
        final Volume volume = new Volume(GRID, new float[120]);
        assertSame(volume, new NonLocalMeans(1, 3, 1, 0).apply(volume));
    }
}
