package org.radflow.learn.explain;

import java.util.List;

import org.radflow.pipeline.DataException;

/**
 * A linear predictor as points to add up (Iasonos et al. 2008, doi:10.1200/JCO.2007.12.9791): each variable gives 0 points where it lowers the predictor most, and the
 * one with the largest effect over its range 100 at the other end.
 *
 * @param features  names of the variables
 * @param from      lowest value of each variable
 * @param to        highest value of each variable
 * @param slopes    points for a unit of each variable, negative when the predictor falls with it
 * @param intercept linear predictor at 0 points
 * @param perPoint  linear predictor for each point
 */
public record Nomogram(List<String> features, double[] from, double[] to, double[] slopes, double intercept, double perPoint) {

    private static final double MOST = 100;

    /**
     * @param intercept    of the linear predictor
     * @param coefficients of each variable
     * @throws DataException when no variable has an effect over its range
     */
    public static Nomogram of(List<String> features, double[] from, double[] to, double intercept, double[] coefficients) {
        double largest = 0;
        double lowest = intercept;
        for (int j = 0; j < coefficients.length; j++) {
            largest = Math.max(largest, Math.abs(coefficients[j]) * (to[j] - from[j]));
            lowest += coefficients[j] * (coefficients[j] >= 0 ? from[j] : to[j]);
        }
        if (!(largest > 0)) {
            throw new DataException("Nomogram: found no variable with an effect over its range, expected one at least");
        }
        double[] slopes = new double[coefficients.length];
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] = MOST * coefficients[j] / largest;
        }
        return new Nomogram(features, from.clone(), to.clone(), slopes, lowest, largest / MOST);
    }

    /** Points that a value of a variable gives; outside its range they can be below 0. */
    public double points(int feature, double value) {
        return slopes[feature] * (value - (slopes[feature] >= 0 ? from[feature] : to[feature]));
    }

    /** The largest number of points that values inside the ranges give. */
    public double mostPoints() {
        double most = 0;
        for (int j = 0; j < slopes.length; j++) {
            most += Math.abs(slopes[j]) * (to[j] - from[j]);
        }
        return most;
    }

    /** Linear predictor of a total of points. */
    public double predictor(double points) {
        return intercept + perPoint * points;
    }
}
