package org.radflow.features.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.features.RandomRegion;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class EdgeDistanceTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1, true", "7, 6, 5, true", "7, 6, 5, false", "30, 2, 3, true", "3, 40, 4, false"})
    void distancesAreTheLeastNumbersOfStepsOutOfTheMask(int nx, int ny, int nz, boolean throughPlane) {
        RandomRegion region = RandomRegion.of(nx, nx, ny, nz, 2);
        LevelGrid grid = region.grid();
        EdgeDistance edge = new EdgeDistance(region.roi(), grid, throughPlane);
        int[] distances = new int[grid.size(0) * grid.size(1)];
        for (int k = 1; k < grid.size(2) - 1; k++) {
            edge.next(k, distances);
            for (int v = 0; v < distances.length; v++) {
                int expected = steps(region, v % grid.size(0), v / grid.size(0), k, throughPlane);
                assertEquals(expected, distances[v], "voxel " + v + " of slice " + k);
            }
        }
    }

    private static int steps(RandomRegion region, int i, int j, int k, boolean throughPlane) {
        LevelGrid grid = region.grid();
        int least = Integer.MAX_VALUE;
        for (int z = throughPlane ? 0 : k; z < (throughPlane ? grid.size(2) : k + 1); z++) {
            for (int y = 0; y < grid.size(1); y++) {
                for (int x = 0; x < grid.size(0); x++) {
                    if (region.level(x, y, z) == 0) {
                        least = Math.min(least, Math.abs(x - i) + Math.abs(y - j) + Math.abs(z - k));
                    }
                }
            }
        }
        return least;
    }

    /** Distances from one side alone are above 255 there, those from all sides fit in a byte. */
    @Test
    void distancesInABoxOfMoreThan255VoxelsAlongEachAxisAreRight() {
        int n = 260;
        Geometry geometry = Geometry.axisAligned(new int[] {n, n, n}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = new byte[geometry.voxels()];
        Arrays.fill(all, (byte) 1);
        float[] constant = new float[all.length];
        Arrays.fill(constant, 1);
        Roi roi = new Roi(new Volume(geometry, constant), new Mask(geometry, all), Resegmentation.NONE);
        LevelGrid grid = new LevelGrid(roi, Levels.of(roi, Discretisation.NONE, Double.NaN), 1);
        EdgeDistance edge = new EdgeDistance(roi, grid, true);
        int[] distances = new int[grid.size(0) * grid.size(1)];
        for (int k = 1; k <= n; k++) {
            edge.next(k, distances);
            for (int i = 1; i <= n; i++) {
                int expected = Math.min(Math.min(k, n + 1 - k), Math.min(i, n + 1 - i));
                assertEquals(expected, distances[grid.offset(i, i, 0)], "voxel " + i + " of the diagonal of slice " + k);
            }
        }
    }
}
