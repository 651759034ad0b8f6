package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoarseningTest {

    /** Lagrange's weights half way between the middle ones of 12 points. */
    @Test
    void weightsOfAVoxelBetweenTwoPoints() {
        double[] half = {-63, 847, -5445, 22869, -76230, 320166};
        Coarsening coarsening = new Coarsening(10, 2);
        for (int p = 0; p < 6; p++) {
            assertEquals(half[p] / 524288, added(coarsening, p), 1e-7);
            assertEquals(half[p] / 524288, added(coarsening, 11 - p), 1e-7);
        }
    }

    private static double added(Coarsening coarsening, int point) {
        float[] coarse = {0};
        coarsening.add(new float[][] {{0}, {1}}, point, coarse);
        return coarse[0];
    }

    @Test
    void voxelAtAPointActsOnThisAlone() {
        float[][] coarse = new Coarsening(9, 4).coarsen(new float[][] {{0}, {0}, {0}, {0}, {7}, {0}, {0}, {0}, {0}});
        assertArrayEquals(new float[][] {{0}, {0}, {0}, {0}, {0}, {0}, {7}, {0}, {0}, {0}, {0}, {0}, {0}, {0}}, coarse);
    }

    /** Sums of voxels times a polynomial of their place, of degree 11 at most, are kept. */
    @Property(tries = 100)
    void keepsMoments(@ForAll @IntRange(min = 1, max = 40) int voxels, @ForAll @IntRange(min = 0, max = 3) int logFactor,
            @ForAll @IntRange(min = 0, max = 11) int degree, @ForAll long seed) {
        Coarsening coarsening = new Coarsening(voxels, 1 << logFactor);
        float[][] line = new Random(seed).doubles(voxels, -1, 1).mapToObj(value -> new float[] {(float) value}).toArray(float[][]::new);
        float[][] coarse = coarsening.coarsen(line);
        double expected = 0;
        double found = 0;
        for (int v = 0; v < voxels; v++) {
            expected += line[v][0] * Math.pow(v / 40.0, degree);
        }
        for (int p = 0; p < coarse.length; p++) {
            double place = coarsening.factor() == 1 ? p : (p - 5) * coarsening.factor();
            found += coarse[p][0] * Math.pow(place / 40, degree);
        }
        assertEquals(expected, found, 1e-5);
    }
}
