package org.radflow.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VolumeAndMaskTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{3, 2, 2}, new double[]{1, 1, 1}, new double[]{0, 0, 0});

    @Test
    void theImgLib2ImageSharesTheVoxels() {
        final Volume volume = new Volume(GRID, new float[]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        assertEquals(11f, volume.img().getAt(2, 1, 1).get());
        assertEquals(7f, volume.img().getAt(1, 0, 1).get());
    }

    @Test
    void countsAndBoundsTheRegion() {
        final Mask mask = new Mask(GRID, new byte[]{0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
        assertEquals(2, mask.count());
        assertArrayEquals(new int[]{1, 0, 0, 2, 1, 1}, mask.boundingBox());
    }

    @Test
    void refusesOtherSizesAndOtherValues() {
        assertThrows(IllegalArgumentException.class, () -> new Volume(GRID, new float[11]));
        assertThrows(IllegalArgumentException.class, () -> new Mask(GRID, new byte[11]));
        assertThrows(IllegalArgumentException.class, () -> new Mask(GRID, new byte[]{0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
    }

    @Test
    void anEmptyMaskHasNoBoundingBox() {
        final Mask mask = new Mask(GRID, new byte[12]);
        assertTrue(mask.isEmpty());
        assertThrows(IllegalStateException.class, mask::boundingBox);
    }
}
