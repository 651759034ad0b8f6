package org.radflow.normalise.registration;

/** How unlike two images are. */
public enum Similarity {
    /**
     * Negative mutual information in nats: images of the same or of different modalities (Mattes et al. 2003, DOI 10.1109/TMI.2003.809072).
     */
    MUTUAL_INFORMATION {
        @Override
        Measure measure(final Overlay overlay) {
            return new MutualInformation(overlay);
        }
    },
    /** Mean squared difference: images of the same modality and scale. */
    MEAN_SQUARES {
        @Override
        Measure measure(final Overlay overlay) {
            return slope -> meanSquares(overlay, slope);
        }
    };

    /** Measures how unlike the images of an overlay are as they lie now. */
    @FunctionalInterface
    interface Measure {
        /** The measure. @param slope receives the slope with respect to the twelve elements of the matrix */
        double of(double[] slope);
    }

    abstract Measure measure(Overlay overlay);

    private static double meanSquares(final Overlay overlay, final double[] slope) {
        double sum = 0;
        for (int n = 0; n < overlay.values.length; n++) {
            final double difference = overlay.values[n] - overlay.fixed.values[n];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                overlay.addSlope(n, 2 * difference / overlay.inside(), slope);
            }
        }
        return sum / overlay.inside();
    }
}
