package org.radflow.segment;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;

/** Averages by a Gaussian that is cut off at four standard deviations; the border is repeated beyond it. */
final class Gaussian {

    static final double CUT_OFF = 4;

    private Gaussian() {}

    /** @param sigma standard deviation in mm, positive */
    static float[] smooth(float[] values, Geometry grid, double sigma, Extent extent) {
        float[] smooth = values;
        int stride = 1;
        for (int axis = 0; axis < (extent == Extent.VOLUME ? 3 : 2); axis++) {
            smooth = average(smooth, stride, grid.size(axis), weights(sigma / grid.spacing(axis)));
            stride *= grid.size(axis);
        }
        return smooth;
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

    /** Along the axis with that stride and n voxels. */
    private static float[] average(float[] values, int stride, int n, double[] weights) {
        float[] averages = new float[values.length];
        double[] sums = new double[stride];
        for (int line = 0; line < values.length; line += stride) {
            int place = line / stride % n;
            if (place == 0 || stride > 1) {
                Cancellation.check();
            }
            for (int s = 0; s < stride; s++) {
                sums[s] = weights[0] * values[line + s];
            }
            for (int d = 1; d < weights.length; d++) {
                int before = line - Math.min(d, place) * stride;
                int after = line + Math.min(d, n - 1 - place) * stride;
                for (int s = 0; s < stride; s++) {
                    sums[s] += weights[d] * (values[before + s] + values[after + s]);
                }
            }
            for (int s = 0; s < stride; s++) {
                averages[line + s] = (float) sums[s];
            }
        }
        return averages;
    }
}
