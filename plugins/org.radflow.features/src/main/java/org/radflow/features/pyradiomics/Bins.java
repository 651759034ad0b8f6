package org.radflow.features.pyradiomics;

import org.radflow.features.roi.Levels;
import org.radflow.features.roi.UndefinedFeatureException;

/** PyRadiomics' discretisation: level 1 starts at the multiple of the bin width below the minimum, or the bins divide the range. */
final class Bins {

    private Bins() {}

    static Levels levels(float[] intensities, PyRadiomicsSettings settings) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float x : intensities) {
            min = Math.min(min, x);
            max = Math.max(max, x);
        }
        boolean counted = settings.binCount() > 0;
        double width = counted ? (max - min) / settings.binCount() : settings.binWidth();
        double lower = counted ? min : Math.floor(min / width) * width;
        if ((max - lower) / width >= Levels.MAX) {
            throw new UndefinedFeatureException(
                    "Bins of width " + width + " from " + lower + " to " + max + " are more than " + Levels.MAX + " grey levels");
        }
        int[] levels = new int[intensities.length];
        for (int v = 0; v < levels.length; v++) {
            int level = width > 0 ? (int) Math.floor((intensities[v] - lower) / width) + 1 : 1;
            level += intensities[v] >= lower + level * width && width > 0 ? 1 : 0;
            level -= level > 1 && intensities[v] < lower + (level - 1) * width ? 1 : 0;
            levels[v] = counted ? Math.min(level, settings.binCount()) : level;
        }
        return Levels.of(levels);
    }
}
