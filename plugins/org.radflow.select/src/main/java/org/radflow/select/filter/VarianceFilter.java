package org.radflow.select.filter;

import java.util.Arrays;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;

/**
 * Drops features that hardly vary or are often missing. The variance is that of a sample (denominator n - 1) of the values that there are.
 *
 * @param maximumMissing  largest part of the cases that may lack the value, from 0 to 1
 * @param minimumVariance features of this variance or less are dropped; 0 drops constant ones
 * @param maximumShare    largest part of the values that may be one and the same, above 0 to 1; 1 allows any
 */
public record VarianceFilter(double maximumMissing, double minimumVariance, double maximumShare) implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.variance", settings -> new VarianceFilter(settings.number("maximumMissing"),
            settings.number("minimumVariance"), settings.number("maximumShare")), (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public VarianceFilter {
        Settings.range("Largest part missing", maximumMissing, 0, 1);
        Settings.range("Variance", minimumVariance, 0, Double.MAX_VALUE);
        Settings.range("Largest part of one value", maximumShare, Double.MIN_VALUE, 1);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Variance above %s, at most %s missing".formatted(Settings.text(minimumVariance), Settings.text(maximumMissing));
    }

    @Override
    public State settings() {
        return new State().put("maximumMissing", maximumMissing).put("minimumVariance", minimumVariance).put("maximumShare", maximumShare);
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public boolean allowsMissing() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        int count = samples.x().length;
        double[] missing = new double[count];
        double[] variances = new double[count];
        double[] shares = new double[count];
        boolean[] kept = new boolean[count];
        String[] reasons = new String[count];
        for (int f = 0; f < count; f++) {
            progress.check();
            double[] values = Arrays.stream(samples.x()[f]).filter(value -> !Double.isNaN(value)).sorted().toArray();
            missing[f] = 1 - values.length / (double)samples.size();
            variances[f] = variance(values);
            shares[f] = values.length == 0 ? Double.NaN : mostFrequent(values) / (double)values.length;
            reasons[f] = reason(missing[f], variances[f], shares[f]);
            kept[f] = reasons[f] == null;
            reasons[f] = kept[f] ? "varies" : reasons[f];
        }
        return new Choice(samples.features(), kept, Arrays.asList(reasons), java.util.List.of(new NumericColumn("Missing", missing),
                new NumericColumn("Variance", variances), new NumericColumn("Most Frequent Value", shares)));
    }

    private String reason(double missing, double variance, double share) {
        if (missing > maximumMissing) {
            return "missing in more than " + Settings.text(maximumMissing) + " of the cases";
        }
        if (!(variance > minimumVariance)) {
            return variance == 0 ? "constant" : "variance not above " + Settings.text(minimumVariance);
        }
        return share > maximumShare ? "one value in more than " + Settings.text(maximumShare) + " of the cases" : null;
    }

    /** Of ascending values; 0 when all are the same, NaN of fewer than two. */
    private static double variance(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        if (values[0] == values[values.length - 1]) {
            return 0;
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.min(sum / (values.length - 1), Double.MAX_VALUE);
    }

    private static int mostFrequent(double[] ascending) {
        int most = 0;
        for (int from = 0, to; from < ascending.length; from = to) {
            for (to = from; to < ascending.length && ascending[to] == ascending[from]; to++) { }
            most = Math.max(most, to - from);
        }
        return most;
    }
}
