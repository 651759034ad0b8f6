package org.radflow.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class GeometryTest {

    private static final int[] SIZE = {4, 3, 2};

    /** Index axis i runs to the front, j to the head, k to the left. */
    private static final double[] SAGITTAL = {0, 0, 1, -1, 0, 0, 0, 1, 0};

    @Test
    void positionsFollowSpacingAndDirection() {
        final Geometry geometry = new Geometry(SIZE, new double[]{1, 2, 5}, new double[]{10, 20, 30}, SAGITTAL);
        assertArrayEquals(new double[]{15, 17, 34}, geometry.toPhysical(3, 2, 1));
        assertArrayEquals(new double[]{3, 2, 1}, geometry.toIndex(15, 17, 34), 1e-12);
        assertEquals(10, geometry.voxelVolume());
        assertEquals(3 + 4 * (2 + 3 * 1), geometry.index(3, 2, 1));
        assertEquals("4 x 3 x 2 voxels, 1 x 2 x 5 mm", geometry.toString());
    }

    @Property
    void toIndexInvertsToPhysical(@ForAll @DoubleRange(min = -3.1, max = 3.1) final double a,
        @ForAll @DoubleRange(min = -3.1, max = 3.1) final double b, @ForAll @DoubleRange(min = 0.1, max = 9) final double s,
        @ForAll @DoubleRange(min = -500, max = 500) final double o) {
        final double[] rotation = {Math.cos(a), -Math.sin(a) * Math.cos(b), Math.sin(a) * Math.sin(b), //
            Math.sin(a), Math.cos(a) * Math.cos(b), -Math.cos(a) * Math.sin(b), //
            0, Math.sin(b), Math.cos(b)};
        final Geometry geometry = new Geometry(SIZE, new double[]{s, 2 * s, 0.7}, new double[]{o, -o, 1}, rotation);
        final double[] p = geometry.toPhysical(1.25, -2, 7);
        assertArrayEquals(new double[]{1.25, -2, 7}, geometry.toIndex(p[0], p[1], p[2]), 1e-8);
    }

    @Test
    void saysWhatDiffersAndByHowManyMillimetres() {
        final Geometry a = Geometry.axisAligned(SIZE, new double[]{1, 1, 1}, new double[]{0, 0, 0});
        assertEquals(Optional.empty(), a.difference(Geometry.axisAligned(SIZE, new double[]{1, 1, 1}, new double[]{0, 0, 1e-4}), 1e-3));
        assertEquals("origin (0, 0, 0) against (0, 0, 2) mm: corresponding voxels lie up to 2 mm apart",
            a.difference(Geometry.axisAligned(SIZE, new double[]{1, 1, 1}, new double[]{0, 0, 2}), 1e-3).orElseThrow());
        assertTrue(a.difference(Geometry.axisAligned(SIZE, new double[]{1, 1, 1.5}, new double[]{0, 0, 0}), 1e-3).orElseThrow()
            .startsWith("spacing"));
        assertEquals("size 4 x 3 x 2 against 4 x 3 x 3 voxels",
            a.difference(Geometry.axisAligned(new int[]{4, 3, 3}, new double[]{1, 1, 1}, new double[]{0, 0, 0}), 1e-3).orElseThrow());
    }

    @Test
    void cropsToTheSamePlace() {
        final Geometry geometry = new Geometry(SIZE, new double[]{1, 2, 5}, new double[]{10, 20, 30}, SAGITTAL);
        final Geometry cropped = geometry.crop(new int[]{1, 2, 0}, new int[]{2, 1, 1});
        assertArrayEquals(geometry.toPhysical(2, 2, 0), cropped.toPhysical(1, 0, 0));
    }

    @Test
    void refusesWhatIsNoGrid() {
        final double[] one = {1, 1, 1};
        final double[] zero = {0, 0, 0};
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(new int[]{0, 1, 1}, one, zero));
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(new int[]{2000, 2000, 2000}, one, zero));
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(SIZE, new double[]{1, 0, 1}, zero));
        assertThrows(IllegalArgumentException.class, () -> Geometry.axisAligned(SIZE, one, new double[]{0, Double.NaN, 0}));
        assertThrows(IllegalArgumentException.class, () -> new Geometry(SIZE, one, zero, new double[]{1, 0, 0, 0, 1, 0.1, 0, 0, 1}));
    }
}
