package org.radflow.harmonise;

/**
 * What was observed of the features in one batch, standardised with the mean and variance pooled over the batches.
 *
 * @param counts  number of values of each feature
 * @param means   their mean
 * @param squares sum of squares about their mean
 */
record BatchMoments(int[] counts, double[] means, double[] squares) {

    int size() {
        return counts.length;
    }

    /** Variance of each feature; 1 where only means are to be adjusted, or where it is 0 or not known, as neuroCombat does. */
    double[] variances(boolean meanOnly) {
        double[] variances = new double[counts.length];
        for (int f = 0; f < variances.length; f++) {
            variances[f] = meanOnly || !(squares[f] > 0) ? 1 : squares[f] / (counts[f] - 1);
        }
        return variances;
    }

    /** Sum of squares of a feature's values about any centre. */
    double squaresAbout(int feature, double centre) {
        double shift = means[feature] - centre;
        return squares[feature] + counts[feature] * shift * shift;
    }

    /**
     * Moments of standardised values, missing ones left out.
     *
     * @param values [feature][case]
     * @param isIn   which cases are of the batch
     */
    static BatchMoments of(double[][] values, boolean[] isIn) {
        int[] counts = new int[values.length];
        double[] means = new double[values.length];
        double[] squares = new double[values.length];
        for (int f = 0; f < values.length; f++) {
            double[] available = new double[isIn.length];
            int count = 0;
            for (int row = 0; row < isIn.length; row++) {
                if (isIn[row] && !Double.isNaN(values[f][row])) {
                    available[count++] = values[f][row];
                }
            }
            available = java.util.Arrays.copyOf(available, count);
            counts[f] = count;
            means[f] = Moments.mean(available);
            squares[f] = Moments.squaresAbout(available, means[f]);
        }
        return new BatchMoments(counts, means, squares);
    }
}
