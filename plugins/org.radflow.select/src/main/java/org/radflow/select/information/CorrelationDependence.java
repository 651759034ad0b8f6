package org.radflow.select.information;

import org.radflow.pipeline.Progress;
import org.radflow.select.Correlations;
import org.radflow.select.Order;
import org.radflow.select.Samples;
import org.radflow.select.Target;

/**
 * Mutual information as if it were of normal distributions: -ln(1 - r2) / 2 with a correlation r (De Jay et al. 2013,
 * doi:10.1093/bioinformatics/btt383). Of two features and with a number, r is Spearman's correlation; with classes, r2 is the part of the
 * variance of ranks between classes; with survival, r is Somers' D = 2 C - 1 of Harrell's C.
 */
record CorrelationDependence(Correlations features, double[][] x, Target target) implements Dependence {

    /** Keeps the information of a feature and its copy finite. */
    private static final double LARGEST = 1 - 1e-12;

    static CorrelationDependence of(Samples samples, Progress progress) {
        return new CorrelationDependence(new Correlations(samples.x(), Correlations.Measure.SPEARMAN, progress), samples.x(),
                samples.target());
    }

    @Override
    public double relevance(int feature) {
        if (target instanceof Target.Classes classes) {
            return information(betweenClasses(Order.ranks(x[feature]), classes));
        }
        if (target instanceof Target.Quantity quantity) {
            double r = new Correlations(new double[][] {x[feature], quantity.values()}, Correlations.Measure.SPEARMAN, Progress.NONE)
                    .between(0, 1);
            return information(r * r);
        }
        double d = somersD(x[feature], (Target.Survival)target);
        return information(d * d);
    }

    @Override
    public double redundancy(int a, int b) {
        double r = features.between(a, b);
        return information(r * r);
    }

    private static double information(double r2) {
        return -0.5 * Math.log(1 - Math.min(LARGEST, r2));
    }

    /** Between classes divided by total sum of squares; 0 when constant. */
    static double betweenClasses(double[] values, Target.Classes classes) {
        double[] sums = new double[classes.count()];
        int[] sizes = new int[classes.count()];
        double mean = java.util.Arrays.stream(values).sum() / values.length;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sums[classes.labels()[i]] += values[i] - mean;
            sizes[classes.labels()[i]]++;
            total += (values[i] - mean) * (values[i] - mean);
        }
        double between = 0;
        for (int c = 0; c < sums.length; c++) {
            between += sizes[c] == 0 ? 0 : sums[c] * sums[c] / sizes[c];
        }
        return total == 0 ? 0 : between / total;
    }

    /** (concordant - discordant) / usable pairs: those whose earlier time is of an event; equal values count half to both. */
    static double somersD(double[] x, Target.Survival survival) {
        long difference = 0;
        long usable = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length && survival.events()[i]; j++) {
                if (survival.times()[j] > survival.times()[i] || survival.times()[j] == survival.times()[i] && !survival.events()[j]) {
                    usable++;
                    difference += x[i] > x[j] ? 1 : x[i] < x[j] ? -1 : 0;
                }
            }
        }
        return usable == 0 ? 0 : difference / (double)usable;
    }
}
