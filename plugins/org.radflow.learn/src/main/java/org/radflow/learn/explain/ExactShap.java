package org.radflow.learn.explain;

import java.util.function.IntToDoubleFunction;

/** Shapley values (1953) by their definition, over all subsets of players: for few of them. */
public final class ExactShap {

    private static final int MOST = 20;

    private ExactShap() {}

    /**
     * @param players number of players, 20 at most
     * @param worth   of a subset, given as a number whose bit j tells whether player j is in it
     * @return the value of each player
     */
    public static double[] of(int players, IntToDoubleFunction worth) {
        if (players > MOST) {
            throw new IllegalArgumentException("Shapley values: found " + players + " players, expected " + MOST + " at most");
        }
        double[] worths = new double[1 << players];
        for (int subset = 0; subset < worths.length; subset++) {
            worths[subset] = worth.applyAsDouble(subset);
        }
        double[] weights = new double[players];
        for (int size = 0; size < players; size++) {
            weights[size] = 1.0 / players;
            for (int k = 1; k <= size; k++) {
                weights[size] *= k / (double)(players - k);
            }
        }
        double[] values = new double[players];
        for (int subset = 0; subset < worths.length; subset++) {
            for (int j = 0; j < players; j++) {
                if ((subset & 1 << j) == 0) {
                    values[j] += weights[Integer.bitCount(subset)] * (worths[subset | 1 << j] - worths[subset]);
                }
            }
        }
        return values;
    }
}
