package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class MorphologyTest {

    private static final Geometry SMALL = Cases.grid(11, 9, 7, 0.8, 1.1, 2.5);

    @Test
    void aDilatedVoxelIsABall() {
        Geometry grid = Cases.grid(21, 21, 11, 1, 1, 2);
        Mask point = Cases.box(grid, 10, 10, 5, 10, 10, 5);
        assertArrayEquals(Cases.ball(grid, 10, 10, 5, 5).voxels(), Morphology.dilate(point, 5, Extent.VOLUME).voxels());
        Mask disc = Cases.mask(grid, (i, j, k) -> k == 5 && (i - 10) * (i - 10) + (j - 10) * (j - 10) <= 25);
        assertArrayEquals(disc.voxels(), Morphology.dilate(point, 5, Extent.SLICE).voxels());
    }

    /** A voxel lies at most 0.62 mm from the nearest centre, so a ball of voxels is a ball but for that. */
    @Test
    void aBallGrowsAndShrinksByTheRadius() {
        Geometry grid = Cases.grid(81, 81, 41, 0.5, 0.5, 1);
        Mask ball = Cases.ball(grid, 40, 40, 20, 10);
        Mask grown = Morphology.dilate(ball, 4, Extent.VOLUME);
        assertContains(Cases.ball(grid, 40, 40, 20, 14), grown);
        assertContains(grown, Cases.ball(grid, 40, 40, 20, 14 - 2 * 0.62));
        assertEquals(4 / 3.0 * Math.PI * 14 * 14 * 14, grown.count() * 0.25, 0.04 * 11494);
        Mask shrunk = Morphology.erode(ball, 4, Extent.VOLUME);
        assertContains(shrunk, Cases.ball(grid, 40, 40, 20, 5.999));
        assertContains(Cases.ball(grid, 40, 40, 20, 6 + 2 * 0.62), shrunk);
    }

    /** 30 voxels around a box of 60 x 40 x 20: slabs on its faces, quarters of discs on its edges, eighths of balls on its corners. */
    @Test
    void aBoxGrowsBySlabsQuartersAndEighths() {
        Geometry grid = Cases.grid(130, 110, 90, 0.1, 0.1, 0.1);
        Mask box = Cases.box(grid, 35, 35, 35, 94, 74, 54);
        int quarter = 0;
        int eighth = 0;
        for (int p = 1; p <= 30; p++) {
            for (int q = 1; p * p + q * q <= 900; q++) {
                quarter++;
                eighth += (int) Math.sqrt(900 - p * p - q * q);
            }
        }
        assertEquals(60 * 40 * 20 + 2 * 30 * (60 * 40 + 40 * 20 + 20 * 60) + 4 * quarter * (60 + 40 + 20) + 8 * eighth,
                Morphology.dilate(box, 3, Extent.VOLUME).count());
    }

    /** In voxels of 0.1 mm, 3 mm are 30 voxels in spite of rounding. */
    @Test
    void aVoxelAtJustTheRadiusIsReached() {
        Geometry grid = Cases.grid(71, 1, 1, 0.1, 1, 1);
        Mask point = Cases.box(grid, 35, 0, 0, 35, 0, 0);
        assertEquals(61, Morphology.dilate(point, 3, Extent.VOLUME).count());
        assertEquals(1, Morphology.erode(Morphology.dilate(point, 3, Extent.VOLUME), 3, Extent.VOLUME).count());
    }

    @Test
    void openingRemovesSpursAndClosingFillsGaps() {
        Geometry grid = Cases.grid(24, 15, 15);
        Mask ball = Cases.ball(grid, 7, 7, 7, 5);
        Mask withSpur = MaskAlgebra.or(ball, Cases.box(grid, 12, 7, 7, 20, 7, 7));
        assertArrayEquals(Morphology.open(ball, 2, Extent.VOLUME).voxels(), Morphology.open(withSpur, 2, Extent.VOLUME).voxels());
        Mask cracked = MaskAlgebra.subtract(ball, Cases.box(grid, 7, 0, 0, 7, 14, 14));
        assertTrue(Morphology.close(cracked, 2, Extent.VOLUME).voxels()[grid.index(7, 7, 7)] == 1);
    }

    @Test
    void theImageBorderErodesNothing() {
        Mask all = Cases.box(SMALL, 0, 0, 0, 10, 8, 6);
        assertArrayEquals(all.voxels(), Morphology.erode(all, 3, Extent.VOLUME).voxels());
        assertEquals(4 * 9 * 7, Morphology.erode(Cases.box(SMALL, 0, 0, 0, 6, 8, 6), 2.5, Extent.VOLUME).count());
    }

    @Property(tries = 100)
    void dilationContainsTheMaskAndErosionIsItsDual(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 4) double radius, @ForAll Extent extent) {
        Mask mask = Cases.random(SMALL, seed, 0.15);
        Mask dilated = Morphology.dilate(mask, radius, extent);
        assertContains(dilated, mask);
        assertContains(mask, Morphology.erode(mask, radius, extent));
        assertArrayEquals(MaskAlgebra.not(Morphology.erode(MaskAlgebra.not(mask), radius, extent)).voxels(), dilated.voxels());
    }

    @Property(tries = 100)
    void openingAndClosingKeepOrderAndRepeat(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 3) double radius, @ForAll Extent extent) {
        Mask mask = Cases.random(SMALL, seed, 0.6);
        Mask opened = Morphology.open(mask, radius, extent);
        Mask closed = Morphology.close(mask, radius, extent);
        assertContains(mask, opened);
        assertContains(closed, mask);
        assertArrayEquals(opened.voxels(), Morphology.open(opened, radius, extent).voxels());
        assertArrayEquals(closed.voxels(), Morphology.close(closed, radius, extent).voxels());
    }

    @Property(tries = 50)
    void dilationOfAUnionIsTheUnionOfDilations(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 4) double radius) {
        Mask a = Cases.random(SMALL, seed, 0.05);
        Mask b = Cases.random(SMALL, seed + 1, 0.05);
        assertArrayEquals(Morphology.dilate(MaskAlgebra.or(a, b), radius, Extent.VOLUME).voxels(),
                MaskAlgebra.or(Morphology.dilate(a, radius, Extent.VOLUME), Morphology.dilate(b, radius, Extent.VOLUME)).voxels());
    }

    @Property(tries = 50)
    void axesMayBeExchanged(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 4) double radius) {
        Mask mask = Cases.random(SMALL, seed, 0.1);
        assertArrayEquals(Cases.turned(Morphology.dilate(mask, radius, Extent.VOLUME)).voxels(),
                Morphology.dilate(Cases.turned(mask), radius, Extent.VOLUME).voxels());
        assertArrayEquals(Cases.turned(Morphology.open(mask, radius, Extent.VOLUME)).voxels(),
                Morphology.open(Cases.turned(mask), radius, Extent.VOLUME).voxels());
    }

    @Test
    void emptyMasksStayEmptyAndRadiiAreChecked() {
        Mask empty = new Mask(SMALL, new byte[SMALL.voxels()]);
        assertTrue(Morphology.dilate(empty, 3, Extent.VOLUME).isEmpty() && Morphology.close(empty, 3, Extent.SLICE).isEmpty());
        assertEquals("Radius: found -1.0 mm, expected 0 or more",
                assertThrows(IllegalArgumentException.class, () -> Morphology.erode(empty, -1, Extent.VOLUME)).getMessage());
    }

    private static void assertContains(Mask large, Mask small) {
        assertTrue(MaskAlgebra.subtract(small, large).isEmpty());
    }
}
