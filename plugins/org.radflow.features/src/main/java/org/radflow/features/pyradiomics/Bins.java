package org.radflow.features.pyradiomics;

import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/** PyRadiomics' discretisation: level 1 starts at the multiple of the bin width below the minimum, or the bins divide the range. */
final class Bins {

    private Bins() {}

    static Levels levels(Roi roi, PyRadiomicsSettings settings) {
        float[] range = roi.range();
        boolean counted = settings.binCount() > 0;
        double width = counted ? ((double) range[1] - range[0]) / settings.binCount() : settings.binWidth();
        double lower = counted ? range[0] : Math.floor(range[0] / width) * width;
        if ((range[1] - lower) / width >= Levels.MAX) {
            throw new UndefinedFeatureException(
                    "Bins of width " + width + " from " + lower + " to " + range[1] + " are more than " + Levels.MAX + " grey levels");
        }
        int most = counted ? settings.binCount() : Levels.MAX;
        return Levels.of(roi, (intensities, from, to, levels) -> {
            for (int v = from; v < to; v++) {
                levels[v - from] = width > 0 ? Math.min(most, level(intensities[v], lower, width)) : 1;
            }
        });
    }

    private static int level(double x, double lower, double width) {
        int level = (int) Math.floor((x - lower) / width) + 1;
        level += x >= lower + level * width ? 1 : 0;
        return level - (level > 1 && x < lower + (level - 1) * width ? 1 : 0);
    }
}
