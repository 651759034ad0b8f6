package org.radflow.pipeline.metrics;

import java.util.Arrays;

/**
 * Receiver operating characteristic: a point for each threshold, cases with a score of at least the threshold being called positive. The
 * points run from (0, 0), threshold infinite, to (1, 1), by descending thresholds, one for each different score.
 *
 * @param thresholds    descending, the first infinite
 * @param falsePositive 1 - specificity at each threshold, from 0 to 1
 * @param truePositive  sensitivity at each threshold, from 0 to 1
 */
public record RocCurve(double[] thresholds, double[] falsePositive, double[] truePositive) {

    /**
     * @param scores   a finite score per case, the higher the more probably positive
     * @param positive whether each case is positive
     * @throws org.radflow.pipeline.DataException when a score is not finite or all cases are of one class
     */
    public static RocCurve of(double[] scores, boolean[] positive) {
        Checks.sameLength(scores.length, positive.length);
        Checks.finite(scores);
        int positives = Checks.bothClasses(positive);
        int negatives = positive.length - positives;
        int[] order = Ranks.order(scores);
        double[] thresholds = new double[scores.length + 1];
        double[] falsePositive = new double[scores.length + 1];
        double[] truePositive = new double[scores.length + 1];
        thresholds[0] = Double.POSITIVE_INFINITY;
        int points = 1;
        int hits = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            hits += positive[order[i]] ? 1 : 0;
            if (i == 0 || scores[order[i - 1]] != scores[order[i]]) {
                thresholds[points] = scores[order[i]];
                truePositive[points] = hits / (double)positives;
                falsePositive[points] = (order.length - i - hits) / (double)negatives;
                points++;
            }
        }
        return new RocCurve(Arrays.copyOf(thresholds, points), Arrays.copyOf(falsePositive, points), Arrays.copyOf(truePositive, points));
    }

    /** Number of points. */
    public int size() {
        return thresholds.length;
    }

    /** The area under the points joined by lines: ties count half. */
    public double area() {
        double area = 0;
        for (int p = 1; p < thresholds.length; p++) {
            area += (falsePositive[p] - falsePositive[p - 1]) * (truePositive[p] + truePositive[p - 1]) / 2;
        }
        return area;
    }

    /**
     * The point with the largest sensitivity + specificity - 1 (Youden, Cancer 1950, 3:32), the one with the highest threshold of
     * equals. Chosen on the cases it is then scored on, it is optimistic.
     *
     * @return number of the point
     */
    public int youden() {
        int best = 0;
        for (int p = 1; p < thresholds.length; p++) {
            if (truePositive[p] - falsePositive[p] > truePositive[best] - falsePositive[best]) {
                best = p;
            }
        }
        return best;
    }
}
