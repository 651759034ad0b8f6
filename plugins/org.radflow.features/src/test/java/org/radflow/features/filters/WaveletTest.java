package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class WaveletTest {

    private static final List<String> BANDS = List.of("LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH");

    /** Orthonormal to its even shifts, and low-pass: Daubechies 1992, chapter 5. */
    @ParameterizedTest
    @EnumSource
    void isOrthonormal(Wavelet wavelet) {
        double[] low = wavelet.low().weights();
        double sum = 0;
        for (double weight : low) {
            sum += weight;
        }
        assertEquals(Math.sqrt(2), sum, 1e-6);
        for (int shift = 0; shift < low.length; shift += 2) {
            double product = 0;
            for (int t = shift; t < low.length; t++) {
                product += low[t] * low[t - shift];
            }
            assertEquals(shift == 0 ? 1 : 0, product, 1e-6);
        }
    }

    /** Moments of the high-pass kernel: as many vanish as the name says. */
    @ParameterizedTest
    @EnumSource
    void momentsVanish(Wavelet wavelet) {
        String[] name = wavelet.name().split("_");
        int vanishing = name[0].equals("HAAR") ? 1 : Integer.parseInt(name[1]) * (name[0].equals("COIFLET") ? 2 : 1);
        double[] high = wavelet.high().weights();
        for (int power = 0; power < vanishing; power++) {
            double moment = 0;
            double size = 0;
            for (int t = 0; t < high.length; t++) {
                double x = Math.pow(t - (high.length - 1) / 2.0, power);
                moment += high[t] * x;
                size += Math.abs(high[t] * x);
            }
            assertEquals(0, moment / size, 1e-5, wavelet + ", moment " + power);
        }
    }

    @Test
    void decimatedBandsKeepTheEnergy() {
        Volume image = random(8, 6, 10);
        for (Wavelet wavelet : List.of(Wavelet.HAAR, Wavelet.DAUBECHIES_2, Wavelet.COIFLET_1)) {
            double energy = BANDS.stream()
                    .mapToDouble(band -> energy(new DecimatedWavelet(wavelet, band, 1, Boundary.PERIODIC).apply(image))).sum();
            assertEquals(energy(image), energy, 1e-5 * energy);
        }
    }

    @Test
    void decimatedGridsAreCoarser() {
        Geometry coarse = new DecimatedWavelet(Wavelet.HAAR, "LL", 2, Boundary.MIRROR).apply(random(9, 6, 5)).geometry();
        assertArrayEquals(new int[] {3, 2, 5}, new int[] {coarse.size(0), coarse.size(1), coarse.size(2)});
        assertArrayEquals(new double[] {8, 8, 2}, new double[] {coarse.spacing(0), coarse.spacing(1), coarse.spacing(2)});
        assertArrayEquals(new double[] {10, 20, 30}, coarse.toPhysical(0, 0, 0), 1e-12);
    }

    @Test
    void decimatedIsTheUndecimatedAtEverySecondVoxel() {
        Volume image = random(8, 6, 4);
        float[] all = new SeparableWavelet(Wavelet.DAUBECHIES_3, "LHL", 1, Boundary.MIRROR, null).apply(image).voxels();
        float[] kept = new DecimatedWavelet(Wavelet.DAUBECHIES_3, "LHL", 1, Boundary.MIRROR).apply(image).voxels();
        for (int v = 0; v < kept.length; v++) {
            assertEquals(all[2 * (v % 4) + 8 * (2 * (v / 4 % 3) + 6 * 2 * (v / 12))], kept[v], 1e-4);
        }
    }

    @Test
    void sharedConvolutionsChangeNothing() {
        Volume image = random(7, 6, 5);
        SharedConvolutions shared = new SharedConvolutions(image);
        for (String band : BANDS) {
            SeparableWavelet wavelet = new SeparableWavelet(Wavelet.COIFLET_1, band, 2, Boundary.MIRROR, null);
            assertArrayEquals(wavelet.apply(image).voxels(), wavelet.apply(shared).voxels());
        }
    }

    private static double energy(Volume image) {
        double sum = 0;
        for (float x : image.voxels()) {
            sum += (double) x * x;
        }
        return sum;
    }

    private static Volume random(int nx, int ny, int nz) {
        Random random = new Random(7);
        float[] voxels = new float[nx * ny * nz];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = 100 * random.nextFloat();
        }
        return new Volume(Geometry.axisAligned(new int[] {nx, ny, nz}, new double[] {2, 2, 2}, new double[] {10, 20, 30}), voxels);
    }
}
