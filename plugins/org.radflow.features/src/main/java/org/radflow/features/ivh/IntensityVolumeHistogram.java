package org.radflow.features.ivh;

import java.util.List;
import java.util.function.Function;

import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Intensity-volume histogram features (IBSI P88C). Intensities lie on a grid first, first + interval, ..., last: without
 * discretisation in unit steps over the re-segmentation range (else over the region's own range), with fixed bin size at the bin
 * centres, with fixed bin number at the bin numbers 1..N.
 */
public final class IntensityVolumeHistogram {

    public static final List<Feature<IntensityVolumeHistogram>> FEATURES = List.of(
            new Feature<>("ivh_v10", "BC2M", "Volume fraction at 10% intensity", "1", h -> h.volumeFractionAt(10)),
            new Feature<>("ivh_v90", "BC2M", "Volume fraction at 90% intensity", "1", h -> h.volumeFractionAt(90)),
            new Feature<>("ivh_i10", "GBPN", "Intensity at 10% volume", "intensity", h -> h.intensityAt(10)),
            new Feature<>("ivh_i90", "GBPN", "Intensity at 90% volume", "intensity", h -> h.intensityAt(90)),
            new Feature<>("ivh_diff_v10_v90", "DDTU", "Volume fraction difference between 10% and 90% intensity", "1",
                    h -> h.volumeFractionAt(10) - h.volumeFractionAt(90)),
            new Feature<>("ivh_diff_i10_i90", "CNV2", "Intensity difference between 10% and 90% volume", "intensity",
                    h -> h.intensityAt(10) - h.intensityAt(90)),
            new Feature<>("ivh_auc", "9CMM", "Area under the IVH curve", "1", IntensityVolumeHistogram::areaUnderCurve));

    private static final double ROUNDING = 1e-9;

    private final double first;
    private final double last;
    private final double interval;
    private final int voxels;
    /** Number of voxels whose highest grid step at or below their intensity is less than s; intensity = first + s * interval. */
    private final int[] below;

    /**
     * @param histogram counts the voxels of each level
     * @throws UndefinedFeatureException if the intensity mask is empty or its intensities cannot be discretised so
     */
    public IntensityVolumeHistogram(Roi roi, Discretisation discretisation, Resegmentation resegmentation, Function<Levels, long[]> histogram) {
        float[] range = roi.range();
        double lower = Double.isFinite(resegmentation.lower()) ? resegmentation.lower() : range[0];
        double upper = Double.isFinite(resegmentation.upper()) ? resegmentation.upper() : range[1];
        switch (discretisation.method()) {
            case NONE -> {
                interval = 1;
                first = lower;
                last = upper;
            }
            case FIXED_BIN_SIZE -> {
                interval = discretisation.value();
                first = lower + 0.5 * interval;
                last = upper - 0.5 * interval;
            }
            case FIXED_BIN_NUMBER -> {
                interval = 1;
                first = 1;
                last = discretisation.value();
            }
            default -> throw new IllegalArgumentException(discretisation.toString());
        }
        voxels = roi.intensityCount();
        below = below(histogram.apply(discretisation.method() == Discretisation.Method.NONE
                ? Levels.of(roi, Discretisation.fixedBinSize(interval), lower) : Levels.of(roi, discretisation, lower)));
    }

    /** Level 1 is step 0. */
    private static int[] below(long[] histogram) {
        int[] below = new int[histogram.length + 1];
        for (int step = 1; step < below.length; step++) {
            below[step] = (int) (below[step - 1] + histogram[step - 1]);
        }
        return below;
    }

    /** Largest volume fraction with an intensity fraction of at least percent / 100. */
    private double volumeFractionAt(int percent) {
        int step = (int) Math.ceil(percent / 100.0 * range() / interval - ROUNDING);
        return volumeFraction(step);
    }

    /** Fraction of the voxels at or above first + step * interval. */
    private double volumeFraction(int step) {
        return 1 - (double) below[Math.max(0, Math.min(step, below.length - 1))] / voxels;
    }

    /** Lowest grid intensity that at most percent of the voxels reach; one step above the brightest voxel if need be. */
    private double intensityAt(int percent) {
        range();
        int allowed = (int) ((long) percent * voxels / 100);
        int step = 0;
        while (voxels - below[step] > allowed) {
            step++;
        }
        return first + step * interval;
    }

    /** Trapezoidal area under the volume fraction over the intensity fraction; 0 for a constant region. */
    private double areaUnderCurve() {
        int highest = below.length - 2;
        if (below[highest] == 0) {
            return 0;
        }
        int count = (int) Math.floor(range() / interval + ROUNDING);
        long reached = 0;
        for (int step = 0; step <= highest; step++) {
            reached += (Math.min(step, count) + 1L) * (below[step + 1] - below[step]);
        }
        double sum = (double) reached / voxels - (1 + volumeFraction(count)) / 2;
        return sum * interval / range();
    }

    private double range() {
        if (!(last > first)) {
            throw new UndefinedFeatureException("The intensity-volume histogram has a single intensity");
        }
        return last - first;
    }
}
