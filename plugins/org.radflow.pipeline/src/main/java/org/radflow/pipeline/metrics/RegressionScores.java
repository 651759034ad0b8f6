package org.radflow.pipeline.metrics;

/**
 * Errors of predicted numbers.
 *
 * @param rmse        root of the mean squared error, in the unit of the outcome
 * @param mae         mean absolute error, in the unit of the outcome
 * @param r2          1 - squared error / squared deviation of the outcomes from their mean; below 0 when the mean predicts better, NaN when
 *                    the outcomes are all equal
 * @param concordance concordance correlation coefficient (Lin 1989, doi:10.2307/2532051), variances divided by n; NaN when predictions and
 *                    outcomes are all equal
 */
public record RegressionScores(double rmse, double mae, double r2, double concordance) {

    /** @throws org.radflow.pipeline.DataException when a number is not finite */
    public static RegressionScores of(double[] predicted, double[] observed) {
        Checks.sameLength(predicted.length, observed.length);
        Checks.finite(predicted);
        Checks.finite(observed);
        int n = observed.length;
        double meanPredicted = 0;
        double meanObserved = 0;
        for (int i = 0; i < n; i++) {
            meanPredicted += predicted[i] / n;
            meanObserved += observed[i] / n;
        }
        double squared = 0;
        double absolute = 0;
        double ofPredicted = 0;
        double ofObserved = 0;
        double together = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i] - observed[i];
            double p = predicted[i] - meanPredicted;
            double o = observed[i] - meanObserved;
            squared += error * error;
            absolute += Math.abs(error);
            ofPredicted += p * p;
            ofObserved += o * o;
            together += p * o;
        }
        double shift = meanPredicted - meanObserved;
        return new RegressionScores(Math.sqrt(squared / n), absolute / n, ofObserved == 0 ? Double.NaN : 1 - squared / ofObserved,
                2 * together / (ofPredicted + ofObserved + n * shift * shift));
    }
}
