package org.radflow.features.fourier;

import java.util.Arrays;

/**
 * Discrete Fourier transforms of real, zero-padded series side by side, some frequencies at a time: with G groups, group r has the frequencies r, r
 * + G, r + 2G, ... They are the transform of the series turned by exp(-2 pi i r t / padded length) and folded into 1 / G of its length (decimation
 * in frequency). Real series have opposite values at opposite frequencies, so the groups 0 to G / 2 are enough. Two batches of series go into one
 * complex transform and are taken apart by that symmetry. Not thread-safe.
 */
public final class RealFft {

    private final int length;
    private final int padded;
    private final int groups;
    private final int folded;
    private final float[][][] batches;
    private final float[][][] forward;
    private final float[][][] backward;
    private final RowFft<float[]> fft;

    /**
     * @param length elements of a series
     * @param padded length to transform, at least that of the series, see {@link Fft#lengthFor}
     * @param groups divides the padded length
     * @param batch  series of a batch
     */
    public RealFft(int length, int padded, int groups, int batch) {
        this.length = length;
        this.padded = padded;
        this.groups = groups;
        this.folded = padded / groups;
        this.batches = new float[2][groups == 1 ? padded : length][batch];
        this.forward = groups == 1 ? batches : new float[2][folded][batch];
        this.backward = groups > 2 ? new float[2][folded][batch] : forward;
        this.fft = RowFft.ofFloats(folded);
    }

    /** The fewest groups that divide the padded length and have at most so many frequencies, if there are such. */
    public static int groups(int padded, long frequencies) {
        int groups = 1;
        while (padded / groups % 2 == 0 && frequencies(padded, groups, groups / 4) > frequencies) {
            groups *= 2;
        }
        return groups;
    }

    /** Number of frequencies of a group from 0 to groups / 2 that have to be known, the first ones of the group. */
    public static int frequencies(int padded, int groups, int group) {
        int folded = padded / groups;
        return group == 0 ? folded / 2 + 1 : 2 * group == groups ? (folded + 1) / 2 : folded;
    }

    /** Element t of all series of a batch, 0 or 1, to be written before each transform, which may leave anything there. */
    public float[] row(int batch, int t) {
        return batches[batch][t];
    }

    /** Receives one frequency of both batches; the arrays are used again. */
    public interface Sink {
        void frequency(int f, float[] re1, float[] im1, float[] re2, float[] im2);
    }

    /** Hands over the frequencies of a group, in ascending order. */
    public void transform(int group, Sink sink) {
        int frequencies = frequencies(padded, groups, group);
        fold(group, forward);
        fft.transform(forward[0], forward[1]);
        if (backward != forward && 0 < group && 2 * group < groups) {
            fold(-group, backward);
            fft.transform(backward[0], backward[1]);
        }
        float[][][] opposite = 0 < group && 2 * group < groups ? backward : forward;
        float[][] apart = new float[4][forward[0][0].length];
        for (int f = 0; f < frequencies; f++) {
            int g = 2 * group == groups ? folded - 1 - f : (folded - f) % folded;
            FloatRows.takeApart(forward[0][f], forward[1][f], opposite[0][g], opposite[1][g], apart[0], apart[1], apart[2], apart[3]);
            sink.frequency(f, apart[0], apart[1], apart[2], apart[3]);
        }
    }

    private void fold(int group, float[][][] turned) {
        for (float[][] part : turned) {
            for (int t = groups == 1 ? length : 0; t < folded; t++) {
                Arrays.fill(part[t], 0);
            }
        }
        for (int t = 0; groups > 1 && t < length; t++) {
            double angle = -2 * Math.PI * ((long) group * t % padded) / padded;
            FloatRows.addTurned(batches[0][t], batches[1][t], (float) Math.cos(angle), (float) Math.sin(angle),
                    turned[0][t % folded], turned[1][t % folded]);
        }
    }
}
