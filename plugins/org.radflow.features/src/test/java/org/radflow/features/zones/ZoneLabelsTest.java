package org.radflow.features.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.features.RandomRegion;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;

/** Zones found slice by slice are those that a flood fill finds. */
class ZoneLabelsTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1, 1", "9, 8, 7, 1, 2", "9, 8, 7, 2, 3", "9, 8, 7, 30, 4", "40, 3, 5, 2, 5", "1, 30, 9, 2, 6", "17, 16, 1, 3, 7"})
    void zonesAreThoseOfAFloodFill(int nx, int ny, int nz, int levels, int seed) {
        RandomRegion region = RandomRegion.of(seed, nx, ny, nz, levels);
        assertEquals(filled(region), labelled(region));
    }

    /** Distances stand for nothing here: any number of a voxel will do. */
    private static int distance(LevelGrid grid, int voxel) {
        return 1 + voxel * 31 % (grid.size(0) + 60);
    }

    private static List<String> labelled(RandomRegion region) {
        LevelGrid grid = region.grid();
        List<String> zones = new ArrayList<>();
        ZoneLabels.Ended ended = (level, voxels, distance) -> zones.add(level + " " + voxels + " " + distance);
        ZoneLabels labels = new ZoneLabels(grid, Preceding.IN_VOLUME);
        LevelWindow window = new LevelWindow(grid, 1);
        int[] distances = new int[grid.size(0) * grid.size(1)];
        for (int k = 1; k < grid.size(2) - 1; k++) {
            for (int v = 0; v < distances.length; v++) {
                distances[v] = distance(grid, v + k * distances.length);
            }
            window.moveTo(k);
            window.forEachStretch((from, to) -> labels.join(window.levels(), from, to, -window.start(), distances));
            labels.endSlice(ended);
        }
        labels.endSlice(ended);
        Collections.sort(zones);
        return zones;
    }

    private static List<String> filled(RandomRegion region) {
        LevelGrid grid = region.grid();
        boolean[] seen = new boolean[grid.size(0) * grid.size(1) * grid.size(2)];
        List<String> zones = new ArrayList<>();
        for (int k = 1; k < grid.size(2) - 1; k++) {
            for (int j = 1; j < grid.size(1) - 1; j++) {
                for (int i = 1; i < grid.size(0) - 1; i++) {
                    if (region.level(i, j, k) > 0 && !seen[grid.offset(i, j, k)]) {
                        zones.add(fill(region, i, j, k, seen));
                    }
                }
            }
        }
        Collections.sort(zones);
        return zones;
    }

    private static String fill(RandomRegion region, int i, int j, int k, boolean[] seen) {
        LevelGrid grid = region.grid();
        int level = region.level(i, j, k);
        int voxels = 0;
        int distance = Integer.MAX_VALUE;
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {i, j, k}));
        seen[grid.offset(i, j, k)] = true;
        while (!open.isEmpty()) {
            int[] at = open.pop();
            voxels++;
            distance = Math.min(distance, distance(grid, grid.offset(at[0], at[1], at[2])));
            for (int n = 0; n < 27; n++) {
                int[] next = {at[0] + n % 3 - 1, at[1] + n / 3 % 3 - 1, at[2] + n / 9 - 1};
                int index = grid.offset(next[0], next[1], next[2]);
                if (region.level(next[0], next[1], next[2]) == level && !seen[index]) {
                    seen[index] = true;
                    open.push(next);
                }
            }
        }
        return level + " " + voxels + " " + distance;
    }
}
