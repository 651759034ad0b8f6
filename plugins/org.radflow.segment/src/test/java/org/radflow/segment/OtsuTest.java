package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OtsuTest {

    private static final float[] THREE_GROUPS = new float[4000];
    private static final byte[] ALL = Grids.everything(THREE_GROUPS.length);

    static {
        for (int v = 0; v < THREE_GROUPS.length; v++) {
            int group = v % 10;
            THREE_GROUPS[v] = (float) (group < 5 ? 10 + 8 * Cases.bell(v, 1) : group < 8 ? 40 + 10 * Cases.bell(v, 2) : 80 + 6 * Cases.bell(v, 3));
        }
    }

    /** threshold_otsu and threshold_multiotsu of skimage 0.26 give the centre of the bin below: 50.23355; 18.429142, 50.23355; 9.389994 ... */
    @Test
    void agreesWithSkimage() {
        double halfABin = 0.3347832444123924 / 2;
        assertArrayEquals(new double[] {50.23355 + halfABin}, Otsu.thresholds(THREE_GROUPS, ALL, 2), 1e-5);
        assertArrayEquals(new double[] {18.429142 + halfABin, 50.23355 + halfABin}, Otsu.thresholds(THREE_GROUPS, ALL, 3), 1e-5);
        assertArrayEquals(new double[] {9.389994 + halfABin, 18.429142 + halfABin, 50.23355 + halfABin}, Otsu.thresholds(THREE_GROUPS, ALL, 4), 1e-5);
    }

    /** OtsuMultipleThresholds of SimpleITK 2.5 with 256 bins and edges of bins, whose histogram is a little wider than the range. */
    @Test
    void agreesWithItk() {
        double[] itk = {9.557738423347473, 18.59723961353302, 39.68941032886505, 50.40289223194122};
        assertArrayEquals(itk, Otsu.thresholds(THREE_GROUPS, ALL, 5), 0.003);
    }

    @Test
    void ofEquallyGoodDivisionsTheLowestIsTaken() {
        assertArrayEquals(new double[] {1.0 / 256}, Otsu.thresholds(new float[] {0, 0, 1}, new byte[] {1, 1, 1}, 2));
        assertArrayEquals(new int[] {0, 2}, Otsu.divide(new long[] {3, 0, 3, 0, 0, 3}, 3));
    }

    @Test
    void refusesWhatCannotBeDivided() {
        assertEquals("Histogram: found 2 of 256 bins with voxels, expected at least 3, the number of classes",
                assertThrows(IllegalArgumentException.class, () -> Otsu.thresholds(new float[] {1, 2, 2}, new byte[] {1, 1, 1}, 3)).getMessage());
        assertEquals("Histogram: found no voxel with a finite intensity, expected at least one", assertThrows(IllegalArgumentException.class,
                () -> Otsu.thresholds(new float[] {1, Float.NaN}, new byte[] {0, 1}, 2)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Otsu.thresholds(THREE_GROUPS, ALL, 17));
    }

    /** No division of a small histogram is better, and none with lower thresholds as good. */
    @Property
    void theDivisionIsTheBest(@ForAll @Size(7) int[] counts, @ForAll @IntRange(min = 2, max = 4) int classes) {
        long[] histogram = Arrays.stream(counts).mapToLong(count -> 1 + Math.floorMod(count, 50)).toArray();
        int[] best = new int[classes - 1];
        double[] greatest = {-1};
        divisions(histogram, new int[classes - 1], 0, 0, division -> {
            double variance = between(histogram, division);
            if (variance > greatest[0] * (1 + 1e-12)) {
                greatest[0] = variance;
                System.arraycopy(division, 0, best, 0, best.length);
            }
        });
        assertEquals(greatest[0], between(histogram, Otsu.divide(histogram, classes)), 1e-9 * greatest[0]);
    }

    private static void divisions(long[] histogram, int[] last, int t, int from, java.util.function.Consumer<int[]> each) {
        if (t == last.length) {
            each.accept(last);
            return;
        }
        for (last[t] = from; last[t] < histogram.length - (last.length - t); last[t]++) {
            divisions(histogram, last, t + 1, last[t] + 1, each);
        }
    }

    /** Sum over classes of count * (mean - mean of all)^2, from its definition. */
    private static double between(long[] histogram, int[] last) {
        double total = 0;
        double moment = 0;
        for (int b = 0; b < histogram.length; b++) {
            total += histogram[b];
            moment += b * histogram[b];
        }
        double sum = 0;
        for (int c = 0, b = 0; c <= last.length; c++) {
            double count = 0;
            double first = 0;
            for (; b <= (c < last.length ? last[c] : histogram.length - 1); b++) {
                count += histogram[b];
                first += b * histogram[b];
            }
            sum += count * Math.pow(first / count - moment / total, 2);
        }
        return sum;
    }
}
