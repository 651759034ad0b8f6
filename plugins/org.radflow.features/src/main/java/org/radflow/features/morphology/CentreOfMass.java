package org.radflow.features.morphology;

import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/** Distance between the centroid of the morphological mask and the intensity-weighted centroid of the intensity mask (IBSI KLMA). */
final class CentreOfMass {

    private CentreOfMass() {}

    /**
     * @param centroid of the morphological mask, in mm from the centre of the grid's first voxel
     * @throws UndefinedFeatureException if the intensities add up to zero
     */
    static double shift(Roi roi, double[] centroid) {
        if (roi.mean() == 0) {
            throw new UndefinedFeatureException("The intensities add up to zero: there is no centre of mass");
        }
        double[] weighted = weightedCentroid(roi);
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double shift = weighted[a] * roi.geometry().spacing(a) - centroid[a];
            square += shift * shift;
        }
        return Math.sqrt(square);
    }

    /** In voxels. */
    private static double[] weightedCentroid(Roi roi) {
        int[] box = roi.box();
        float[] voxels = roi.image().voxels();
        byte[] mask = roi.intensityMask();
        double sumI = 0;
        double sumJ = 0;
        double sumK = 0;
        double total = 0;
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int line = roi.geometry().index(0, j, k);
                for (int i = box[0]; i <= box[3]; i++) {
                    if (mask[line + i] != 0) {
                        double x = voxels[line + i];
                        sumI += x * i;
                        sumJ += x * j;
                        sumK += x * k;
                        total += x;
                    }
                }
            }
        }
        return new double[] {sumI / total, sumJ / total, sumK / total};
    }
}
