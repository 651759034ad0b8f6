package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class ComponentsTest {

    /** Voxels that touch by a face, an edge, a corner, in this order along a chain. */
    private static final Geometry GRID = Cases.grid(4, 3, 2, 2, 1, 1);
    private static final Mask CHAIN = Cases.mask(GRID, (i, j, k) -> i == 0 && j == 0 && k == 0 || i == 1 && j == 0 && k == 0
            || i == 2 && j == 1 && k == 0 || i == 3 && j == 2 && k == 1);

    @Test
    void neighboursShareFacesEdgesOrCorners() {
        assertEquals(3, Components.of(CHAIN, Connectivity.FACES).count());
        assertEquals(2, Components.of(CHAIN, Connectivity.EDGES).count());
        assertEquals(1, Components.of(CHAIN, Connectivity.CORNERS).count());
        assertEquals(6, Connectivity.FACES.offsets(4, 3, Extent.VOLUME).length);
        assertEquals(18, Connectivity.EDGES.offsets(4, 3, Extent.VOLUME).length);
        assertEquals(26, Connectivity.CORNERS.offsets(4, 3, Extent.VOLUME).length);
        assertArrayEquals(new int[] {-5, -4, -3, -1, 1, 3, 4, 5}, Connectivity.CORNERS.offsets(4, 3, Extent.SLICE));
    }

    @Test
    void largestFirstAndOfEqualOnesTheFirst() {
        Components parts = Components.of(CHAIN, Connectivity.FACES);
        assertArrayEquals(Cases.box(GRID, 0, 0, 0, 1, 0, 0).voxels(), parts.largest(1).voxels());
        assertArrayEquals(Cases.mask(GRID, (i, j, k) -> j == 0 && i < 2 && k == 0 || i == 2 && j == 1 && k == 0).voxels(), parts.largest(2).voxels());
        assertArrayEquals(CHAIN.voxels(), parts.largest(5).voxels());
        assertEquals(2, parts.size(0));
        assertEquals(1, parts.size(2));
    }

    /** A voxel has 2 mm3. */
    @Test
    void partsOfAtLeastAVolume() {
        Components parts = Components.of(CHAIN, Connectivity.FACES);
        assertEquals(4, parts.atLeast(2).count());
        assertEquals(2, parts.atLeast(2.1).count());
        assertTrue(parts.atLeast(4.1).isEmpty());
    }

    @Test
    void partsThatTouchAnother() {
        Components parts = Components.of(CHAIN, Connectivity.FACES);
        assertEquals(2, parts.touching(Cases.box(GRID, 0, 0, 0, 0, 2, 1)).count());
        assertTrue(parts.touching(Cases.box(GRID, 0, 2, 0, 0, 2, 1)).isEmpty());
    }

    @Property(tries = 50)
    void partsAreTheSameWhenAxesAreExchanged(@ForAll long seed, @ForAll Connectivity connectivity) {
        Mask mask = Cases.random(Cases.grid(9, 8, 7), seed, 0.2);
        Components parts = Components.of(mask, connectivity);
        Components turned = Components.of(Cases.turned(mask), connectivity);
        assertEquals(parts.count(), turned.count());
        int sum = 0;
        for (int part = 0; part < parts.count(); part++) {
            assertEquals(parts.size(part), turned.size(part));
            sum += parts.size(part);
        }
        assertEquals(mask.count(), sum);
    }

    @Test
    void anEmptyMaskHasNoParts() {
        Components none = Components.of(new Mask(GRID, new byte[24]), Connectivity.FACES);
        assertEquals(0, none.count());
        assertTrue(none.largest(1).isEmpty() && none.atLeast(0).isEmpty() && none.touching(CHAIN).isEmpty());
    }
}
