package org.radflow.select.filter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;

/**
 * Keeps features whose values agree between perturbations, repeated scans or observers. The agreement was measured before, best on cases of
 * their own, and is part of the settings: it is not learned anew inside folds.
 *
 * @param coefficient what was measured, such as {@code ICC(1,1) Lower}
 * @param minimum     smallest coefficient that is robust
 * @param keepUnknown whether to keep features whose agreement was not measured
 * @param features    names of the features that were measured
 * @param agreement   a coefficient per name, NaN where there is none
 */
public record RobustnessFilter(String coefficient, double minimum, boolean keepUnknown, List<String> features, double[] agreement)
    implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.robustness", settings -> new RobustnessFilter(settings.text("coefficient"),
            settings.number("minimum"), settings.flag("keepUnknown"), settings.texts("features"), settings.numbers("agreement")),
            (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public RobustnessFilter {
        Settings.range("Smallest coefficient", minimum, -1, 1);
        if (features.size() != agreement.length) {
            throw new IllegalArgumentException("Agreement: found %d coefficients, expected one for each of %d features".formatted(
                    agreement.length, features.size()));
        }
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "%s at least %s".formatted(coefficient, Settings.text(minimum));
    }

    @Override
    public Purpose purpose() {
        return Purpose.ROBUSTNESS;
    }

    @Override
    public State settings() {
        return new State().put("coefficient", coefficient).put("minimum", minimum).put("keepUnknown", keepUnknown).put("features", features)
                .put("agreement", agreement);
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
        Map<String, Double> known = new HashMap<>();
        for (int i = 0; i < agreement.length; i++) {
            known.put(features.get(i), agreement[i]);
        }
        int count = samples.features().size();
        double[] values = new double[count];
        boolean[] kept = new boolean[count];
        String[] reasons = new String[count];
        for (int f = 0; f < count; f++) {
            values[f] = known.getOrDefault(samples.features().get(f), Double.NaN);
            boolean unknown = Double.isNaN(values[f]);
            kept[f] = unknown ? keepUnknown : values[f] >= minimum;
            reasons[f] = unknown ? "not measured" : kept[f] ? "robust" : "below " + Settings.text(minimum);
        }
        return new Choice(samples.features(), kept, Arrays.asList(reasons), List.of(new NumericColumn(coefficient, values)));
    }
}
