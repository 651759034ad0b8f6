package org.radflow.select;

import java.util.Arrays;

/**
 * Numbers cut into bins of about equal frequency; equal numbers share a bin. Numbers of no more different values than bins keep a bin each.
 *
 * @param codes bin of each number, from 0 without gaps, ascending with the number
 * @param bins  how many bins have numbers
 */
public record EqualFrequency(int[] codes, int bins) {

    /**
     * A number of midrank r (from 1) of n belongs to bin floor((r - 1/2) bins / n).
     *
     * @param x    no value is NaN
     * @param bins how many at most, from 2
     */
    public static EqualFrequency of(double[] x, int bins) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int different = 0;
        for (int i = 0; i < sorted.length; i++) {
            different += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        double[] firsts = new double[Math.min(bins, different)];
        int used = 0;
        int last = -1;
        for (int from = 0, to; from < sorted.length; from = to) {
            for (to = from; to < sorted.length && sorted[to] == sorted[from]; to++) { }
            int bin = different <= bins ? last + 1 : (int)((from + to) / 2.0 * bins / sorted.length);
            if (bin != last) {
                firsts[used++] = sorted[from];
                last = bin;
            }
        }
        int[] codes = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            int place = Arrays.binarySearch(firsts, 0, used, x[i] + 0.0);
            codes[i] = place >= 0 ? place : -place - 2;
        }
        return new EqualFrequency(codes, used);
    }
}
