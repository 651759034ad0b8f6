package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/** Overlap and distances of two masks. */
class MaskComparisonTest {

    private static final Geometry GRID = Cases.grid(24, 20, 14, 0.8, 1.1, 2.5);
    private static final Mask BALL = Cases.ball(GRID, 10, 9, 6, 7);
    private static final Mask OTHER = MaskAlgebra.or(Cases.ball(GRID, 12, 10, 7, 6.5), Cases.box(GRID, 16, 10, 7, 20, 10, 7));

    /** Boundary voxels by scipy's binary_erosion, distances by distance_transform_edt (1.17), numpy's percentile: MONAI's formulas. */
    @Test
    void agreesWithMonaisFormulas() {
        SurfaceDistances distances = SurfaceDistances.between(BALL, OTHER);
        assertEquals(3.635931792539569, distances.hausdorff(), 1e-12);
        assertEquals(3.1654383582688825, distances.hausdorff(95), 1e-12);
        assertEquals(1.6430127335866054, distances.average(), 1e-12);
        assertEquals(0.28726708074534163, distances.dice(1), 1e-12);
        assertEquals(0.8400621118012422, distances.dice(2.5), 1e-12);
    }

    /** MedPy 0.5 (hd, assd), SimpleITK 2.5 (Hausdorff distance, Dice, Jaccard). */
    @Test
    void agreesWithPeers() {
        assertEquals(3.635931792539569, SurfaceDistances.between(OTHER, BALL).hausdorff(), 1e-12);
        assertEquals(1.6430127335866054, SurfaceDistances.between(OTHER, BALL).average(), 1e-12);
        Overlap overlap = Overlap.of(BALL, OTHER);
        assertEquals(0.6481481481481481, overlap.dice(), 1e-15);
        assertEquals(0.4794520547945205, overlap.jaccard(), 1e-15);
        assertEquals(Math.sqrt(1.6 * 1.6 + 1.1 * 1.1 + 2.5 * 2.5), overlap.centroidDistance(), 1e-9);
    }

    /** A box moved by 3 voxels of 2 mm: half of 6 x 4 x 4 voxels overlap, every distance is at most 6 mm. */
    @Test
    void aMovedBox() {
        Geometry grid = Cases.grid(20, 10, 10, 2, 1, 1);
        Mask box = Cases.box(grid, 2, 2, 2, 7, 5, 5);
        Mask moved = Cases.box(grid, 5, 2, 2, 10, 5, 5);
        Overlap overlap = Overlap.of(box, moved);
        assertEquals(0.5, overlap.dice());
        assertEquals(1 / 3.0, overlap.jaccard());
        assertEquals(0, overlap.volumeDifference());
        assertEquals(6, overlap.centroidDistance(), 1e-12);
        assertEquals(6, SurfaceDistances.between(box, moved).hausdorff());
        assertEquals(0, SurfaceDistances.between(box, box).hausdorff());
        assertEquals(1, SurfaceDistances.between(box, box).dice(0));
    }

    /** Two boxes of one slab, 5 mm apart: distances are 5, 6 and 7 mm in both directions. */
    @Test
    void percentilesOfALine() {
        Geometry line = Cases.grid(20, 1, 1);
        SurfaceDistances apart = SurfaceDistances.between(Cases.box(line, 0, 0, 0, 2, 0, 0), Cases.box(line, 7, 0, 0, 9, 0, 0));
        assertEquals(7, apart.hausdorff());
        assertEquals(6.9, apart.hausdorff(95), 1e-12);
        assertEquals(6, apart.hausdorff(50), 1e-12);
        assertEquals(6, apart.average(), 1e-12);
        assertEquals(2 / 6.0, apart.dice(5), 1e-12);
    }

    @Test
    void volumesInMlAndPercent() {
        Geometry grid = Cases.grid(10, 10, 10, 2, 2, 5);
        Overlap overlap = Overlap.of(Cases.box(grid, 0, 0, 0, 4, 4, 4), Cases.box(grid, 0, 0, 0, 4, 4, 3));
        assertEquals(25 * 20 / 1000.0, overlap.volumeDifference(), 1e-12);
        assertEquals(25, overlap.volumePercent(), 1e-12);
    }

    @Test
    void emptyMasks() {
        Mask empty = new Mask(GRID, new byte[GRID.voxels()]);
        Overlap both = Overlap.of(empty, empty);
        assertTrue(Double.isNaN(both.dice()) && Double.isNaN(both.jaccard()) && Double.isNaN(both.volumePercent()) && both.volumeDifference() == 0);
        Overlap one = Overlap.of(empty, BALL);
        assertEquals(0, one.dice());
        assertEquals(-100, one.volumePercent());
        assertTrue(Double.isNaN(one.centroidDistance()));
        assertEquals("Surface distances: found an empty mask, expected voxels in both",
                assertThrows(IllegalArgumentException.class, () -> SurfaceDistances.between(empty, BALL)).getMessage());
    }

    @Property(tries = 40)
    void comparisonsAreSymmetricAndKnowNoAxes(@ForAll long seed) {
        Geometry grid = Cases.grid(7, 6, 5, 1, 1.5, 2);
        Mask a = MaskAlgebra.or(Cases.random(grid, seed, 0.3), Cases.box(grid, 3, 3, 3, 3, 3, 3));
        Mask b = MaskAlgebra.or(Cases.random(grid, seed + 1, 0.3), Cases.box(grid, 2, 2, 2, 2, 2, 2));
        SurfaceDistances there = SurfaceDistances.between(a, b);
        SurfaceDistances turned = SurfaceDistances.between(Cases.turned(b), Cases.turned(a));
        assertEquals(there.hausdorff(95), turned.hausdorff(95), 1e-12);
        assertEquals(there.average(), turned.average(), 1e-12);
        assertEquals(there.dice(1.5), turned.dice(1.5), 1e-12);
        assertEquals(Overlap.of(a, b).dice(), Overlap.of(Cases.turned(b), Cases.turned(a)).dice());
        double dice = Overlap.of(a, b).dice();
        assertEquals(dice / (2 - dice), Overlap.of(a, b).jaccard(), 1e-12);
        assertEquals(Overlap.of(a, b).volumeDifference(), -Overlap.of(b, a).volumeDifference(), 1e-12);
    }
}
