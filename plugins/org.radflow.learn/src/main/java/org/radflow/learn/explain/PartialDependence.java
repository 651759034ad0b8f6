package org.radflow.learn.explain;

import java.util.Arrays;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Quantiles;

/**
 * What a model's output would be were a feature different, all else being as it is: for each case (individual conditional expectation, Goldstein et
 * al.
 * 2015, doi:10.1080/10618600.2014.907095) and in the mean (partial dependence, Friedman 2001, doi:10.1214/aos/1013203451). Where features are
 * correlated, it asks for cases
 * that do not occur.
 *
 * @param grid       values of the feature, ascending
 * @param individual [case][grid]
 */
public record PartialDependence(double[] grid, double[][] individual) {

    /**
     * @param points number of quantiles of the feature that make the grid, 2 or more; equal ones count once
     * @throws DataException when the feature has no value
     */
    public static PartialDependence of(Output output, FeatureMatrix cases, String feature, int points, Progress progress) {
        NumericColumn column = cases.numbers(feature);
        double[] sorted = Arrays.stream(column.values()).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            throw new DataException("Column '" + feature + "': found no value, expected one at least");
        }
        double[] grid = new double[points];
        for (int p = 0; p < points; p++) {
            grid[p] = Quantiles.at(sorted, p * (sorted.length - 1.0) / (points - 1));
        }
        double[] distinct = Arrays.stream(grid).distinct().toArray();
        double[][] byPoint = Parallel.map(distinct.length, progress, "Partial dependence on " + feature, p -> {
            double[] values = new double[cases.size()];
            Arrays.fill(values, distinct[p]);
            return output.of(cases.with(column.with(values)));
        }).toArray(double[][]::new);
        double[][] individual = new double[cases.size()][distinct.length];
        for (int i = 0; i < individual.length; i++) {
            for (int p = 0; p < distinct.length; p++) {
                individual[i][p] = byPoint[p][i];
            }
        }
        return new PartialDependence(distinct, individual);
    }

    /** Mean over the cases at each value of the grid. */
    public double[] mean() {
        double[] mean = new double[grid.length];
        for (double[] ofCase : individual) {
            for (int p = 0; p < mean.length; p++) {
                mean[p] += ofCase[p] / individual.length;
            }
        }
        return mean;
    }
}
