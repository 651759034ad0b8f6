package org.radflow.features.fourier;

import java.util.Arrays;

/**
 * Discrete Fourier transforms of real, zero-padded lines, some frequencies at a time: with G groups, group r has the frequencies r, r + G, r + 2G, ...
 * They are the transform of the line turned by exp(-2 pi i r t / padded length) and folded into 1 / G of its length (decimation in
 * frequency). Real lines have opposite values at opposite frequencies, so the groups 0 to G / 2 are enough. Two lines go into one complex
 * transform and are taken apart by that symmetry. Not thread-safe.
 */
public final class LineSpectra {

    private final int length;
    private final int padded;
    private final int groups;
    private final int folded;
    private final int lines;
    private final double[][] even;
    private final double[][] odd;
    private final double[][][] forward;
    private final double[][][] backward;
    private final Fft fft;

    /**
     * @param length elements of a line
     * @param padded length to transform, at least that of the lines, see {@link Fft#lengthFor}
     * @param groups divides the padded length
     * @param lines  number of lines
     */
    public LineSpectra(int length, int padded, int groups, int lines) {
        this.length = length;
        this.padded = padded;
        this.groups = groups;
        this.folded = padded / groups;
        this.lines = lines;
        int pairs = (lines + 1) / 2;
        this.even = new double[length][pairs];
        this.odd = new double[length][pairs];
        this.forward = new double[2][folded][pairs];
        this.backward = new double[2][folded][pairs];
        this.fft = new Fft(folded, pairs);
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

    /** Sets a line to its values, one after the other. */
    public void set(int line, double[] values) {
        double[][] target = (line & 1) == 0 ? even : odd;
        int pair = line / 2;
        for (int t = 0; t < length; t++) {
            target[t][pair] = values[t];
        }
    }

    /** Writes the frequencies of a group to re[line] and im[line]. */
    public void transform(int group, double[][] re, double[][] im) {
        int frequencies = frequencies(padded, groups, group);
        fold(group, forward);
        fft.transform(forward[0], forward[1]);
        double[][][] opposite = forward;
        if (0 < group && 2 * group < groups) {
            fold(-group, backward);
            fft.transform(backward[0], backward[1]);
            opposite = backward;
        }
        for (int f = 0; f < frequencies; f++) {
            int g = 2 * group == groups ? folded - 1 - f : (folded - f) % folded;
            takeApart(forward[0][f], forward[1][f], opposite[0][g], opposite[1][g], f, re, im);
        }
    }

    private void fold(int group, double[][][] turned) {
        for (double[][] part : turned) {
            for (double[] row : part) {
                Arrays.fill(row, 0);
            }
        }
        for (int t = 0; t < length; t++) {
            double angle = -2 * Math.PI * ((long) group * t % padded) / padded;
            Rows.addTurned(even[t], odd[t], Math.cos(angle), Math.sin(angle), turned[0][t % folded], turned[1][t % folded]);
        }
    }

    /** Of E + i O at a frequency and its opposite, where E and O are conjugate. */
    private void takeApart(double[] re, double[] im, double[] oppositeRe, double[] oppositeIm, int f, double[][] linesRe, double[][] linesIm) {
        for (int line = 0; line < lines; line += 2) {
            int pair = line / 2;
            linesRe[line][f] = (re[pair] + oppositeRe[pair]) / 2;
            linesIm[line][f] = (im[pair] - oppositeIm[pair]) / 2;
            if (line + 1 < lines) {
                linesRe[line + 1][f] = (im[pair] + oppositeIm[pair]) / 2;
                linesIm[line + 1][f] = (oppositeRe[pair] - re[pair]) / 2;
            }
        }
    }
}
