package org.radflow.features.morphology;

import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/** Distance between the centroid of the morphological mask and the intensity-weighted centroid of the intensity mask (IBSI KLMA). */
final class CentreOfMass {

    private double total;
    private double sumI;
    private double sumJ;
    private double sumK;

    private CentreOfMass(Roi roi) {
        float[] voxels = roi.image().voxels();
        int rowSize = roi.geometry().size(0);
        int rows = roi.geometry().size(1);
        roi.forEachStretch((from, to) -> {
            int row = from / rowSize;
            add(voxels, from, to, row * rowSize, row % rows, row / rows);
        });
    }

    /** Adds a stretch of row j of slice k. Local sums can be held in registers. */
    private void add(float[] voxels, int from, int to, int row, double j, double k) {
        double t = total;
        double i = sumI;
        double y = sumJ;
        double z = sumK;
        for (int v = from; v < to; v++) {
            double x = voxels[v];
            t += x;
            i += x * (v - row);
            y += x * j;
            z += x * k;
        }
        total = t;
        sumI = i;
        sumJ = y;
        sumK = z;
    }

    /**
     * @param centroid of the morphological mask, in mm from the centre of the grid's first voxel
     * @throws UndefinedFeatureException if the intensities add up to zero
     */
    static double shift(Roi roi, double[] centroid) {
        if (roi.mean() == 0) {
            throw new UndefinedFeatureException("The intensities add up to zero: there is no centre of mass");
        }
        CentreOfMass centre = new CentreOfMass(roi);
        double[] weighted = {centre.sumI / centre.total, centre.sumJ / centre.total, centre.sumK / centre.total};
        double square = 0;
        for (int a = 0; a < 3; a++) {
            double shift = weighted[a] * roi.geometry().spacing(a) - centroid[a];
            square += shift * shift;
        }
        return Math.sqrt(square);
    }
}
