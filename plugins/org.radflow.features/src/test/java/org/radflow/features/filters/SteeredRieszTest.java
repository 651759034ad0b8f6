package org.radflow.features.filters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Plane waves: along the wave the transform of order 2 turns cos into -cos, across it there is nothing, whatever the direction. */
class SteeredRieszTest {

    private static final int N = 21;
    private static final ImageFilter SAME = new MeanFilter(Extent.VOLUME, 1, Boundary.PERIODIC);

    @ParameterizedTest
    @CsvSource({"3,0,0", "0,3,0", "0,0,3", "2,2,0", "2,-1,2", "1,2,3"})
    void followsTheWave(int x, int y, int z) {
        Geometry grid = Geometry.axisAligned(new int[] {N, N, N}, new double[] {1, 1, 1}, new double[3]);
        float[] wave = new float[grid.voxels()];
        for (int v = 0; v < wave.length; v++) {
            wave[v] = (float) (100 * Math.cos(2 * Math.PI * (x * (v % N) + y * (v / N % N) + z * (v / N / N)) / N));
        }
        Volume image = new Volume(grid, wave);
        float[] along = new SteeredRiesz(SAME, 2, 0, 0, 2, Boundary.PERIODIC).apply(image).voxels();
        float[] across = new SteeredRiesz(SAME, 0, 1, 1, 2, Boundary.PERIODIC).apply(image).voxels();
        for (int v = 0; v < wave.length; v++) {
            assertEquals(-wave[v], along[v], 0.05);
            assertEquals(0, across[v], 0.05);
        }
    }
}
