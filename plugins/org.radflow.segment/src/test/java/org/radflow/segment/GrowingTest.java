package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Growing from seeds. Values of SimpleITK 2.5 are numbers of voxels, and sums of their places. */
class GrowingTest {

    private static final Geometry GRID = Cases.grid(30, 24, 16);
    /** A ball with a shell in noise. */
    private static final Volume BALL = Cases.image(GRID, (i, j, k) -> {
        double r = Math.sqrt((i - 14) * (i - 14) + (j - 11) * (j - 11) + 2.25 * (k - 7) * (k - 7));
        return (r < 8 ? 100 : 40) + 30 * Cases.bell(GRID.index(i, j, k), 5) + (r >= 8 && r < 10 ? 25 : 0);
    });

    @ParameterizedTest
    @CsvSource({"2.5, 4, 1, 14 11 7, 10721, 62055767", "2.0, 0, 2, 14 11 7, 2011, 10754240", "1.5, 3, 1, 14 11 7 10 9 8, 1186, 6389674",
        "2.0, 3, 0, 14 11 7 10 9 8 15 12 6, 9668, 55822998", "2.2, 2, 3, 14 11 2, 10965, 63373104", "2.5, 5, 1, 0 0 0, 10153, 59002638"})
    void confidenceConnectedAgreesWithItk(double multiplier, int iterations, int radius, String seeds, int count, long places) {
        Mask region = new ConfidenceConnected(multiplier, iterations, radius).grow(BALL, seeds(seeds), null, Connectivity.FACES);
        assertEquals(count, region.count());
        assertEquals(places, places(region));
    }

    @Test
    void connectedThresholdAgreesWithItk() {
        Mask faces = ConnectedThreshold.grow(BALL, seeds("14 11 7"), new Threshold(75, 130), null, Connectivity.FACES);
        assertEquals(1650, faces.count());
        assertEquals(8863973, places(faces));
        Mask corners = ConnectedThreshold.grow(BALL, seeds("14 11 7"), new Threshold(75, 130), null, Connectivity.CORNERS);
        assertEquals(1704, corners.count());
        assertEquals(9199736, places(corners));
    }

    @Test
    void growthStaysInTheLimit() {
        Mask limit = Cases.box(GRID, 10, 8, 5, 18, 14, 9);
        Mask region = ConnectedThreshold.grow(BALL, seeds("14 11 7"), new Threshold(0, 200), limit, Connectivity.FACES);
        assertArrayEquals(limit.voxels(), region.voxels());
        assertTrue(ConnectedThreshold.grow(BALL, seeds("0 0 0"), new Threshold(0, 200), limit, Connectivity.FACES).isEmpty());
        assertTrue(new ConfidenceConnected(2.5, 1, 1).grow(BALL, seeds("0 0 0"), limit, Connectivity.FACES).isEmpty());
        assertTrue(new AdaptiveGrowing(2.5, 1).grow(BALL, seeds("0 0 0"), limit, Connectivity.FACES).isEmpty());
    }

    /** From 10 by steps of 1: with a fixed mean, 12 would be the last within 2; the running mean goes with the ramp, and stops at the step. */
    @Test
    void adaptiveGrowingFollowsARamp() {
        Geometry line = Cases.grid(9, 1, 1);
        Volume ramp = new Volume(line, new float[] {50, 10, 11, 12, 13, 19, 20, 10, 10});
        Mask seed = Cases.box(line, 1, 0, 0, 1, 0, 0);
        assertArrayEquals(new byte[] {0, 1, 1, 1, 1, 0, 0, 0, 0}, new AdaptiveGrowing(0, 2).grow(ramp, seed, null, Connectivity.FACES).voxels());
        // mean 11.5 and SD 1.29 of 10 to 13; 19 differs by 5.8 SD
        assertArrayEquals(new byte[] {0, 1, 1, 1, 1, 1, 1, 1, 1}, new AdaptiveGrowing(6, 2).grow(ramp, seed, null, Connectivity.FACES).voxels());
        assertArrayEquals(new byte[] {0, 1, 1, 1, 1, 0, 0, 0, 0}, new AdaptiveGrowing(5.7, 2).grow(ramp, seed, null, Connectivity.FACES).voxels());
    }

