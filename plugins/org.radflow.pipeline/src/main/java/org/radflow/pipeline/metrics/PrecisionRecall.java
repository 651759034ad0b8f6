package org.radflow.pipeline.metrics;

import java.util.Arrays;

/**
 * Precision (positive predictive value) and recall (sensitivity) at each threshold, cases with a score of at least the threshold being
 * called positive.
 *
 * @param thresholds descending, one for each different score
 * @param precision  at each threshold, from 0 to 1
 * @param recall     at each threshold, ascending to 1
 */
public record PrecisionRecall(double[] thresholds, double[] precision, double[] recall) {

    /**
     * @param scores   a finite score per case, the higher the more probably positive
     * @param positive whether each case is positive
     * @throws org.radflow.pipeline.DataException when a score is not finite or all cases are of one class
     */
    public static PrecisionRecall of(double[] scores, boolean[] positive) {
        RocCurve roc = RocCurve.of(scores, positive);
        int positives = Checks.count(positive);
        int negatives = positive.length - positives;
        int points = roc.size() - 1;
        double[] precision = new double[points];
        for (int p = 0; p < points; p++) {
            double hits = Math.rint(roc.truePositive()[p + 1] * positives);
            precision[p] = hits / (hits + Math.rint(roc.falsePositive()[p + 1] * negatives));
        }
        return new PrecisionRecall(Arrays.copyOfRange(roc.thresholds(), 1, points + 1), precision,
                Arrays.copyOfRange(roc.truePositive(), 1, points + 1));
    }

    /** Area as average precision, the sum of precision x gain in recall: no interpolation, which would be optimistic. */
    public double averagePrecision() {
        double area = 0;
        double before = 0;
        for (int p = 0; p < precision.length; p++) {
            area += (recall[p] - before) * precision[p];
            before = recall[p];
        }
        return area;
    }

    /**
     * Average precision with its logit interval (Boyd, Eng and Page 2013, doi:10.1007/978-3-642-40994-3_29); without width when it is 1.
     *
     * @param positives number of positive cases
     */
    public Estimate averagePrecision(int positives, double level) {
        double area = averagePrecision();
        if (area >= 1) {
            return new Estimate(1, 1, 1);
        }
        double logit = Math.log(area / (1 - area));
        double half = Normal.halfWidth(level) / Math.sqrt(positives * area * (1 - area));
        return new Estimate(area, 1 / (1 + Math.exp(half - logit)), 1 / (1 + Math.exp(-half - logit)));
    }
}
