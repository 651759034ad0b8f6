package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class SupervoxelsTest {

    private static final Geometry GRID = Cases.grid(20, 16, 6, 1, 1, 2);

    /** 20 x 16 x 12 mm in cubes of 4 mm. */
    @Test
    void withoutContrastPartsAreCubes() {
        Volume cubes = Cases.image(GRID, (i, j, k) -> 1 + i / 4 + 5 * (j / 4 + 4 * (k / 2)));
        assertArrayEquals(cubes.voxels(), new Supervoxels(4, 1).of(Cases.image(GRID, (i, j, k) -> 7), null).voxels());
    }

    /** The edge lies a voxel off a regular division. */
    @Test
    void partsFollowAnEdge() {
        Volume step = Cases.image(GRID, (i, j, k) -> i < 9 ? 0 : 100);
        float[] labels = new Supervoxels(4, 0.5).of(step, null).voxels();
        int[] side = new int[GRID.voxels() + 1];
        for (int v = 0; v < labels.length; v++) {
            side[(int) labels[v]] |= v % 20 < 9 ? 1 : 2;
        }
        for (int part : side) {
            assertTrue(part < 3);
        }
    }

    @Property(tries = 20)
    void partsAreConnectedAndCoverTheLimit(@ForAll @IntRange(max = 1000) int seed, @ForAll @DoubleRange(min = 2, max = 8) double edge,
        @ForAll @DoubleRange(min = 0.1, max = 3) double compactness) {
        Volume noise = Cases.image(GRID, (i, j, k) -> Cases.bell(GRID.index(i, j, k), seed));
        Mask limit = Cases.ball(GRID, 9, 8, 3, 6.5);
        float[] labels = new Supervoxels(edge, compactness).of(noise, limit).voxels();
        int parts = 0;
        for (int v = 0; v < labels.length; v++) {
            assertEquals(limit.voxels()[v] != 0, labels[v] > 0);
            assertTrue(labels[v] <= parts + 1);
            parts = Math.max(parts, (int) labels[v]);
        }
        for (int part = 1; part <= parts; part++) {
            int number = part;
            Mask one = Cases.mask(GRID, (i, j, k) -> labels[GRID.index(i, j, k)] == number);
            assertEquals(1, Components.of(one, Connectivity.FACES).count());
        }
    }

    @Test
    void emptyLimitsAndSettings() {
        Volume flat = Cases.image(GRID, (i, j, k) -> 7);
        assertArrayEquals(new float[GRID.voxels()], new Supervoxels(4, 1).of(flat, new Mask(GRID, new byte[GRID.voxels()])).voxels());
        assertEquals("Supervoxels: found edge length 0.0 mm and compactness 1.0, expected positive numbers",
                assertThrows(IllegalArgumentException.class, () -> new Supervoxels(0, 1)).getMessage());
    }
}
