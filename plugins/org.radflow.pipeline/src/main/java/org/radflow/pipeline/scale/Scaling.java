package org.radflow.pipeline.scale;

import java.util.Arrays;

import org.radflow.pipeline.Quantiles;

/** Ways to bring the values of a feature to one scale. */
public enum Scaling {

    /** Minus the mean, divided by the standard deviation (divisor n - 1). */
    Z_SCORE("z-score"),
    /** From 0, the least value of the training, to 1, the greatest. */
    MIN_MAX("min-max"),
    /** Minus the median, divided by the interquartile range (quantiles of type 7, R's default). */
    ROBUST("robust"),
    /** Yeo and Johnson's power transformation with the exponent of greatest likelihood, then the z-score. */
    YEO_JOHNSON("Yeo-Johnson"),
    /** Natural logarithm of value + offset, see {@link Scale}. */
    LOG("log");

    private final String m_title;

    Scaling(String title) {
        m_title = title;
    }

    String title() {
        return m_title;
    }

    /**
     * Learns the scale of a feature.
     *
     * @param values one at least, finite
     */
    Scale learn(double[] values) {
        return switch (this) {
            case Z_SCORE -> standard(values, Double.NaN);
            case MIN_MAX -> {
                double least = Arrays.stream(values).min().orElseThrow();
                yield new Scale(this, least, positive(Arrays.stream(values).max().orElseThrow() - least), Double.NaN);
            }
            case ROBUST -> {
                double[] sorted = values.clone();
                Arrays.sort(sorted);
                yield new Scale(this, Quantiles.of(sorted, 0.5), positive(Quantiles.of(sorted, 0.75) - Quantiles.of(sorted, 0.25)), Double.NaN);
            }
            case YEO_JOHNSON -> {
                double lambda = YeoJohnson.lambda(values);
                yield standard(Arrays.stream(values).map(value -> YeoJohnson.transform(value, lambda)).toArray(), lambda);
            }
            case LOG -> {
                double least = Arrays.stream(values).min().orElseThrow();
                yield new Scale(this, least, 1, least > 0 ? 0 : 1 - least);
            }
        };
    }

    private Scale standard(double[] values, double parameter) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        boolean constant = Arrays.stream(values).min().orElseThrow() == Arrays.stream(values).max().orElseThrow();
        return new Scale(this, mean, constant ? 1 : positive(Math.sqrt(squares / (values.length - 1))), parameter);
    }

    private static double positive(double scale) {
        return scale > 0 ? scale : 1;
    }
}
