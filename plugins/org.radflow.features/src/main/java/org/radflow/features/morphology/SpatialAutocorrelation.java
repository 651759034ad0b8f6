package org.radflow.features.morphology;

import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Moran's I (N365) and Geary's C (NPT7) over all pairs of voxels of the intensity mask, weighted by inverse distance. With y the
 * deviations of the intensities from their mean in standard deviations, (x1 - x2)^2 = variance (y1^2 + y2^2 - 2 y1 y2): only the sums over pairs of
 * 1 / d, y1 y2 / d and y1^2 / d are needed. Their transforms are in single precision: both features are off by less than 1e-6.
 */
final class SpatialAutocorrelation {

    /** Bytes for spectra: 256 MB, or, if that is more, 4 bytes a voxel of the box, as the image takes. */
    private static final long MEMORY = 1L << 28;
    private static final int MASK = 0;
    private static final int DEVIATION = 1;
    private static final int SQUARE = 2;

    private final int voxels;
    private final double weights;
    private final double products;
    private final double squares;

    /** @throws UndefinedFeatureException if fewer than two voxels or a constant intensity */
    SpatialAutocorrelation(Roi roi) {
        voxels = roi.intensityCount();
        double mean = roi.mean();
        double[] ofSquares = new double[1];
        roi.forEachStretch((from, to) -> {
            double ofStretch = 0;
            for (int v = from; v < to; v++) {
                double deviation = roi.image().voxels()[v] - mean;
                ofStretch += deviation * deviation;
            }
            ofSquares[0] += ofStretch;
        });
        if (voxels < 2 || ofSquares[0] == 0) {
            throw new UndefinedFeatureException("Spatial autocorrelation needs two voxels of different intensity");
        }
        double standardDeviation = Math.sqrt(ofSquares[0] / voxels);
        int[] box = roi.box();
        int[] size = {box[3] - box[0] + 1, box[4] - box[1] + 1, box[5] - box[2] + 1};
        long memory = Math.max(MEMORY, (long) Float.BYTES * size[0] * size[1] * size[2]);
        double[] spacing = {roi.geometry().spacing(0), roi.geometry().spacing(1), roi.geometry().spacing(2)};
        double[] sums = new InverseDistance(size, spacing, 3, memory).pairSums(new int[][] {{MASK, MASK}, {DEVIATION, DEVIATION}, {SQUARE, MASK}},
                (j, k, images) -> line(roi, mean, standardDeviation, roi.geometry().index(box[0], box[1] + j, box[2] + k), images));
        weights = sums[0];
        products = sums[1];
        squares = sums[2];
    }

    private static void line(Roi roi, double mean, double standardDeviation, int first, float[] images) {
        byte[] mask = roi.intensityMask();
        float[] intensities = roi.image().voxels();
        double scale = 1 / standardDeviation;
        int n = images.length / 3;
        for (int i = 0; i < n; i++) {
            byte in = mask[first + i];
            float deviation = in == 0 ? 0 : (float) ((intensities[first + i] - mean) * scale);
            images[MASK * n + i] = in;
            images[DEVIATION * n + i] = deviation;
            images[SQUARE * n + i] = deviation * deviation;
        }
    }

    double moransI() {
        return products / weights;
    }

    double gearysC() {
        return (voxels - 1) / (double) voxels * (squares - products) / weights;
    }
}
