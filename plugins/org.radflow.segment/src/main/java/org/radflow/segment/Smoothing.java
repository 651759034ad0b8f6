package org.radflow.segment;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;

/**
 * Smooths the outline of a mask: voxels at which the mask, averaged by a Gaussian, reaches one half. The Gaussian is cut off at four standard
 * deviations; the image's border is repeated beyond it. Small parts and thin ones vanish; an empty mask stays empty.
 */
public final class Smoothing {

    private static final double CUT_OFF = 4;

    private Smoothing() {}

    /**
     * @param sigma standard deviation of the Gaussian in mm, positive
     * @throws IllegalArgumentException if sigma is not positive and finite
     */
    public static Mask gaussian(Mask mask, double sigma, Extent extent) {
        if (!(sigma > 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("Sigma: found " + sigma + " mm, expected a positive number");
        }
        if (mask.isEmpty()) {
            return mask;
        }
        Box box = Box.around(mask).grow(CUT_OFF * sigma).clip();
        Geometry part = box.part();
        byte[] voxels = box.cut(mask.voxels());
        float[] share = new float[voxels.length];
        for (int v = 0; v < share.length; v++) {
            share[v] = voxels[v];
        }
        int stride = 1;
        for (int axis = 0; axis < (extent == Extent.VOLUME ? 3 : 2); axis++) {
            share = average(share, stride, part.size(axis), weights(sigma / part.spacing(axis)));
            stride *= part.size(axis);
        }
        for (int v = 0; v < share.length; v++) {
            voxels[v] = (byte) (share[v] >= 0.5 ? 1 : 0);
        }
        return box.mask(voxels);
    }

    /** At the distances 0, 1 ... of voxels; with those on the other side their sum is 1. */
    private static double[] weights(double sigma) {
        double[] weights = new double[(int) Math.ceil(CUT_OFF * sigma) + 1];
        double sum = 0;
        for (int d = 0; d < weights.length; d++) {
            weights[d] = Math.exp(-0.5 * d * d / (sigma * sigma));
            sum += d == 0 ? weights[d] : 2 * weights[d];
        }
        for (int d = 0; d < weights.length; d++) {
            weights[d] /= sum;
        }
        return weights;
    }

    private static float[] average(float[] values, int stride, int n, double[] weights) {
        float[] averages = new float[values.length];
        for (int v = 0; v < values.length; v++) {
            int place = v / stride % n;
            if (place == 0) {
                Cancellation.check();
            }
            double sum = weights[0] * values[v];
            for (int d = 1; d < weights.length; d++) {
                sum += weights[d] * (values[v - Math.min(d, place) * stride] + values[v + Math.min(d, n - 1 - place) * stride]);
            }
            averages[v] = (float) sum;
        }
        return averages;
    }
}
