package org.radflow.normalise.intensity;

import org.radflow.image.Cancellation;

/**
 * Threshold between two classes of intensities that maximises the variance between them, on a histogram of 256 bins (Otsu 1979, DOI
 * 10.1109/TSMC.1979.4310076).
 */
final class Otsu {

    private static final int BINS = 256;

    private Otsu() {
    }

    /** The centre of the last bin of the lower class: intensities above it are the upper class. */
    static double threshold(final Sample sample) {
        final double minimum = sample.minimum();
        final double width = (sample.maximum() - minimum) / BINS;
        if (!(width > 0)) {
            throw sample.unfit("the intensity %s alone".formatted((float)minimum), "more than one value");
        }
        final double[] count = new double[BINS];
        double total = 0;
        for (int n = 0; n < sample.size(); n++) {
            Cancellation.check(n);
            final int bin = (int)Math.min(BINS - 1, (sample.get(n) - minimum) / width);
            count[bin]++;
            total += bin;
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int threshold = 0;
        for (int bin = 0; bin < BINS - 1; bin++) {
            below += count[bin];
            sumBelow += count[bin] * bin;
            final double above = sample.size() - below;
            final double between = below * above * Math.pow(sumBelow / below - (total - sumBelow) / above, 2);
            if (between > best) {
                best = between;
                threshold = bin;
            }
        }
        return minimum + (threshold + 0.5) * width;
    }
}
