package org.radflow.normalise.bias;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class N4BiasFieldTest {

    private static final N4BiasField UNTHINNED = new N4BiasField(0, 4, 50, 0.001, 1, 0.15, 0.01);

    /** Expected values: the log field of SimpleITK 2.5.7, N4BiasFieldCorrectionImageFilter with its defaults (4 x 50 iterations, 0.001). */
    @Test
    void theFieldEqualsAPeers() {
        final Volume field = UNTHINNED.field(BiasPhantom.volume(), BiasPhantom.mask());
        final double[] expected = {-0.116862655, -0.28359115, 0.007789661, -0.12627149, -0.109610006, -0.17090628, -0.19883555, -0.08706342};
        final int[][] voxels = {{16, 16, 10}, {8, 16, 10}, {24, 16, 10}, {16, 8, 10}, {16, 24, 12}, {16, 16, 4}, {10, 20, 14}, {20, 12, 6}};
        assertArrayEquals(expected,
            Arrays.stream(voxels).mapToDouble(v -> Math.log(field.voxels()[BiasPhantom.GRID.index(v[0], v[1], v[2])])).toArray(), 2e-5);
    }

    @Test
    void theTissuesBecomeEvenAndTheFieldHasItsTrueShape() {
        final Volume volume = BiasPhantom.volume();
        assertEquals(0.0629, variation(volume.voxels(), 0, 20), 1e-4);
        assertEquals(0.1116, variation(volume.voxels(), 20, 36), 1e-4);
        assertEven(0.0141, 0.0142, 0.0025, volume, UNTHINNED);
        assertEven(0.0190, 0.0195, 0.0135, volume, new N4BiasField(0, 4, 50, 0.001, 2, 0.15, 0.01));
    }

    private static void assertEven(final double inner, final double outer, final double residual, final Volume volume, final N4BiasField n4) {
        final Volume field = n4.field(volume, BiasPhantom.mask());
        final float[] corrected = N4BiasField.correct(volume, field).voxels();
        final double[] found = {variation(corrected, 0, 20), variation(corrected, 20, 36), residual(field)};
        assertTrue(found[0] < inner && found[1] < outer && found[2] < residual, () -> Arrays.toString(found));
    }

    /** Coefficient of variation within a shell; the pattern without any field has 0.0139 and 0.0141. */
    private static double variation(final float[] voxels, final double from, final double to) {
        final double[] shell = IntStream.range(0, voxels.length).filter(n -> BiasPhantom.radius(n) >= from && BiasPhantom.radius(n) < to)
            .mapToDouble(n -> voxels[n]).toArray();
        return deviation(shell) / Arrays.stream(shell).average().orElseThrow();
    }

    /** Standard deviation in the mask of the log of found over true field; a constant factor is not determined. */
    private static double residual(final Volume field) {
        return deviation(IntStream.range(0, field.voxels().length).filter(n -> BiasPhantom.radius(n) <= 36)
            .mapToDouble(n -> Math.log(field.voxels()[n] / BiasPhantom.field(n))).toArray());
    }

    private static double deviation(final double[] values) {
        final double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    @Test
    void voxelsThatAreNotPositiveAndFiniteDoNotCount() {
        final Volume volume = BiasPhantom.volume();
        final Mask mask = BiasPhantom.mask();
        final int[] bad = {BiasPhantom.GRID.index(16, 16, 10), BiasPhantom.GRID.index(12, 16, 10), BiasPhantom.GRID.index(12, 14, 10)};
        for (final int n : bad) {
            mask.voxels()[n] = 0;
        }
        final float[] expected = UNTHINNED.field(volume, mask).voxels();
        final float[] values = {Float.NaN, -5, Float.POSITIVE_INFINITY};
        for (int n = 0; n < bad.length; n++) {
            mask.voxels()[bad[n]] = 1;
            volume.voxels()[bad[n]] = values[n];
        }
        final Volume field = UNTHINNED.field(volume, mask);
        assertArrayEquals(expected, field.voxels());
        final float[] corrected = N4BiasField.correct(volume, field).voxels();
        assertTrue(Float.isNaN(corrected[bad[0]]) && corrected[bad[1]] < 0 && Float.isInfinite(corrected[bad[2]]));
    }

    @Test
    void aConstantImageHasNoField() {
        final Geometry grid = Geometry.axisAligned(new int[]{20, 20, 1}, new double[]{1, 1, 1}, new double[3]);
        final float[] voxels = new float[400];
        final byte[] inside = new byte[400];
        Arrays.fill(voxels, 50);
        Arrays.fill(inside, (byte)1);
        final float[] field = UNTHINNED.field(new Volume(grid, voxels), new Mask(grid, inside)).voxels();
        for (final float value : field) {
            assertEquals(1, value, 1e-6);
        }
    }

    @Test
    void aSingleSliceIsCorrected() {
        final Geometry grid = Geometry.axisAligned(new int[]{32, 32, 1}, new double[]{3, 3, 4}, new double[3]);
        final int start = 10 * 1024;
        final Volume slice = new Volume(grid, Arrays.copyOfRange(BiasPhantom.volume().voxels(), start, start + 1024));
        final Mask mask = new Mask(grid, Arrays.copyOfRange(BiasPhantom.mask().voxels(), start, start + 1024));
        final float[] field = UNTHINNED.field(slice, mask).voxels();
        final double[] residual = IntStream.range(0, 1024).filter(n -> mask.voxels()[n] == 1)
            .mapToDouble(n -> Math.log(field[n] / BiasPhantom.field(start + n))).toArray();
        assertTrue(deviation(residual) < 0.01, () -> "residual " + deviation(residual));
    }

    @Test
    void emptyMasksOtherGridsAndSettingsOutOfRangeAreRefused() {
        final Volume volume = BiasPhantom.volume();
        assertRefused("Mask: found 0 voxels with positive, finite intensities (of every 1. voxel), expected at least 2",
            () -> UNTHINNED.field(volume, new Mask(volume.geometry(), new byte[volume.voxels().length])));
        final Geometry other = Geometry.axisAligned(new int[]{32, 32, 20}, new double[]{3, 3, 4}, new double[]{-46.5, -46.5, -36});
        assertRefused("The mask lies on another grid than the image: origin (-46.5, -46.5, -38) against (-46.5, -46.5, -36) mm: "
            + "corresponding voxels lie up to 2 mm apart", () -> UNTHINNED.field(volume, new Mask(other, new byte[volume.voxels().length])));
        assertRefused("Shrink factor: found 0, expected at least 1", () -> new N4BiasField(0, 4, 50, 0.001, 0, 0.15, 0.01));
        assertRefused("B-spline distance (mm): found 2.0, expected at most 256 intervals along an axis in the last level",
            () -> new N4BiasField(2, 4, 50, 0.001, 1, 0.15, 0.01).field(volume, BiasPhantom.mask()));
    }

    private static void assertRefused(final String message, final Executable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
    }

    @Test
    void anInterruptEndsTheWork() {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> UNTHINNED.field(BiasPhantom.volume(), BiasPhantom.mask()));
        assertTrue(Thread.interrupted());
    }
}
