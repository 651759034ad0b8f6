package org.radflow.features.roi;

import java.util.Arrays;

/**
 * A finite sample, ascending, so that no result depends on voxel order. Immutable.
 * Formulas are those of the IBSI sections "Intensity-based statistical features" and "Intensity histogram features"; deviations
 * are population quantities.
 */
public final class Distribution {

    private final float[] values;
    /** How many of the sample are at or below each value; null if each value stands for itself. */
    private final long[] ends;
    private final long size;
    private final double mean;
    private final double squares;
    /** Means of the powers 2, 3 and 4 of the deviations from the mean. */
    private final double variance;
    private final double third;
    private final double fourth;

    private Distribution(float[] values, long[] ends) {
        this.values = values;
        this.ends = ends;
        this.size = ends == null ? values.length : ends[ends.length - 1];
        double[] sums = powerSums(0);
        this.mean = sums[0] / size;
        this.squares = sums[1];
        double[] central = powerSums(mean);
        this.variance = central[1] / size;
        this.third = central[2] / size;
        this.fourth = central[3] / size;
    }

    /** @param sample at least one finite number; sorted and kept by this */
    public static Distribution of(float[] sample) {
        FloatSort.sort(sample);
        return new Distribution(sample, null);
    }

    /** @param histogram histogram[i] = how often the value i + 1 occurs */
    public static Distribution ofHistogram(long[] histogram) {
        int distinct = (int) Arrays.stream(histogram).filter(n -> n > 0).count();
        float[] values = new float[distinct];
        long[] ends = new long[distinct];
        long seen = 0;
        int next = 0;
        for (int i = 0; i < histogram.length; i++) {
            if (histogram[i] > 0) {
                seen += histogram[i];
                values[next] = i + 1;
                ends[next++] = seen;
            }
        }
        return new Distribution(values, ends);
    }

    public long size() {
        return size;
    }

    /** Sums over the sample of the powers 1 to 4 of x - centre, from the least x to the greatest. */
    private double[] powerSums(double centre) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < values.length; i++) {
            double x = values[i] - centre;
            double n = count(i);
            first += n * x;
            second += n * (x * x);
            third += n * (x * x * x);
            fourth += n * (x * x * x * x);
        }
        return new double[] {first, second, third, fourth};
    }

    private long count(int i) {
        return ends == null ? 1 : i == 0 ? ends[0] : ends[i] - ends[i - 1];
    }

    public double mean() {
        return mean;
    }

    public double variance() {
        return variance;
    }

    /** Sum of the squares. */
    public double energy() {
        return squares;
    }

    /** Third standardised moment; 0 for a constant sample. */
    public double skewness() {
        return isConstant() ? 0 : third / (variance * Math.sqrt(variance));
    }

    /** Fourth standardised moment - 3; 0 for a constant sample. */
    public double excessKurtosis() {
        return isConstant() ? 0 : fourth / (variance * variance) - 3;
    }

    public boolean isConstant() {
        return values[0] == values[values.length - 1];
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
        if (ends == null) {
            return values[(int) rank];
        }
        int found = Arrays.binarySearch(ends, rank + 1);
        return values[found < 0 ? -found - 1 : found];
    }

    public double interquartileRange() {
        return percentile(75) - percentile(25);
    }

    /** Mean of |x - centre|. */
    public double meanDeviationFrom(double centre) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += count(i) * Math.abs(values[i] - centre);
        }
        return sum / size;
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
        long[] within = ends == null ? null : Arrays.copyOfRange(ends, from, to);
        if (within != null && from > 0) {
            for (int i = 0; i < within.length; i++) {
                within[i] -= ends[from - 1];
            }
        }
        return new Distribution(Arrays.copyOfRange(values, from, to), within);
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
