package org.radflow.features;

/**
 * The value of a feature for one region, or the reason why there is none. A value is finite, never NaN.
 *
 * @param number        the value; 0 when missing
 * @param missingReason why there is no value, {@code null} when there is one
 */
public record FeatureValue(double number, String missingReason) {

    public static FeatureValue of(double number) {
        return Double.isFinite(number) ? new FeatureValue(number, null)
                : missing("The formula has no finite value for this region (" + number + ")");
    }

    public static FeatureValue missing(String reason) {
        return new FeatureValue(0, reason);
    }

    public boolean isMissing() {
        return missingReason != null;
    }

    /** @throws IllegalStateException if missing */
    public double value() {
        if (isMissing()) {
            throw new IllegalStateException(missingReason);
        }
        return number;
    }
}
