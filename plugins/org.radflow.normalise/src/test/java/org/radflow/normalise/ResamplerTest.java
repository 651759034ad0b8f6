package org.radflow.normalise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ResamplerTest {

    private static Geometry line(final int size, final double spacing) {
        return Geometry.axisAligned(new int[]{size, 1, 1}, new double[]{spacing, 1, 1}, new double[]{0, 0, 0});
    }

    private static Geometry to(final Geometry grid, final double spacing) {
        return ResampleGrid.resampled(grid, new double[]{spacing, 0, 0});
    }

    @Test
    void theNewGridSharesTheCentre() {
        final Geometry grid = Geometry.axisAligned(new int[]{204, 201, 60}, new double[]{0.9765625, 0.9765625, 3}, new double[]{0, 0, 0});
        final Geometry resampled = ResampleGrid.resampled(grid, new double[]{2, 2, 2});
        assertEquals("100 x 99 x 90 voxels, 2 x 2 x 2 mm", resampled.toString());
        final double[] centre = grid.toPhysical(203 / 2.0, 200 / 2.0, 59 / 2.0);
        assertArrayEquals(centre, resampled.toPhysical(99 / 2.0, 98 / 2.0, 89 / 2.0), 1e-12);
        assertEquals(90, ResampleGrid.resampled(Geometry.axisAligned(new int[]{1, 1, 60}, new double[]{1, 1, 3.0000001}, new double[3]),
            new double[]{0, 0, 2}).size(2));
    }

    @Test
    void interpolatesBetweenVoxelsAndRepeatsTheBorder() {
        final Volume volume = new Volume(line(4, 2), new float[]{0, 10, 30, 20});
        assertArrayEquals(new float[]{0, 2.5f, 7.5f, 15, 25, 27.5f, 22.5f, 20},
            Resampler.resample(volume, to(volume.geometry(), 1), Interpolation.LINEAR).voxels());
        assertArrayEquals(new float[]{0, 0, 10, 10, 30, 30, 20, 20},
            Resampler.resample(volume, to(volume.geometry(), 1), Interpolation.NEAREST).voxels());
    }

    /** Expected values: scipy.ndimage.map_coordinates, order 3, mode mirror, SciPy 1.17. */
    @Test
    void theSplineEqualsAnIndependentOne() {
        final Volume volume = new Volume(line(6, 1), new float[]{0, 10, 30, 20, -5, 7});
        final Geometry shifted = volume.geometry().with(new int[]{4, 1, 1}, new double[]{1.25, 1, 1}, new double[]{0.5, 0, 0});
        assertArrayEquals(new float[]{2.482656f, 26.4908f, 20, -3.514578f},
            Resampler.resample(volume, shifted, Interpolation.CUBIC_BSPLINE).voxels(), 1e-5f);
    }

    @Test
    void aShareOfExactlyOneHalfIsInside() {
        final Mask mask = new Mask(line(3, 3), new byte[]{0, 1, 0});
        assertArrayEquals(new byte[]{0, 0, 0, 1, 1, 1, 0, 0, 0}, Resampler.resample(mask, to(mask.geometry(), 1), Interpolation.LINEAR, 0.5)
            .voxels());
        final Mask half = new Mask(line(2, 2), new byte[]{1, 0});
        assertArrayEquals(new byte[]{1, 1, 0}, Resampler.resample(half,
            half.geometry().with(new int[]{3, 1, 1}, new double[]{1, 1, 1}, new double[3]),
            Interpolation.LINEAR, 0.5).voxels());
    }

    @Property(tries = 200)
    void theSameGridChangesNothing(@ForAll @Size(24) final short[] values) {
        final Geometry grid = Geometry.axisAligned(new int[]{4, 3, 2}, new double[]{0.7, 1.3, 3.1}, new double[]{-11.3, 5, 77.77});
        final float[] voxels = new float[24];
        for (int n = 0; n < 24; n++) {
            voxels[n] = values[n];
        }
        for (final Interpolation interpolation : Interpolation.values()) {
            assertArrayEquals(voxels, Resampler.resample(new Volume(grid, voxels), grid, interpolation).voxels(),
                interpolation == Interpolation.CUBIC_BSPLINE ? 0.02f : 0);
        }
    }

    @Property(tries = 200)
    void rampsStayRamps(@ForAll @DoubleRange(min = 0.3, max = 4) final double spacing, @ForAll @DoubleRange(min = -5, max = 5) final double slope) {
        final Geometry grid = Geometry.axisAligned(new int[]{40, 1, 1}, new double[]{1, 1, 1}, new double[]{0, 0, 0});
        final float[] voxels = new float[40];
        for (int i = 0; i < 40; i++) {
            voxels[i] = (float)(slope * i);
        }
        final Geometry to = to(grid, spacing);
        for (final Interpolation interpolation : new Interpolation[]{Interpolation.LINEAR, Interpolation.CUBIC_BSPLINE}) {
            final float[] found = Resampler.resample(new Volume(grid, voxels), to, interpolation).voxels();
            for (int i = 0; i < found.length; i++) {
                final double x = to.toPhysical(i, 0, 0)[0];
                if (x > 12 && x < 27) {
                    assertEquals(slope * x, found[i], 1e-3);
                }
            }
        }
    }

    @Property(tries = 200)
    void halfwayIsTheHigherIndexWhereverTheImageLies(@ForAll @DoubleRange(min = 0.3, max = 3) final double spacing,
        @ForAll @DoubleRange(min = -500, max = 500) final double origin) {
        final Geometry grid = Geometry.axisAligned(new int[]{6, 1, 1}, new double[]{spacing, 1, 1}, new double[]{origin, 0, 0});
        assertArrayEquals(new float[]{1, 3, 5}, Resampler.resample(new Volume(grid, new float[]{0, 1, 2, 3, 4, 5}), to(grid, 2 * spacing),
            Interpolation.NEAREST).voxels());
    }

    @Property(tries = 200)
    void constantsStay(@ForAll @DoubleRange(min = 0.3, max = 4) final double x, @ForAll @DoubleRange(min = 0.3, max = 4) final double z,
        @ForAll final short value) {
        final Geometry grid = Geometry.axisAligned(new int[]{7, 5, 4}, new double[]{0.9, 1, 3}, new double[]{-40, 3, 8.1});
        final float[] voxels = new float[grid.voxels()];
        Arrays.fill(voxels, value);
        for (final Interpolation interpolation : Interpolation.values()) {
            for (final float found : Resampler.resample(new Volume(grid, voxels), ResampleGrid.resampled(grid, new double[]{x, 0, z}),
                interpolation).voxels()) {
                assertEquals(value, found, 1e-6 * Math.abs(value));
            }
        }
    }

    @Test
    void aQuarterTurnSwapsTheAxes() {
        final Geometry grid = Geometry.axisAligned(new int[]{3, 2, 1}, new double[]{2, 2, 1}, new double[]{5, 6, 7});
        final Geometry turned = new Geometry(new int[]{2, 3, 1}, new double[]{2, 2, 1}, new double[]{5, 6, 7},
            new double[]{0, 1, 0, 1, 0, 0, 0, 0, 1});
        final Volume volume = new Volume(grid, new float[]{1, 2, 3, 4, 5, 6});
        for (final Interpolation interpolation : Interpolation.values()) {
            assertArrayEquals(new float[]{1, 4, 2, 5, 3, 6}, Resampler.resample(volume, turned, interpolation).voxels(), 1e-5f);
        }
        assertArrayEquals(new byte[]{1, 0, 0, 1, 1, 0},
            Resampler.resample(new Mask(grid, new byte[]{1, 0, 1, 0, 1, 0}), turned, Interpolation.LINEAR, 0.5).voxels());
    }

    @Property(tries = 50)
    void rampsStayRampsOnTurnedGrids(@ForAll @DoubleRange(min = 0, max = 6.28) final double angle,
        @ForAll @DoubleRange(min = -5, max = 5) final double slope) {
        final Geometry grid = Geometry.axisAligned(new int[]{40, 40, 3}, new double[]{1, 0.8, 3}, new double[]{-20, -16, 0});
        final float[] voxels = new float[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = (float)(slope * (n % 40 - 20));
        }
        final double cos = Math.cos(angle);
        final double sin = Math.sin(angle);
        final Geometry turned =
            new Geometry(new int[]{5, 4, 3}, new double[]{0.7, 1.1, 2}, new double[]{1, -1, 0}, new double[]{cos, -sin, 0, sin, cos, 0, 0, 0, 1});
        for (final Interpolation interpolation : new Interpolation[]{Interpolation.LINEAR, Interpolation.CUBIC_BSPLINE}) {
            final float[] found = Resampler.resample(new Volume(grid, voxels), turned, interpolation).voxels();
            for (int n = 0; n < found.length; n++) {
                assertEquals(slope * turned.toPhysical(n % 5, n / 5 % 4, n / 20)[0], found[n], 1e-3);
            }
        }
    }

    @Test
    void refusesImpossibleSettings() {
        final Geometry grid = line(4, 2);
        final Mask mask = new Mask(grid, new byte[4]);
        assertThrows(IllegalArgumentException.class, () -> to(grid, -1));
        assertThrows(IllegalArgumentException.class, () -> to(grid, 1e-12));
        assertThrows(IllegalArgumentException.class, () -> Resampler.resample(mask, grid, Interpolation.LINEAR, 0));
    }

    @Test
    void theSameBitsForAnyNumberOfThreads() throws Exception {
        final Geometry grid = Geometry.axisAligned(new int[]{31, 29, 23}, new double[]{0.8, 0.9, 2.5}, new double[3]);
        final Volume volume = new Numbers(9).volume(grid, 1000);
        final SpatialTransform turn = new SpatialTransform(0.8, -0.6, 0, 3, 0.6, 0.8, 0, -2, 0, 0, 1, 5);
        for (final Interpolation interpolation : Interpolation.values()) {
            final Geometry fine = ResampleGrid.resampled(grid, new double[]{1, 1, 1});
            final float[] one = on(1, () -> Resampler.resample(volume, fine, interpolation).voxels());
            assertArrayEquals(one, on(4, () -> Resampler.resample(volume, fine, interpolation).voxels()));
            final float[] turned = on(1, () -> Resampler.resample(volume, fine, turn, interpolation, -1).voxels());
            assertArrayEquals(turned, on(4, () -> Resampler.resample(volume, fine, turn, interpolation, -1).voxels()));
        }
    }

    private static <T> T on(final int threads, final Callable<T> work) throws Exception {
        final ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void transformsMoveImagesAndMasksAndLeaveTheOutsideEmpty() {
        final Volume volume = new Volume(line(4, 2), new float[]{0, 10, 30, 20});
        final SpatialTransform threeToTheRight = new SpatialTransform(1, 0, 0, 3, 0, 1, 0, 0, 0, 0, 1, 0);
        assertArrayEquals(new float[]{20, 25, 20, -7},
            Resampler.resample(volume, volume.geometry(), threeToTheRight, Interpolation.LINEAR, -7).voxels());
        final Mask mask = new Mask(line(4, 2), new byte[]{1, 0, 1, 1});
        assertArrayEquals(new byte[]{1, 1, 1, 0}, Resampler.resample(mask, mask.geometry(), threeToTheRight).voxels());
    }

    @Test
    void anInterruptEndsTheWork() {
        final Volume volume = new Volume(line(4, 2), new float[]{0, 10, 30, 20});
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> Resampler.resample(volume, to(volume.geometry(), 1), Interpolation.LINEAR));
        Thread.interrupted();
    }
}
