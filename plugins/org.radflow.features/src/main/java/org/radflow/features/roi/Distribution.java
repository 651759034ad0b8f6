package org.radflow.features.roi;

import java.util.Arrays;

/**
 * A finite sample, ascending, so that no result depends on voxel order. Immutable.
 * Formulas are those of the IBSI sections "Intensity-based statistical features" and "Intensity histogram features"; deviations
 * are population quantities.
 */
public final class Distribution {

    private static final int BLOCK = 1 << 10;

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
    /** Sums of the deviations from the mean of all values before each block of {@link #BLOCK} values. */
    private final double[] deviations;

    private Distribution(float[] values, long[] ends) {
        this.values = values;
        this.ends = ends;
        this.size = before(values.length);
        double[] raw = powerSums(0, null);
        mean = isConstant() ? values[0] : raw[0] / size;
        squares = raw[1];
        deviations = new double[(values.length - 1) / BLOCK + 1];
        double[] central = powerSums(mean, deviations);
        variance = central[1] / size;
        third = central[2] / size;
        fourth = central[3] / size;
    }

    /**
     * Numbers are counted, not sorted, where counters for all keys take no more memory than the sample, as with whole numbers.
     *
     * @param sample at least one finite number; overwritten
     */
    public static Distribution of(float[] sample) {
        FloatKeys keys = FloatKeys.of(sample);
        boolean countable = (long) Long.BYTES << keys.bits() <= (long) Float.BYTES * sample.length;
        return countable ? counted(sample, keys) : new Distribution(FloatSort.sorted(sample, keys), null);
    }

    private static Distribution counted(float[] sample, FloatKeys keys) {
        long[] histogram = new long[1 << keys.bits()];
        for (float x : sample) {
            histogram[keys.key(x)]++;
        }
        return ofHistogram(histogram, keys::number);
    }

    /** @param histogram histogram[i] = how often the value i + 1 occurs */
    public static Distribution ofHistogram(long[] histogram) {
        return ofHistogram(histogram, i -> i + 1);
    }

    private interface Values {
        float of(int i);
    }

    private static Distribution ofHistogram(long[] histogram, Values numbers) {
        int distinct = (int) Arrays.stream(histogram).filter(n -> n > 0).count();
        float[] values = new float[distinct];
        long[] ends = new long[distinct];
        long seen = 0;
        int next = 0;
        for (int i = 0; i < histogram.length; i++) {
            if (histogram[i] > 0) {
                seen += histogram[i];
                values[next] = numbers.of(i);
                ends[next++] = seen;
            }
        }
        return new Distribution(values, ends);
    }

    public long size() {
        return size;
    }

    /**
     * Sums over the sample of the powers 1 to 4 of x - centre, from the least x to the greatest. Each block is summed on its own, as rounding
     * errors of a long sum of ascending numbers have one sign and add up.
     *
     * @param before filled with the first of these sums over all values before each block, if not null
     */
    private double[] powerSums(double centre, double[] before) {
        double[] sums = new double[4];
        for (int start = 0; start < values.length; start += BLOCK) {
            if (before != null) {
                before[start / BLOCK] = sums[0];
            }
            double first = 0;
            double second = 0;
            double third = 0;
            double fourth = 0;
            for (int i = start; i < Math.min(start + BLOCK, values.length); i++) {
                double x = values[i] - centre;
                double n = count(i);
                first += n * x;
                second += n * (x * x);
                third += n * (x * x * x);
                fourth += n * (x * x * x * x);
            }
            sums[0] += first;
            sums[1] += second;
            sums[2] += third;
            sums[3] += fourth;
        }
        return sums;
    }

    /** How many of the sample have one of the first i values. */
    private long before(int i) {
        return ends == null || i == 0 ? i : ends[i - 1];
    }

    private long count(int i) {
        return ends == null ? 1 : before(i + 1) - before(i);
    }

    /** Sum of the deviations from the mean over those of the sample that have one of the first i values. */
    private double deviationsBefore(int i) {
        int block = Math.min(i / BLOCK, deviations.length - 1);
        double sum = deviations[block];
        for (int v = block * BLOCK; v < i; v++) {
            sum += count(v) * (values[v] - mean);
        }
        return sum;
    }

    /** How many values lie below x; one at x counts if inclusive. */
    private int valuesBelow(double x, boolean inclusive) {
        int from = 0;
        int to = values.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (values[middle] < x || inclusive && values[middle] == x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
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
        return meanDeviationFrom(centre, 0, values.length);
    }

    /** Of the values from (inclusive) to (exclusive): those above the centre count as they are, those below with the opposite sign. */
    private double meanDeviationFrom(double centre, int from, int to) {
        int above = Math.max(from, Math.min(to, valuesBelow(centre, false)));
        double shift = centre - mean;
        double sumAbove = deviationsBefore(to) - deviationsBefore(above) - shift * (before(to) - before(above));
        double sumBelow = deviationsBefore(above) - deviationsBefore(from) - shift * (before(above) - before(from));
        return (sumAbove - sumBelow) / (before(to) - before(from));
    }

    /** Mean absolute deviation from the mean, both over the values from the 10th to the 90th percentile. */
    public double robustMeanDeviation() {
        int from = valuesBelow(percentile(10), false);
        int to = valuesBelow(percentile(90), true);
        if (from >= to) {
            throw new UndefinedFeatureException("No intensity lies between the 10th and the 90th percentile");
        }
        double robustMean = mean + (deviationsBefore(to) - deviationsBefore(from)) / (before(to) - before(from));
        return meanDeviationFrom(robustMean, from, to);
    }

    /**
     * How many of the sample have each grey level: {@link Levels#histogram()} without reading all of them, as a higher number never has a
     * lower level.
     *
     * @param levels of the region that has this sample as intensities
     */
    public long[] histogram(Levels levels) {
        long[] histogram = new long[levels.count()];
        int from = 0;
        while (from < values.length) {
            int level = level(levels, from);
            int step = 1;
            while (from + step < values.length && level(levels, from + step) == level) {
                step *= 2;
            }
            int last = from + step / 2;
            int end = Math.min(from + step, values.length);
            while (end - last > 1) {
                int middle = (last + end) >>> 1;
                if (level(levels, middle) == level) {
                    last = middle;
                } else {
                    end = middle;
                }
            }
            histogram[level - 1] = before(end) - before(from);
            from = end;
        }
        return histogram;
    }

    private int level(Levels levels, int i) {
        int[] level = new int[1];
        levels.read(values, i, i + 1, level);
        return level[0];
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
