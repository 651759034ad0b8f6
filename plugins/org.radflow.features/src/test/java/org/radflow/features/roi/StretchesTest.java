package org.radflow.features.roi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.radflow.image.Geometry;

class StretchesTest {

    @Property(tries = 100)
    void coverTheVoxelsOfTheBoxOnceInOrderAndAreAsLongAsCanBe(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int outOfTen) {
        Random random = new Random(seed);
        Geometry grid = Geometry.axisAligned(new int[] {1 + random.nextInt(40), 4, 3}, new double[] {1, 1, 1}, new double[3]);
        byte[] mask = new byte[grid.voxels()];
        for (int v = 0; v < mask.length; v++) {
            mask[v] = (byte) (random.nextInt(10) < outOfTen ? 1 : 0);
        }
        int[] box = {grid.size(0) / 4, 1, 0, grid.size(0) - 1, 3, 2};
        byte[] expected = new byte[mask.length];
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int line = grid.index(0, j, k);
                System.arraycopy(mask, line + box[0], expected, line + box[0], box[3] - box[0] + 1);
            }
        }
        byte[] visited = new byte[mask.length];
        int[] last = {-1};
        Stretches.forEach(mask, grid, box, (from, to) -> {
            assertTrue(from > last[0] || from == last[0] && from % grid.size(0) == 0, "A stretch ends at a voxel outside, or at the end of a line");
            assertTrue(to > from && from / grid.size(0) == (to - 1) / grid.size(0));
            for (int v = from; v < to; v++) {
                visited[v]++;
            }
            last[0] = to;
        });
        assertArrayEquals(expected, visited);
    }

    @Property(tries = 20)
    void anEmptyMaskHasNone(@ForAll @IntRange(min = 1, max = 40) int width) {
        Geometry grid = Geometry.axisAligned(new int[] {width, 2, 2}, new double[] {1, 1, 1}, new double[3]);
        int[] visits = new int[1];
        Stretches.forEach(new byte[grid.voxels()], grid, new int[] {0, 0, 0, width - 1, 1, 1}, (from, to) -> visits[0]++);
        assertEquals(0, visits[0]);
    }
}
