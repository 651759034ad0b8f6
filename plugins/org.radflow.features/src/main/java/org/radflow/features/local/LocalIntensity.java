package org.radflow.features.local;

import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;

/**
 * Local intensity features (IBSI 9ST6): means over all image voxels, inside the region or not, whose centres lie within the sphere of
 * 1 cm3 around a voxel of the intensity mask. Voxels without a finite intensity are left out of the means.
 */
public final class LocalIntensity {

    public static final List<Feature<LocalIntensity>> FEATURES = List.of(
            new Feature<>("loc_peak_loc", "VJGA", "Local intensity peak", "intensity", l -> l.localPeak),
            new Feature<>("loc_peak_glob", "0F91", "Global intensity peak", "intensity", l -> l.globalPeak));

    private final double localPeak;
    private final double globalPeak;

    public LocalIntensity(Roi roi) {
        float brightest = Float.NEGATIVE_INFINITY;
        for (float x : roi.intensities()) {
            brightest = Math.max(brightest, x);
        }
        SphereMeans means = new SphereMeans(roi);
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        int[] box = roi.box();
        byte[] mask = roi.intensityMask();
        double[] row = new double[box[3] - box[0] + 1];
        for (int k = box[2]; k <= box[5]; k++) {
            for (int j = box[1]; j <= box[4]; j++) {
                int start = roi.geometry().index(box[0], j, k);
                int from = 0;
                while (from < row.length && mask[start + from] == 0) {
                    from++;
                }
                int to = row.length;
                while (to > from && mask[start + to - 1] == 0) {
                    to--;
                }
                means.ofRow(j, k, from, to, row);
                for (int i = from; i < to; i++) {
                    int voxel = start + i;
                    if (mask[voxel] != 0) {
                        double mean = row[i];
                        global = Math.max(global, mean);
                        if (roi.image().voxels()[voxel] == brightest) {
                            local = Math.max(local, mean);
                        }
                    }
                }
            }
        }
        localPeak = local;
        globalPeak = global;
    }
}
