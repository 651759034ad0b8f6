package org.radflow.features.glrlm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.features.RandomRegion;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;

/** Runs counted by places are those that are found by walking from each first voxel. */
class RunsTest {

    /** Directions (x, y, z), those in the slice first. */
    private static List<int[]> directions(int depth) {
        List<int[]> directions = new ArrayList<>();
        for (int z = 0; z <= depth; z++) {
            for (int y = z == 0 ? 0 : -1; y <= 1; y++) {
                for (int x = z == 0 && y == 0 ? 1 : -1; x <= 1; x++) {
                    directions.add(new int[] {x, y, z});
                }
            }
        }
        return directions;
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1, 1", "9, 8, 7, 1, 1", "9, 8, 7, 2, 1", "9, 8, 7, 30, 1", "40, 3, 5, 2, 1", "1, 30, 9, 2, 1",
            "17, 16, 1, 3, 0", "6, 5, 4, 2, 0"})
    void runsAreThoseFoundByWalking(int nx, int ny, int nz, int levels, int depth) {
        RandomRegion region = RandomRegion.of(nx, nx, ny, nz, levels);
        LevelGrid grid = region.grid();
        List<int[]> directions = directions(depth);
        Runs runs = new Runs(grid, depth);
        int longest = nx + ny + nz + 2;
        List<RunsAlong> along =
                directions.stream().map(d -> new RunsAlong(grid.count(), longest, grid.offset(d[0], d[1], d[2]))).toList();
        LevelWindow window = new LevelWindow(grid, depth);
        for (int k = 1; k < grid.size(2) - 1; k++) {
            window.moveTo(k);
            runs.startSlice();
            int first = grid.offset(0, 0, k);
            window.forEachLine((from, to) -> runs.count(window.levels(), from, to, -window.start(), first));
            window.forEachLine((from, to) -> along.forEach(a -> a.count(window.levels(), from, to, first - window.start())));
        }
        List<SparseMatrix> matrices = runs.toMatrices();
        for (int d = 0; d < directions.size(); d++) {
            Map<String, Double> expected = walked(region, directions.get(d));
            assertEquals(expected, entries(matrices.get(d)), "direction " + d);
            assertEquals(expected, entries(along.get(d).toMatrix()), "each voxel in direction " + d);
        }
    }

    private static Map<String, Double> entries(SparseMatrix matrix) {
        Map<String, Double> entries = new TreeMap<>();
        for (int e = 0; e < matrix.size(); e++) {
            entries.put(matrix.rows()[e] + " " + matrix.columns()[e], matrix.counts()[e]);
        }
        return entries;
    }

    private static Map<String, Double> walked(RandomRegion region, int[] d) {
        Map<String, Double> runs = new TreeMap<>();
        for (int k = 1; k < region.grid().size(2) - 1; k++) {
            for (int j = 1; j < region.grid().size(1) - 1; j++) {
                for (int i = 1; i < region.grid().size(0) - 1; i++) {
                    int level = region.level(i, j, k);
                    if (level > 0 && region.level(i - d[0], j - d[1], k - d[2]) != level) {
                        int length = 1;
                        while (region.level(i + length * d[0], j + length * d[1], k + length * d[2]) == level) {
                            length++;
                        }
                        runs.merge(level + " " + length, 1.0, Double::sum);
                    }
                }
            }
        }
        return runs;
    }
}
