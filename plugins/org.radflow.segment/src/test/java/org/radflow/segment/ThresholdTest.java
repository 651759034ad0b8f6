package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class ThresholdTest {

    private static final Geometry GRID = Cases.grid(8, 1, 1);
    private static final Volume SUV = new Volume(GRID, new float[] {1, 2, 3, 4, 10, Float.NaN, 20, Float.POSITIVE_INFINITY});

    @Test
    void bothBoundsBelongToTheRange() {
        assertArrayEquals(new byte[] {0, 1, 1, 1, 0, 0, 0, 0}, new Threshold(2, 4).of(SUV, null).voxels());
        assertEquals("Threshold: found from 3.0 to 2.0, expected the lower bound first",
                assertThrows(IllegalArgumentException.class, () -> new Threshold(3, 2)).getMessage());
    }

    @Test
    void aPartOfTheMaximumOfTheSearchMask() {
        assertEquals(Threshold.from(8), Threshold.relative(SUV, 0.4, null));
        Mask search = mask(1, 1, 1, 1, 1, 1, 0, 0);
        assertEquals(Threshold.from(4.1), Threshold.relative(SUV, 0.41, search));
        assertArrayEquals(new byte[] {0, 0, 0, 0, 1, 0, 0, 0}, Threshold.from(4.1).of(SUV, search).voxels());
    }

    @Test
    void aPartOfTheContrastToTheBackground() {
        assertEquals(Threshold.from(2 + 0.41 * 18), Threshold.adapted(SUV, 0.41, null, mask(1, 1, 1, 0, 0, 0, 0, 0)));
        assertEquals("Maximum: found 3.0, expected above the background, 10.0", assertThrows(IllegalArgumentException.class,
                () -> Threshold.adapted(SUV, 0.41, mask(1, 1, 1, 0, 0, 0, 0, 0), mask(0, 0, 0, 0, 1, 1, 0, 0))).getMessage());
    }

    /** Mean of 1, 2, 3, 4 is 2.5, their sample variance 5 / 3. */
    @Test
    void percistOfLiverAndBloodPool() {
        Mask liver = mask(1, 1, 1, 1, 0, 1, 0, 1);
        assertEquals(1.5 * 2.5 + 2 * Math.sqrt(5 / 3.0), Threshold.reference(SUV, liver, 1.5, 2).lower(), 1e-12);
        assertEquals(2 * 2.5 + 2 * Math.sqrt(5 / 3.0), Threshold.reference(SUV, liver, 2, 2).lower(), 1e-12);
    }

    @Test
    void classesOfOtsu() {
        Volume groups = new Volume(GRID, new float[] {0, 1, 50, 51, 99, 100, 2, 52});
        assertArrayEquals(new byte[] {0, 0, 1, 1, 0, 0, 0, 1}, Threshold.otsu(groups, 3, 2, 2, null).of(groups, null).voxels());
        assertArrayEquals(new byte[] {1, 1, 0, 0, 0, 0, 1, 0}, Threshold.otsu(groups, 3, 1, 1, null).of(groups, null).voxels());
        assertArrayEquals(new byte[] {0, 0, 1, 1, 1, 1, 0, 1}, Threshold.otsu(groups, 3, 2, 3, null).of(groups, null).voxels());
        assertEquals(
                "Classes: found 2 to 4, expected numbers from 1 to 3 in this order",
                assertThrows(IllegalArgumentException.class, () -> Threshold.otsu(groups, 3, 2, 4, null)).getMessage());
    }

    @Test
    void theHottestPart() {
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 1, 0}, Threshold.from(3).hottest(SUV, null, Connectivity.FACES).voxels());
        Mask left = mask(1, 1, 1, 1, 1, 1, 0, 0);
        assertArrayEquals(new byte[] {0, 0, 1, 1, 1, 0, 0, 0}, Threshold.from(3).hottest(SUV, left, Connectivity.FACES).voxels());
        assertTrue(Threshold.from(30).hottest(SUV, null, Connectivity.FACES).isEmpty());
    }

    @Test
    void refusesEmptyMasksAndOtherGrids() {
        assertEquals("Search for the maximum: found no voxel with a finite intensity, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> Threshold.relative(SUV, 0.4, mask(0, 0, 0, 0, 0, 0, 0, 0))).getMessage());
        Mask shifted = new Mask(GRID.with(new int[] {8, 1, 1}, new double[] {1, 1, 1}, new double[] {0, 3, 0}), new byte[8]);
        String message = assertThrows(IllegalArgumentException.class, () -> Threshold.from(1).of(SUV, shifted)).getMessage();
        assertTrue(message.startsWith("Grid of the limiting mask: found origin")
                && message.contains("up to 3 mm apart, expected the same grid"), message);
        assertThrows(IllegalArgumentException.class, () -> Threshold.relative(SUV, 0, null));
    }

    private static Mask mask(int... voxels) {
        byte[] bytes = new byte[voxels.length];
        for (int v = 0; v < bytes.length; v++) {
            bytes[v] = (byte) voxels[v];
        }
        return new Mask(GRID, bytes);
    }
}
