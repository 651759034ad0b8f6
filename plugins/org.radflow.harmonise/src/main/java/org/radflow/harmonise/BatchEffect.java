package org.radflow.harmonise;

/**
 * What a batch does to the standardised values of the features.
 *
 * @param gamma added to each feature
 * @param delta factor of each feature's variance
 */
record BatchEffect(double[] gamma, double[] delta) {

    /** Of a reference batch. */
    static BatchEffect none(int features) {
        double[] ones = new double[features];
        java.util.Arrays.fill(ones, 1);
        return new BatchEffect(new double[features], ones);
    }
}
