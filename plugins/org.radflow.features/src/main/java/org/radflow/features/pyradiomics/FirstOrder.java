package org.radflow.features.pyradiomics;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Levels;

/** PyRadiomics' first-order features. Kurtosis is that of the normal distribution plus 3, variance is not bias-corrected. */
final class FirstOrder {

    static final List<Feature<FirstOrder>> FEATURES = List.of(
            new Feature<>("firstorder_Energy", "N8CA", "Energy", "intensity2", f -> f.energy()),
            new Feature<>("firstorder_TotalEnergy", "", "Total Energy", "intensity2 mm3", f -> f.energy() * f.voxelVolume),
            new Feature<>("firstorder_Entropy", "TLU2", "Entropy", "bit", f -> f.entropy()),
            new Feature<>("firstorder_Minimum", "1GSF", "Minimum", "intensity", f -> f.sorted[0]),
            new Feature<>("firstorder_10Percentile", "QG58", "10th percentile", "intensity", f -> f.percentile(10)),
            new Feature<>("firstorder_90Percentile", "8DWT", "90th percentile", "intensity", f -> f.percentile(90)),
            new Feature<>("firstorder_Maximum", "84IY", "Maximum", "intensity", f -> f.sorted[f.sorted.length - 1]),
            new Feature<>("firstorder_Mean", "Q4LE", "Mean", "intensity", f -> f.mean),
            new Feature<>("firstorder_Median", "Y12H", "Median", "intensity", f -> f.percentile(50)),
            new Feature<>("firstorder_InterquartileRange", "SALO", "Interquartile Range", "intensity",
                    f -> f.percentile(75) - f.percentile(25)),
            new Feature<>("firstorder_Range", "2OJQ", "Range", "intensity", f -> f.sorted[f.sorted.length - 1] - f.sorted[0]),
            new Feature<>("firstorder_MeanAbsoluteDeviation", "4FUA", "Mean Absolute Deviation", "intensity",
                    f -> meanAbsoluteDeviation(f.sorted)),
            new Feature<>("firstorder_RobustMeanAbsoluteDeviation", "1128", "Robust Mean Absolute Deviation", "intensity",
                    f -> meanAbsoluteDeviation(f.between(f.percentile(10), f.percentile(90)))),
            new Feature<>("firstorder_RootMeanSquared", "5ZWQ", "Root Mean Squared", "intensity",
                    f -> Math.sqrt(f.energy() / f.sorted.length)),
            new Feature<>("firstorder_Skewness", "KE2A", "Skewness", "1", f -> f.standardised(3)),
            new Feature<>("firstorder_Kurtosis", "", "Kurtosis (not the excess)", "1", f -> f.standardised(4)),
            new Feature<>("firstorder_Variance", "ECT3", "Variance", "intensity2", f -> f.moment(2)),
            new Feature<>("firstorder_Uniformity", "BJ5W", "Uniformity", "1", f -> f.uniformity()));

    private final double[] sorted;
    private final double mean;
    private final double shift;
    private final double voxelVolume;
    private final double[] probabilities;

    /**
     * @param intensities sorted by this
     * @param voxelVolume in mm3
     */
    FirstOrder(double[] intensities, Levels levels, double shift, double voxelVolume) {
        sorted = intensities;
        Arrays.sort(sorted);
        mean = Arrays.stream(sorted).sum() / sorted.length;
        this.shift = shift;
        this.voxelVolume = voxelVolume;
        probabilities = Arrays.stream(levels.histogram()).mapToDouble(n -> (double) n / sorted.length).toArray();
    }

    private double energy() {
        double sum = 0;
        for (double x : sorted) {
            sum += (x + shift) * (x + shift);
        }
        return sum;
    }

    private double entropy() {
        double sum = 0;
        for (double p : probabilities) {
            sum -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
        }
        return sum;
    }

    private double uniformity() {
        double sum = 0;
        for (double p : probabilities) {
            sum += p * p;
        }
        return sum;
    }

    /** Linear between the two nearest ranks, the first at 0 %, the last at 100 %. */
    private double percentile(double percent) {
        double rank = percent / 100 * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private double[] between(double lower, double upper) {
        return Arrays.stream(sorted).filter(x -> x >= lower && x <= upper).toArray();
    }

    private static double meanAbsoluteDeviation(double[] values) {
        double centre = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(x -> Math.abs(x - centre)).sum() / values.length;
    }

    private double moment(int power) {
        double sum = 0;
        for (double x : sorted) {
            sum += Math.pow(x - mean, power);
        }
        return sum / sorted.length;
    }

    /** 0 for a constant region. */
    private double standardised(int power) {
        double variance = moment(2);
        return variance == 0 ? 0 : moment(power) / Math.pow(variance, power / 2.0);
    }
}
