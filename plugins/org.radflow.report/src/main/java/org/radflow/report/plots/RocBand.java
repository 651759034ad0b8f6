package org.radflow.report.plots;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Quantiles;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.metrics.RocCurve;

/**
 * Pointwise confidence band of the sensitivity at each specificity, by the stratified bootstrap (Fawcett 2006, doi:10.1016/j.patrec.2005.10.010,
 * vertical averaging): cases are drawn with replacement within each class.
 *
 * @param falsePositive 1 - specificity: 0, 0.01, ... 1
 * @param lower         percentile of the sensitivities there
 * @param upper         percentile of the sensitivities there
 */
public record RocBand(double[] falsePositive, double[] lower, double[] upper) {

    private static final int GRID = 101;

    /**
     * @param resamples drawn; resample b depends on (seed, b) alone
     * @param level     of confidence, such as 0.95
     * @throws org.radflow.pipeline.DataException when a score is not finite or all cases are of one class
     */
    public static RocBand of(double[] scores, boolean[] positive, int resamples, long seed, double level, Progress progress) {
        int[][] classes = new int[2][];
        for (int c = 0; c < 2; c++) {
            boolean wanted = c == 1;
            classes[c] = java.util.stream.IntStream.range(0, positive.length).filter(i -> positive[i] == wanted).toArray();
        }
        RocCurve.of(scores, positive);
        double[][] sensitivity = Parallel.map(resamples, progress, "Bootstrap of the ROC curve", b -> {
            SplittableRandom random = new SplittableRandom(Seeds.of(seed, b));
            double[] drawn = new double[scores.length];
            boolean[] labels = new boolean[scores.length];
            int count = 0;
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < classes[c].length; i++) {
                    drawn[count] = scores[classes[c][random.nextInt(classes[c].length)]];
                    labels[count++] = c == 1;
                }
            }
            return onGrid(RocCurve.of(drawn, labels));
        }).toArray(double[][]::new);
        RocBand band = new RocBand(new double[GRID], new double[GRID], new double[GRID]);
        for (int g = 0; g < GRID; g++) {
            int place = g;
            double[] values = Arrays.stream(sensitivity).mapToDouble(curve -> curve[place]).sorted().toArray();
            band.falsePositive[g] = g / (GRID - 1.0);
            band.lower[g] = Quantiles.of(values, (1 - level) / 2);
            band.upper[g] = Quantiles.of(values, (1 + level) / 2);
        }
        return band;
    }

    /** The highest sensitivity at each grid point, linear between the points of the curve. */
    private static double[] onGrid(RocCurve curve) {
        double[] values = new double[GRID];
        int p = 0;
        for (int g = 0; g < GRID; g++) {
            double x = g / (GRID - 1.0);
            while (p + 1 < curve.size() && curve.falsePositive()[p + 1] <= x) {
                p++;
            }
            double y = curve.truePositive()[p];
            if (p + 1 < curve.size()) {
                double span = curve.falsePositive()[p + 1] - curve.falsePositive()[p];
                y += (x - curve.falsePositive()[p]) / span * (curve.truePositive()[p + 1] - y);
            }
            values[g] = y;
        }
        return values;
    }
}