    @Test
    void adaptiveGrowingFindsABallInNoise() {
        Mask ball = Cases.mask(GRID, (i, j, k) -> (i - 14) * (i - 14) + (j - 11) * (j - 11) + 2.25 * (k - 7) * (k - 7) < 64);
        Volume contrast = Cases.image(GRID, (i, j, k) -> (ball.voxels()[GRID.index(i, j, k)] == 1 ? 100 : 40)
                + 20 * Cases.bell(GRID.index(i, j, k), 5));
        Mask grown = new AdaptiveGrowing(3, 10).grow(contrast, Cases.box(GRID, 13, 10, 6, 15, 12, 8), null, Connectivity.FACES);
        assertArrayEquals(ball.voxels(), grown.voxels());
    }

    @Test
    void voxelsThatAreNotFiniteAreNeverReached() {
        Geometry line = Cases.grid(4, 1, 1);
        Volume gap = new Volume(line, new float[] {1, 1, Float.NaN, 1});
        Mask seed = Cases.box(line, 0, 0, 0, 0, 0, 0);
        byte[] expected = {1, 1, 0, 0};
        assertArrayEquals(expected, ConnectedThreshold.grow(gap, seed, Threshold.from(0), null, Connectivity.FACES).voxels());
        assertArrayEquals(expected, new AdaptiveGrowing(1, 1).grow(gap, seed, null, Connectivity.FACES).voxels());
        assertArrayEquals(expected, new ConfidenceConnected(1, 2, 0).grow(gap, seed, null, Connectivity.FACES).voxels());
    }

    @Test
    void seedsAreTheNearestVoxels() {
        Geometry grid = new Geometry(new int[] {4, 3, 2}, new double[] {2, 1, 5}, new double[] {10, 20, 30},
                new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1});
        Mask seeds = Seeds.at(grid, List.of(new double[] {8.4, 23.2, 33}, new double[] {10, 20, 30}));
        assertArrayEquals(Cases.mask(grid, (i, j, k) -> i == 2 && j == 2 && k == 1 || i + j + k == 0).voxels(), seeds.voxels());
        assertEquals("Seed: found (8.0, 19.0, 38.5) mm, 1.0 mm outside the image, expected a point in it",
                assertThrows(IllegalArgumentException.class, () -> Seeds.at(grid, List.of(new double[] {8, 19, 38.5}))).getMessage());
        assertEquals("Seeds: found none, expected at least one",
                assertThrows(IllegalArgumentException.class, () -> Seeds.at(grid, List.of())).getMessage());
    }

    @Test
    void theQueueIsInOrderAndFair() {
        VoxelQueue queue = new VoxelQueue();
        float[] priorities = {3, -1, 0, -0f, 2.5f, -7, 3, Float.POSITIVE_INFINITY};
        for (int v = 0; v < priorities.length; v++) {
            queue.add(v, priorities[v]);
        }
        for (int expected : new int[] {5, 1, 2, 3, 4, 0, 6, 7}) {
            assertEquals(expected, queue.poll());
        }
        assertTrue(queue.isEmpty());
    }

    private static Mask seeds(String indices) {
        String[] numbers = indices.split(" ");
        Mask seeds = new Mask(GRID, new byte[GRID.voxels()]);
        for (int n = 0; n < numbers.length; n += 3) {
            int i = Integer.parseInt(numbers[n]);
            int j = Integer.parseInt(numbers[n + 1]);
            int k = Integer.parseInt(numbers[n + 2]);
            seeds = MaskAlgebra.or(seeds, Cases.box(GRID, i, j, k, i, j, k));
        }
        return seeds;
    }

    private static long places(Mask mask) {
        long sum = 0;
        for (int v = 0; v < mask.voxels().length; v++) {
            sum += mask.voxels()[v] * v;
        }
        return sum;
    }
}
