package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class LocalBinaryPatternTest {

    private static float[] codes(Extent extent, int samples, int nx, int ny, int nz, float... voxels) {
        Geometry grid = Geometry.axisAligned(new int[] {nx, ny, nz}, new double[] {1, 1, 1}, new double[3]);
        return new LocalBinaryPattern(extent, samples, 1, Boundary.NEAREST).apply(new Volume(grid, voxels)).voxels();
    }

    @Test
    void flatImagesHaveNoDarkerNeighbour() {
        float[] flat = new float[27];
        Arrays.fill(flat, 0.1f);
        float[] expected = new float[27];
        Arrays.fill(expected, 8);
        assertArrayEquals(expected, codes(Extent.SLICE, 8, 3, 3, 3, flat));
        assertArrayEquals(expected, codes(Extent.VOLUME, 8, 3, 3, 3, flat));
    }

    @Test
    void aSpotAnEdgeAndACheckerboard() {
        assertEquals(0, codes(Extent.SLICE, 4, 3, 3, 1, 0, 0, 0, 0, 9, 0, 0, 0, 0)[4]);
        assertEquals(3, codes(Extent.SLICE, 4, 3, 3, 1, 0, 5, 5, 0, 5, 5, 0, 5, 5)[4]);
        assertEquals(5, codes(Extent.SLICE, 4, 3, 3, 1, 0, 0, 0, 7, 5, 7, 0, 0, 0)[4]);
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertEquals("Local binary pattern, samples: found 2, expected 3 to 64",
                assertThrows(IllegalArgumentException.class, () -> new LocalBinaryPattern(Extent.SLICE, 2, 1, Boundary.ZERO)).getMessage());
    }
}
