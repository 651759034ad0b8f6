package org.radflow.features.histogram;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.features.roi.Distribution;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.UndefinedFeatureException;

/** Intensity histogram features (IBSI ZVCW): how often each grey level 1..N_g occurs in the intensity mask. */
public final class IntensityHistogram {

    public static final List<Feature<IntensityHistogram>> FEATURES = List.of(
            of("ih_mean", "X6K6", "Mean", Distribution::mean),
            of("ih_var", "CH89", "Variance", Distribution::variance),
            of("ih_skew", "88K1", "Skewness", Distribution::skewness),
            of("ih_kurt", "C3I7", "(Excess) kurtosis", Distribution::excessKurtosis),
            of("ih_median", "WIFQ", "Median", Distribution::median),
            of("ih_min", "1PR8", "Minimum", Distribution::min),
            of("ih_p10", "GPMT", "10th percentile", x -> x.percentile(10)),
            of("ih_p90", "OZ0C", "90th percentile", x -> x.percentile(90)),
            of("ih_max", "3NCY", "Maximum", Distribution::max),
            new Feature<>("ih_mode", "AMMC", "Mode", "1", IntensityHistogram::mode),
            of("ih_iqr", "WR0O", "Interquartile range", Distribution::interquartileRange),
            of("ih_range", "5Z3W", "Range", Distribution::range),
            of("ih_mad", "D2ZX", "Mean absolute deviation", x -> x.meanDeviationFrom(x.mean())),
            of("ih_rmad", "WRZB", "Robust mean absolute deviation", Distribution::robustMeanDeviation),
            of("ih_medad", "4RNL", "Median absolute deviation", x -> x.meanDeviationFrom(x.median())),
            of("ih_cov", "CWYJ", "Coefficient of variation", Distribution::coefficientOfVariation),
            of("ih_qcod", "SLWD", "Quartile coefficient of dispersion", Distribution::quartileCoefficientOfDispersion),
            new Feature<>("ih_entropy", "TLU2", "Entropy", "bit", IntensityHistogram::entropy),
            new Feature<>("ih_uniformity", "BJ5W", "Uniformity", "1", IntensityHistogram::uniformity),
            new Feature<>("ih_max_grad", "12CE", "Maximum histogram gradient", "1", h -> h.gradient(h.steepest(1))),
            new Feature<>("ih_max_grad_g", "8E6O", "Maximum histogram gradient intensity", "1", h -> h.steepest(1)),
            new Feature<>("ih_min_grad", "VQB3", "Minimum histogram gradient", "1", h -> h.gradient(h.steepest(-1))),
            new Feature<>("ih_min_grad_g", "RHQZ", "Minimum histogram gradient intensity", "1", h -> h.steepest(-1)));

    private final long[] counts;
    private final Distribution distribution;

    /** @param counts counts[i] = how many voxels of the intensity mask have level i + 1 */
    public IntensityHistogram(long[] counts) {
        this.counts = counts;
        distribution = Distribution.ofHistogram(counts);
    }

    private static Feature<IntensityHistogram> of(String tag, String code, String title, ToDoubleFunction<Distribution> formula) {
        return new Feature<>(tag, code, title, "1", h -> formula.applyAsDouble(h.distribution));
    }

    /** Most frequent level; of several the one closest to the mean, of two equally close the lower. */
    private double mode() {
        double mean = distribution.mean();
        int mode = 1;
        for (int level = 2; level <= counts.length; level++) {
            long more = counts[level - 1] - counts[mode - 1];
            if (more > 0 || more == 0 && Math.abs(level - mean) < Math.abs(mode - mean)) {
                mode = level;
            }
        }
        return mode;
    }

    private double entropy() {
        double sum = 0;
        for (long n : counts) {
            if (n > 0) {
                double p = (double) n / distribution.size();
                sum -= p * Math.log(p) / Math.log(2);
            }
        }
        return sum;
    }

    private double uniformity() {
        double sum = 0;
        for (long n : counts) {
            double p = (double) n / distribution.size();
            sum += p * p;
        }
        return sum;
    }

    /** Lowest level with the largest sign * gradient. */
    private int steepest(int sign) {
        int steepest = 1;
        double largest = sign * gradient(1);
        for (int level = 2; level <= counts.length; level++) {
            double gradient = sign * gradient(level);
            if (gradient > largest) {
                largest = gradient;
                steepest = level;
            }
        }
        return steepest;
    }

    /** Central difference of the counts, one-sided at the ends. */
    private double gradient(int level) {
        if (counts.length < 2) {
            throw new UndefinedFeatureException("A histogram of one grey level has no gradient");
        }
        int below = Math.max(1, level - 1);
        int above = Math.min(counts.length, level + 1);
        return (double) (counts[above - 1] - counts[below - 1]) / (above - below);
    }
}
