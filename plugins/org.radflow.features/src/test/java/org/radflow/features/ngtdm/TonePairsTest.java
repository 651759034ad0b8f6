package org.radflow.features.ngtdm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The sums by running sums equal those pair by pair. */
class TonePairsTest {

    private interface Term {
        double of(int i, double pi, double si, int j, double pj, double sj);
    }

    @Property(tries = 50)
    void equalThePairs(@ForAll long seed) {
        Random random = new Random(seed);
        long[] voxels = new long[2 + random.nextInt(40)];
        double[] differences = new double[voxels.length];
        long total = 0;
        for (int i = 1; i < voxels.length; i++) {
            voxels[i] = random.nextInt(5);
            differences[i] = voxels[i] * random.nextDouble() * 10;
            total += voxels[i];
        }
        voxels[1]++;
        total++;
        TonePairs pairs = new TonePairs(voxels, differences, total);
        assertClose(brute(voxels, differences, total, (i, pi, si, j, pj, sj) -> pi * pj * (i - j) * (i - j)), pairs.squaredDistances());
        assertClose(brute(voxels, differences, total, (i, pi, si, j, pj, sj) -> Math.abs(i * pi - j * pj)), pairs.productDistances());
        assertClose(brute(voxels, differences, total, (i, pi, si, j, pj, sj) -> (pi + pj) * (i - j) * (i - j)),
                pairs.weightedSquaredDistances());
        assertClose(brute(voxels, differences, total, (i, pi, si, j, pj, sj) -> Math.abs(i - j) * (pi * si + pj * sj) / (pi + pj)),
                pairs.distancesByMeanDifference());
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-11 * Math.max(1, Math.abs(expected)));
    }

    private static double brute(long[] voxels, double[] differences, double total, Term term) {
        double sum = 0;
        for (int i = 0; i < voxels.length; i++) {
            for (int j = 0; j < voxels.length; j++) {
                if (voxels[i] > 0 && voxels[j] > 0) {
                    sum += term.of(i, voxels[i] / total, differences[i], j, voxels[j] / total, differences[j]);
                }
            }
        }
        return sum;
    }
}
