package org.radflow.features.local;

import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.Stretches;

/**
 * Local intensity features (IBSI 9ST6): means over all image voxels, inside the region or not, whose centres lie within the sphere of
 * 1 cm3 around a voxel of the intensity mask. Voxels without a finite intensity are left out of the means.
 */
public final class LocalIntensity {

    public static final List<Feature<LocalIntensity>> FEATURES = List.of(
            new Feature<>("loc_peak_loc", "VJGA", "Local intensity peak", "intensity", l -> l.localPeak),
            new Feature<>("loc_peak_glob", "0F91", "Global intensity peak", "intensity", l -> l.globalPeak));

    private double localPeak = Double.NEGATIVE_INFINITY;
    private double globalPeak = Double.NEGATIVE_INFINITY;

    /** In bands of rows: what is summed for a band stays in the cache, and the rows around it add a quarter. */
    public LocalIntensity(Roi roi) {
        int[] box = roi.box();
        int rows = 8 * Math.max(1, SphereMeans.margin(roi.geometry(), 1));
        for (int j = box[1]; j <= box[4]; j += rows) {
            add(roi, new int[] {box[0], j, box[2], box[3], Math.min(box[4], j + rows - 1), box[5]});
        }
    }

    private void add(Roi roi, int[] box) {
        float brightest = roi.range()[1];
        float[] voxels = roi.image().voxels();
        SphereMeans means = new SphereMeans(roi, box);
        int[] size = {roi.geometry().size(0), roi.geometry().size(1)};
        Stretches.forEach(roi.intensityMask(), roi.geometry(), box, (from, to) -> {
            double[] ofRow = means.ofRow(from / size[0] % size[1], from / size[0] / size[1]);
            int first = from / size[0] * size[0] + box[0];
            double global = globalPeak;
            for (int v = from; v < to; v++) {
                double mean = ofRow[v - first];
                global = mean > global ? mean : global;
                if (voxels[v] == brightest) {
                    localPeak = Math.max(localPeak, mean);
                }
            }
            globalPeak = global;
        });
    }
}
