package org.radflow.select.projection;

/**
 * Centred and, if asked, scaled features.
 *
 * @param means  per feature
 * @param scales per feature: standard deviation (denominator n - 1), or 1 for a constant feature or where nothing is scaled
 * @param z      [feature][case]: (value - mean) / scale
 */
record Standard(double[] means, double[] scales, double[][] z) {

    static Standard of(double[][] x, boolean scale) {
        double[] means = new double[x.length];
        double[] scales = new double[x.length];
        double[][] z = new double[x.length][];
        for (int f = 0; f < x.length; f++) {
            means[f] = java.util.Arrays.stream(x[f]).sum() / x[f].length;
            double squares = 0;
            for (double value : x[f]) {
                squares += (value - means[f]) * (value - means[f]);
            }
            double sd = Math.sqrt(squares / (x[f].length - 1));
            scales[f] = scale && sd > 1e-14 * Math.abs(means[f]) ? sd : 1;
            z[f] = new double[x[f].length];
            for (int i = 0; i < z[f].length; i++) {
                z[f][i] = (x[f][i] - means[f]) / scales[f];
            }
        }
        return new Standard(means, scales, z);
    }
}
