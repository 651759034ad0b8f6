package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class BoundingBoxTest {

    private static final Geometry GRID = Cases.grid(10, 8, 5, 1, 2, 3);
    /** One voxel in slice 1, two in slice 2. */
    private static final Mask REGION = Cases.mask(GRID, (i, j, k) -> i == 4 && j == 3 && k == 1
            || i == 2 && j == 5 && k == 2 || i == 3 && j == 4 && k == 2);

    @Test
    void inTheVolume() {
        assertArrayEquals(Cases.box(GRID, 2, 3, 1, 4, 5, 2).voxels(), BoundingBox.of(REGION, 0, Extent.VOLUME).voxels());
        assertArrayEquals(Cases.box(GRID, 0, 2, 1, 6, 6, 2).voxels(), BoundingBox.of(REGION, 2.9, Extent.VOLUME).voxels());
        assertArrayEquals(Cases.box(GRID, 0, 2, 0, 7, 6, 3).voxels(), BoundingBox.of(REGION, 3, Extent.VOLUME).voxels());
    }

    @Test
    void inSlices() {
        Mask boxes = MaskAlgebra.or(Cases.box(GRID, 3, 3, 1, 5, 3, 1), Cases.box(GRID, 1, 4, 2, 4, 5, 2));
        assertArrayEquals(boxes.voxels(), BoundingBox.of(REGION, 1, Extent.SLICE).voxels());
    }

    @Test
    void refusesAMargin() {
        assertTrue(BoundingBox.of(new Mask(GRID, new byte[400]), 1, Extent.VOLUME).isEmpty());
        assertEquals("Margin: found -1.0 mm, expected 0 or more",
                assertThrows(IllegalArgumentException.class, () -> BoundingBox.of(REGION, -1, Extent.VOLUME)).getMessage());
    }
}
