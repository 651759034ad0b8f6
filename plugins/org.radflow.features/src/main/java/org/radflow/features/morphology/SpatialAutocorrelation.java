package org.radflow.features.morphology;

import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Moran's I (N365) and Geary's C (NPT7) over all pairs of voxels of the intensity mask, weighted by inverse distance. With m the
 * mask, y = m (x - mean) and * the convolution with 1 / distance, the sums over pairs are sum m (m * 1/d), sum y (y * 1/d) and, as
 * (x1 - x2)^2 = y1^2 + y2^2 - 2 y1 y2, twice sum y^2 (m * 1/d) less twice sum y (y * 1/d).
 */
final class SpatialAutocorrelation {

    private final int voxels;
    private double weights;
    private double products;
    private double squares;
    private double variation;

    /** @throws UndefinedFeatureException if fewer than two voxels, a constant intensity or too large a box */
    SpatialAutocorrelation(Roi roi) {
        float[] intensities = roi.intensities();
        voxels = intensities.length;
        double mean = 0;
        for (float x : intensities) {
            mean += x;
        }
        mean /= voxels;

        int[] box = roi.box();
        int[] size = {box[3] - box[0] + 1, box[4] - box[1] + 1, box[5] - box[2] + 1};
        double[] spacing = {roi.geometry().spacing(0), roi.geometry().spacing(1), roi.geometry().spacing(2)};
        InverseDistance inverseDistance = new InverseDistance(size, spacing);
        double[] mask = new double[size[0] * size[1] * size[2]];
        double[] deviation = new double[mask.length];
        int next = 0;
        int voxel = 0;
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                for (int i = box[0]; i <= box[3]; i++, next++) {
                    if (roi.intensityMask()[roi.geometry().index(i, j, k)] != 0) {
                        mask[next] = 1;
                        deviation[next] = intensities[voxel++] - mean;
                        variation += deviation[next] * deviation[next];
                    }
                }
            }
        }
        if (voxels < 2 || variation == 0) {
            throw new UndefinedFeatureException("Spatial autocorrelation needs two voxels of different intensity");
        }
        sumPairs(mask, deviation, inverseDistance);
    }

    private void sumPairs(double[] mask, double[] deviation, InverseDistance inverseDistance) {
        double[] nearMask = mask.clone();
        double[] nearDeviation = deviation.clone();
        inverseDistance.convolve(nearMask, nearDeviation);
        for (int v = 0; v < mask.length; v++) {
            weights += mask[v] * nearMask[v];
            products += deviation[v] * nearDeviation[v];
            squares += deviation[v] * deviation[v] * nearMask[v];
        }
    }

    double moransI() {
        return voxels / weights * products / variation;
    }

    double gearysC() {
        return (voxels - 1) / (2 * weights) * (2 * squares - 2 * products) / variation;
    }
}
