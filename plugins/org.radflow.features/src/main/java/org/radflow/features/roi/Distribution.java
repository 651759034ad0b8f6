package org.radflow.features.roi;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A finite sample as its distinct values, ascending, and how often each occurs; so no result depends on voxel order. Immutable.
 * Formulas are those of the IBSI sections "Intensity-based statistical features" and "Intensity histogram features"; deviations
 * are population quantities.
 */
public final class Distribution {

    private final double[] values;
    private final long[] counts;
    private final long size;

    private Distribution(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        this.size = Arrays.stream(counts).sum();
    }

    /** @param sample at least one finite number; not changed */
    public static Distribution of(float[] sample) {
        float[] sorted = sample.clone();
        Arrays.sort(sorted);
        double[] values = new double[sorted.length];
        long[] counts = new long[sorted.length];
        int last = -1;
        for (float x : sorted) {
            if (last < 0 || values[last] != x) {
                values[++last] = x;
            }
            counts[last]++;
        }
        return new Distribution(Arrays.copyOf(values, last + 1), Arrays.copyOf(counts, last + 1));
    }

    /** @param histogram histogram[i] = how often the value i + 1 occurs */
    public static Distribution ofHistogram(long[] histogram) {
        int distinct = (int) Arrays.stream(histogram).filter(n -> n > 0).count();
        double[] values = new double[distinct];
        long[] counts = new long[distinct];
        int next = 0;
        for (int i = 0; i < histogram.length; i++) {
            if (histogram[i] > 0) {
                values[next] = i + 1;
                counts[next++] = histogram[i];
            }
        }
        return new Distribution(values, counts);
    }

    public long size() {
        return size;
    }

    /** Sum of f(x) over the sample. */
    public double sum(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * f.applyAsDouble(values[i]);
        }
        return sum;
    }

    public double mean() {
        return sum(x -> x) / size;
    }

    public double variance() {
        return centralMoment(2);
    }

    private double centralMoment(int power) {
        double mean = mean();
        return sum(x -> Math.pow(x - mean, power)) / size;
    }

    /** Third standardised moment; 0 for a constant sample. */
    public double skewness() {
        return isConstant() ? 0 : centralMoment(3) / Math.pow(variance(), 1.5);
    }

    /** Fourth standardised moment - 3; 0 for a constant sample. */
    public double excessKurtosis() {
        return isConstant() ? 0 : centralMoment(4) / Math.pow(variance(), 2) - 3;
    }

    public boolean isConstant() {
        return values.length == 1;
    }

    public double min() {
        return values[0];
    }

    public double max() {
        return values[values.length - 1];
    }

    public double range() {
        return max() - min();
    }

    public double median() {
        return percentile(50);
    }

    /** Percentile p in 0..100, linear between order statistics: position (n - 1) p / 100 from the smallest. */
    public double percentile(int p) {
        long scaled = (size - 1) * p;
        double low = orderStatistic(scaled / 100);
        double high = orderStatistic(Math.min(size - 1, scaled / 100 + 1));
        return low + (high - low) * (scaled % 100) / 100;
    }

    private double orderStatistic(long rank) {
        long seen = 0;
        int i = 0;
        while (seen + counts[i] <= rank) {
            seen += counts[i++];
        }
        return values[i];
    }

    public double interquartileRange() {
        return percentile(75) - percentile(25);
    }

    /** Mean of |x - centre|. */
    public double meanDeviationFrom(double centre) {
        return sum(x -> Math.abs(x - centre)) / size;
    }

    /** Mean absolute deviation from the mean, both over the values from the 10th to the 90th percentile. */
    public double robustMeanDeviation() {
        Distribution robust = between(percentile(10), percentile(90));
        return robust.meanDeviationFrom(robust.mean());
    }

    private Distribution between(double low, double high) {
        int from = 0;
        while (values[from] < low) {
            from++;
        }
        int to = values.length;
        while (values[to - 1] > high) {
            to--;
        }
        if (from >= to) {
            throw new UndefinedFeatureException("No intensity lies between the 10th and the 90th percentile");
        }
        return new Distribution(Arrays.copyOfRange(values, from, to), Arrays.copyOfRange(counts, from, to));
    }

    /** Standard deviation / mean. */
    public double coefficientOfVariation() {
        return ratio(Math.sqrt(variance()), mean(), "The mean intensity is zero");
    }

    /** (P75 - P25) / (P75 + P25). */
    public double quartileCoefficientOfDispersion() {
        return ratio(interquartileRange(), percentile(75) + percentile(25), "The 25th and 75th percentiles add up to zero");
    }

    private static double ratio(double numerator, double denominator, String reasonIfZero) {
        if (denominator == 0) {
            throw new UndefinedFeatureException(reasonIfZero);
        }
        return numerator / denominator;
    }
}
