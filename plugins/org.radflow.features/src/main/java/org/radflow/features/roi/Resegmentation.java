package org.radflow.features.roi;

/**
 * Which voxels of the segmented region take part in intensity-based features (IBSI: re-segmentation).
 * The range is closed; the outlier filter keeps mean - sigma * sd to mean + sigma * sd of the segmented region. Both act on the
 * original region and the result is their intersection.
 *
 * @param lower        lowest intensity kept, {@code -Infinity} for none
 * @param upper        highest intensity kept, {@code Infinity} for none
 * @param outlierSigma number of population standard deviations kept around the mean, {@code Infinity} for all
 */
public record Resegmentation(double lower, double upper, double outlierSigma) {

    public static final Resegmentation NONE =
            new Resegmentation(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** @throws IllegalArgumentException if the range is empty or sigma is not positive */
    public Resegmentation {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Re-segmentation range: expected lower <= upper, found [" + lower + ", " + upper + "]");
        }
        if (!(outlierSigma > 0)) {
            throw new IllegalArgumentException("Outlier re-segmentation: expected sigma > 0, found " + outlierSigma);
        }
    }

    public static Resegmentation range(double lower, double upper) {
        return new Resegmentation(lower, upper, Double.POSITIVE_INFINITY);
    }

    boolean hasOutlierFilter() {
        return outlierSigma < Double.POSITIVE_INFINITY;
    }
}
