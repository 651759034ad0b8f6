package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class HolesTest {

    private static final Geometry GRID = Cases.grid(9, 9, 9);
    private static final Mask SOLID = Cases.box(GRID, 1, 1, 1, 7, 7, 7);

    @Test
    void fillsAHollowBox() {
        Mask hollow = MaskAlgebra.subtract(SOLID, Cases.box(GRID, 3, 3, 3, 5, 5, 5));
        assertArrayEquals(SOLID.voxels(), Holes.fill(hollow, Extent.VOLUME).voxels());
        assertArrayEquals(SOLID.voxels(), Holes.fill(hollow, Extent.SLICE).voxels());
    }

    /** A tube along k is open in the volume and a ring in each slice. */
    @Test
    void aTubeIsFilledInSlicesAlone() {
        Mask tube = MaskAlgebra.subtract(SOLID, Cases.box(GRID, 3, 3, 1, 5, 5, 7));
        assertArrayEquals(tube.voxels(), Holes.fill(tube, Extent.VOLUME).voxels());
        assertArrayEquals(SOLID.voxels(), Holes.fill(tube, Extent.SLICE).voxels());
    }

    /** A gap over an edge is closed, as paths of the outside go over faces. */
    @Test
    void aDiagonalGapIsNoWayOut() {
        Geometry plane = Cases.grid(5, 5, 1);
        Mask diamond = Cases.mask(plane, (i, j, k) -> Math.abs(i - 2) + Math.abs(j - 2) == 2);
        assertEquals(13, Holes.fill(diamond, Extent.SLICE).count());
    }

    @Test
    void whatIsOpenToTheImageBorderIsNoHole() {
        Mask bay = MaskAlgebra.subtract(Cases.box(GRID, 0, 0, 0, 8, 8, 8), Cases.box(GRID, 0, 4, 4, 4, 4, 4));
        assertArrayEquals(bay.voxels(), Holes.fill(bay, Extent.VOLUME).voxels());
        assertTrue(Holes.fill(new Mask(GRID, new byte[729]), Extent.VOLUME).isEmpty());
    }
}
