package org.radflow.features.statistics;

import java.util.List;

import org.radflow.features.roi.Distribution;
import org.radflow.features.roi.Feature;

/** Intensity-based statistical features (IBSI UHIW), over the intensities of the intensity mask. */
public final class IntensityStatistics {

    public static final List<Feature<Distribution>> FEATURES = List.of(
            new Feature<>("stat_mean", "Q4LE", "Mean", "intensity", Distribution::mean),
            new Feature<>("stat_var", "ECT3", "Variance", "intensity2", Distribution::variance),
            new Feature<>("stat_skew", "KE2A", "Skewness", "1", Distribution::skewness),
            new Feature<>("stat_kurt", "IPH6", "(Excess) kurtosis", "1", Distribution::excessKurtosis),
            new Feature<>("stat_median", "Y12H", "Median", "intensity", Distribution::median),
            new Feature<>("stat_min", "1GSF", "Minimum", "intensity", Distribution::min),
            new Feature<>("stat_p10", "QG58", "10th percentile", "intensity", x -> x.percentile(10)),
            new Feature<>("stat_p90", "8DWT", "90th percentile", "intensity", x -> x.percentile(90)),
            new Feature<>("stat_max", "84IY", "Maximum", "intensity", Distribution::max),
            new Feature<>("stat_iqr", "SALO", "Interquartile range", "intensity", Distribution::interquartileRange),
            new Feature<>("stat_range", "2OJQ", "Range", "intensity", Distribution::range),
            new Feature<>("stat_mad", "4FUA", "Mean absolute deviation", "intensity", x -> x.meanDeviationFrom(x.mean())),
            new Feature<>("stat_rmad", "1128", "Robust mean absolute deviation", "intensity", Distribution::robustMeanDeviation),
            new Feature<>("stat_medad", "N72L", "Median absolute deviation", "intensity", x -> x.meanDeviationFrom(x.median())),
            new Feature<>("stat_cov", "7TET", "Coefficient of variation", "1", Distribution::coefficientOfVariation),
            new Feature<>("stat_qcod", "9S40", "Quartile coefficient of dispersion", "1", Distribution::quartileCoefficientOfDispersion),
            new Feature<>("stat_energy", "N8CA", "Energy", "intensity2", Distribution::energy),
            new Feature<>("stat_rms", "5ZWQ", "Root mean square", "intensity", x -> Math.sqrt(x.energy() / x.size())));

    private IntensityStatistics() {}
}
