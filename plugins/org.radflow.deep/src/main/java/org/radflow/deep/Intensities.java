package org.radflow.deep;

/**
 * How intensities become the numbers that a network was trained on: {@code (scaled - mean) / deviation} for each channel. Immutable and
 * thread-safe.
 *
 * @param scaling what comes before
 * @param lower lower end of the window, in the unit of the image
 * @param upper upper end of the window, above the lower
 * @param mean one number, or one for each channel
 * @param deviation positive; one number, or one for each channel
 */
public record Intensities(Scaling scaling, double lower, double upper, double[] mean, double[] deviation) {

    /** What is done first. */
    public enum Scaling {
        /** Nothing: the unit of the image stays. */
        NONE,
        /** Clipped to a window, which becomes 0 to 1. */
        WINDOW,
        /** Less the mean of the values shown, divided by their standard deviation (of the population; at least 1e-8). */
        Z_SCORE
    }

    private static final double LEAST_DEVIATION = 1e-8;

    /** @throws IllegalArgumentException naming the setting, what was found and what expected */
    public Intensities {
        if (scaling == Scaling.WINDOW && !(lower < upper && Double.isFinite(upper - lower))) {
            throw new IllegalArgumentException("Window: found " + lower + " to " + upper + ", expected a lower end below the upper");
        }
        for (final double value : mean) {
            require(Double.isFinite(value), "Mean", value, "a finite number");
        }
        for (final double value : deviation) {
            require(value > 0 && Double.isFinite(value), "Standard deviation", value, "a positive number");
        }
        require(mean.length > 0, "Mean", "nothing", "one number, or one for each channel");
        require(deviation.length > 0, "Standard deviation", "nothing", "one number, or one for each channel");
    }

    private static void require(final boolean condition, final String what, final Object found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException(what + ": found " + found + ", expected " + expected);
        }
    }

    /** @throws IllegalArgumentException when there are several means or deviations, but not one for each channel */
    void requireChannels(final int channels) {
        require(mean.length == 1 || mean.length == channels, "Mean", mean.length + " numbers", "1 or " + channels + ", one for each channel");
        require(deviation.length == 1 || deviation.length == channels, "Standard deviation", deviation.length + " numbers",
            "1 or " + channels + ", one for each channel");
    }

    /**
     * Scales values in place, before they are divided among channels.
     *
     * @throws IllegalArgumentException when a value is not finite
     */
    void scale(final float[] values) {
        for (final float value : values) {
            require(Float.isFinite(value), "Intensity", value, "finite numbers where the network looks");
        }
        switch (scaling) {
            case NONE -> { /* as they are */ }
            case WINDOW -> {
                for (int n = 0; n < values.length; n++) {
                    values[n] = (float)((Math.max(lower, Math.min(upper, values[n])) - lower) / (upper - lower));
                }
            }
            case Z_SCORE -> standardise(values);
        }
    }

    private static void standardise(final float[] values) {
        double sum = 0;
        for (final float value : values) {
            sum += value;
        }
        final double centre = sum / values.length;
        double squares = 0;
        for (final float value : values) {
            squares += (value - centre) * (value - centre);
        }
        final double spread = Math.max(LEAST_DEVIATION, Math.sqrt(squares / values.length));
        for (int n = 0; n < values.length; n++) {
            values[n] = (float)((values[n] - centre) / spread);
        }
    }

    /** A scaled value as a channel has it. */
    float channel(final int channel, final float scaled) {
        return (float)((scaled - mean[mean.length == 1 ? 0 : channel]) / deviation[deviation.length == 1 ? 0 : channel]);
    }
}
