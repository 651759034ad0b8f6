package org.radflow.pipeline.metrics;

import java.util.Arrays;

import org.radflow.pipeline.DataException;

/**
 * Areas under ROC curves of one or more scores of the same cases, and their covariance (DeLong, DeLong and Clarke-Pearson 1988,
 * doi:10.2307/2531595), in O(n log n) as by Sun and Xu 2014 (doi:10.1109/LSP.2014.2337313). Ties count half. Cases are taken as
 * independent.
 */
public final class DeLong {

    /**
     * A test of the hypothesis that two areas are equal.
     *
     * @param difference first area - second area
     * @param z          difference in standard errors; 0 when the difference is 0, infinite when it is not and its variance is 0
     * @param p          two-sided
     */
    public record Test(Estimate difference, double z, double p) {}

    private final double[] areas;
    private final double[][] covariance;

    /**
     * @param scores   [score][case], finite, the higher the more probably positive
     * @param positive whether each case is positive
     * @throws DataException when a score is not finite, or there are not two cases of each class
     */
    public DeLong(double[][] scores, boolean[] positive) {
        int positives = Checks.bothClasses(positive);
        int negatives = positive.length - positives;
        if (positives < 2 || negatives < 2) {
            throw new DataException("Scores: found %d positive and %d negative cases, expected two of both for a variance"
                    .formatted(positives, negatives));
        }
        areas = new double[scores.length];
        double[][] ofPositives = new double[scores.length][];
        double[][] ofNegatives = new double[scores.length][];
        for (int s = 0; s < scores.length; s++) {
            Checks.sameLength(scores[s].length, positive.length);
            Checks.finite(scores[s]);
            double[] x = ofClass(scores[s], positive, true, positives);
            double[] y = ofClass(scores[s], positive, false, negatives);
            ofPositives[s] = Placements.of(x, y);
            ofNegatives[s] = Arrays.stream(Placements.of(y, x)).map(above -> 1 - above).toArray();
            areas[s] = mean(ofPositives[s]);
        }
        covariance = new double[scores.length][scores.length];
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b < scores.length; b++) {
                covariance[a][b] = covariance(ofPositives[a], ofPositives[b]) / positives
                        + covariance(ofNegatives[a], ofNegatives[b]) / negatives;
            }
        }
    }

    public DeLong(double[] scores, boolean[] positive) {
        this(new double[][] {scores}, positive);
    }

    /** The area under the curve of a score: the probability that a positive case has a higher score than a negative one. */
    public static double area(double[] scores, boolean[] positive) {
        Checks.sameLength(scores.length, positive.length);
        Checks.finite(scores);
        int positives = Checks.bothClasses(positive);
        return mean(Placements.of(ofClass(scores, positive, true, positives), ofClass(scores, positive, false, positive.length - positives)));
    }

    public double area(int score) {
        return areas[score];
    }

    public double variance(int score) {
        return covariance[score][score];
    }

    public double covariance(int first, int second) {
        return covariance[first][second];
    }

    /** The area with its normal interval, cut to 0 and 1; without width when the classes are separated. */
    public Estimate estimate(int score, double level) {
        return Estimate.normal(areas[score], Math.sqrt(variance(score)), level, 0, 1);
    }

    /** Compares two areas. */
    public Test compare(int first, int second, double level) {
        double difference = areas[first] - areas[second];
        double error = Math.sqrt(Math.max(0, variance(first) + variance(second) - 2 * covariance(first, second)));
        double half = Normal.halfWidth(level) * error;
        double z = difference == 0 ? 0 : difference / error;
        return new Test(new Estimate(difference, difference - half, difference + half), z, Normal.p(z));
    }

    private static double[] ofClass(double[] scores, boolean[] positive, boolean label, int count) {
        double[] chosen = new double[count];
        for (int i = 0, c = 0; i < scores.length; i++) {
            if (positive[i] == label) {
                chosen[c++] = scores[i];
            }
        }
        return chosen;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
