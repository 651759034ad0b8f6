package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class FilterLiteralsTest {

    @Test
    void boundaries() {
        assertArrayEquals(new int[] {-1, -1, 0, 1, 2, -1, -1}, outside(Boundary.ZERO));
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 2, 2}, outside(Boundary.NEAREST));
        assertArrayEquals(new int[] {1, 2, 0, 1, 2, 0, 1}, outside(Boundary.PERIODIC));
        assertArrayEquals(new int[] {1, 0, 0, 1, 2, 2, 1}, outside(Boundary.MIRROR));
        assertEquals(1, Boundary.MIRROR.index(-5, 3));
    }

    private static int[] outside(Boundary boundary) {
        return IntStream.range(-2, 5).map(i -> boundary.index(i, 3)).toArray();
    }

    @Test
    void kernelsAreConvolvedNotCorrelated() {
        Volume row = row(0, 0, 1, 0, 0);
        assertArrayEquals(new float[] {1, 2, 3, 4, 0}, Kernel.of(1, 2, 3, 4).convolve(row.voxels(), row.geometry(), 0, Boundary.ZERO));
        assertArrayEquals(new float[] {0, 4, 3, 2, 1},
                Kernel.of(1, 2, 3, 4).flipped().convolve(row.voxels(), row.geometry(), 0, Boundary.ZERO));
    }

    @Test
    void axesGiveTheSame() {
        float[] voxels = {3, 1, 4, 1, 5};
        float[] expected = Kernel.of(1, -2, 0.5).convolve(voxels, row(voxels).geometry(), 0, Boundary.MIRROR);
        assertArrayEquals(expected, Kernel.of(1, -2, 0.5).convolve(voxels, geometry(1, 5, 1), 1, Boundary.MIRROR));
        assertArrayEquals(expected, Kernel.of(1, -2, 0.5).convolve(voxels, geometry(1, 1, 5), 2, Boundary.MIRROR));
    }

    @Test
    void meanInSlice() {
        assertArrayEquals(new float[] {1, 2, 3, 3}, new MeanFilter(Extent.SLICE, 3, Boundary.NEAREST).apply(row(0, 3, 3, 3)).voxels(), 1e-6f);
    }

    @Test
    void waveletsAreOrthonormal() {
        for (Wavelet wavelet : Wavelet.values()) {
            assertEquals(1, dot(wavelet.low(), wavelet.low()), 1e-9, wavelet.name());
            assertEquals(1, dot(wavelet.high(), wavelet.high()), 1e-9, wavelet.name());
            assertEquals(0, dot(wavelet.low(), wavelet.high()), 1e-9, wavelet.name());
        }
    }

    private static double dot(Kernel a, Kernel b) {
        return IntStream.range(0, a.weights().length).mapToDouble(t -> a.weights()[t] * b.weights()[t]).sum();
    }

    @Test
    void transformsKeepTheLargestIntensity() {
        Volume image = row(-4, 0, 1, 2);
        assertArrayEquals(new float[] {4, 0, 0.25f, 1}, IntensityTransform.SQUARE.apply(image).voxels(), 1e-6f);
        assertArrayEquals(new float[] {-4, 0, 2, 2.828427f}, IntensityTransform.SQUARE_ROOT.apply(image).voxels(), 1e-6f);
        assertArrayEquals(new float[] {-4, 0, 1.722706f, 2.730425f}, IntensityTransform.LOGARITHM.apply(image).voxels(), 1e-5f);
        assertArrayEquals(new float[] {0.25f, 1, 1.414214f, 2}, IntensityTransform.EXPONENTIAL.apply(image).voxels(), 1e-6f);
        assertArrayEquals(new float[] {0, 0}, IntensityTransform.LOGARITHM.apply(row(0, 0)).voxels());
    }

    @Test
    void gradientIsPerMm() {
        Volume ramp = new Volume(new Geometry(new int[] {4, 1, 1}, new double[] {2, 1, 1}, new double[3],
                new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1}), new float[] {0, 6, 12, 18});
        assertArrayEquals(new float[] {1.5f, 3, 3, 1.5f}, new GradientMagnitude(Extent.VOLUME, Boundary.NEAREST).apply(ramp).voxels(), 1e-6f);
    }

    @Test
    void gaborAveragesOrientationsOfATurn() {
        Volume image = row(1, 5, 2, 7, 3, 3, 8);
        float[] sum = new float[7];
        for (int step = 0; step < 3; step++) {
            float[] one = new Gabor(2, 3, 1, 2 * Math.PI * step / 3, 1, false, Boundary.MIRROR).apply(image).voxels();
            for (int n = 0; n < sum.length; n++) {
                sum[n] += one[n] / 3;
            }
        }
        assertArrayEquals(sum, new Gabor(2, 3, 1, 0, 3, false, Boundary.MIRROR).apply(image).voxels(), 1e-4f);
    }

    @Test
    void refusesParametersNamingFoundAndExpected() {
        assertMessage("Mean filter, support: found 4, expected an odd number of voxels from 1",
                () -> new MeanFilter(Extent.SLICE, 4, Boundary.ZERO));
        assertMessage("Laplacian of Gaussian, sigma (mm): found -1.0, expected a finite number above 0",
                () -> new LaplacianOfGaussian(Extent.SLICE, -1, 4, Boundary.ZERO));
        assertMessage("Laws filter: found 1 kernels, expected 2 or 3", () -> new Laws(List.of(LawsKernel.E3), Boundary.ZERO, null, 0));
        assertMessage("Separable wavelet, band: found \"LX\", expected 2 or 3 letters L and H, such as LLH",
                () -> new SeparableWavelet(Wavelet.HAAR, "LX", 1, Boundary.ZERO, null));
        assertMessage("Separable wavelet, level: found 0, expected 1 to 10",
                () -> new SeparableWavelet(Wavelet.HAAR, "LH", 0, Boundary.ZERO, null));
        assertMessage("Gabor filter, gamma: found NaN, expected a finite number above 0",
                () -> new Gabor(2, 3, Double.NaN, 0, 1, false, Boundary.ZERO));
        assertMessage("Simoncelli wavelet, level: found 11, expected 1 to 10", () -> new Simoncelli(Extent.SLICE, 11, Boundary.ZERO));
        assertMessage("Riesz transform, order: found (0, 0, 0), expected numbers from 0, in sum 1 to 10",
                () -> new Riesz(new Simoncelli(Extent.SLICE, 1, Boundary.ZERO), 0, 0, 0, Boundary.ZERO));
    }

    private static void assertMessage(String expected, Executable executable) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, executable).getMessage());
    }

    static Volume row(float... voxels) {
        return new Volume(geometry(voxels.length, 1, 1), voxels);
    }

    private static Geometry geometry(int... size) {
        return new Geometry(size, new double[] {1, 1, 1}, new double[3], new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }
}
