package org.radflow.features.local;

import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;

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
        float brightest = roi.range()[1];
        SphereMeans means = new SphereMeans(roi);
        double local = Double.NEGATIVE_INFINITY;
        double global = Double.NEGATIVE_INFINITY;
        int[] box = roi.box();
        for (int k = box[2]; k <= box[5]; k++) {
            Cancellation.check();
            double[][] ofSlice = means.ofSlice(k);
            for (int j = box[1]; j <= box[4]; j++) {
                int first = roi.geometry().index(box[0], j, k);
                double[] ofRow = ofSlice[j - box[1]];
                for (int i = 0; i < ofRow.length; i++) {
                    if (roi.intensityMask()[first + i] != 0) {
                        global = Math.max(global, ofRow[i]);
                        if (roi.image().voxels()[first + i] == brightest) {
                            local = Math.max(local, ofRow[i]);
                        }
                    }
                }
            }
        }
        localPeak = local;
        globalPeak = global;
    }
}
