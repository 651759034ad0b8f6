package org.radflow.pipeline.scale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

/**
 * Fills missing values with what the training tells, and removes features of which too many are missing. Columns of texts other than outcome,
 * patient and centre can be filled too, with their most frequent text.
 *
 * @param filling   what features are filled with
 * @param constant  for {@link Filling#CONSTANT}
 * @param most      greatest part of missing values in the training, from 0 to 1; features beyond it are removed. Features without any value
 *                  always are
 * @param fillTexts whether texts are filled
 */
public record MissingValues(Filling filling, double constant, double most, boolean fillTexts) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "missing-values";

    /** @throws IllegalArgumentException when the constant is not finite or the part is not from 0 to 1 */
    public MissingValues {
        if (!Double.isFinite(constant)) {
            throw new IllegalArgumentException("Constant: found " + constant + ", expected a finite number");
        }
        if (!(most >= 0 && most <= 1)) {
            throw new IllegalArgumentException("Greatest part missing: found " + most + ", expected 0 to 1");
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Missing values (" + (filling == Filling.CONSTANT ? "constant " + constant : filling.title()) + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MISSING_VALUES;
    }

    @Override
    public State settings() {
        return new State().put("filling", filling.name()).put("constant", constant).put("most", most).put("fill texts", fillTexts);
    }

    @Override
    public boolean usesOutcome() {
        return false;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> removed = new LinkedHashMap<>();
        List<Integer> missing = new ArrayList<>();
        Set<String> kept = new HashSet<>(roles.outcome().columns());
        kept.addAll(List.of(roles.patient(), roles.centre()));
        for (Column column : training.columns()) {
            progress.check();
            int count = missing(column);
            if (column instanceof NumericColumn feature && roles.isFeature(column.name())) {
                missing.add(count);
                if (count == column.size() || count > most * column.size()) {
                    removed.put(column.name(), count == column.size() ? "no value in the training" : "too many missing values in the training");
                } else {
                    numbers.put(column.name(), filling.learn(known(feature), constant));
                }
            } else if (fillTexts && column instanceof TextColumn && !kept.contains(column.name()) && count < column.size()) {
                texts.put(column.name(), mostFrequent(column));
            }
        }
        FittedMissingValues fitted = new FittedMissingValues(roles.features(training), missing.stream().mapToInt(Integer::intValue).toArray(),
                numbers, texts, removed);
        return Fit.of(fitted, training);
    }

    private static int missing(Column column) {
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            count += column.isMissing(row) ? 1 : 0;
        }
        return count;
    }

    private static double[] known(NumericColumn column) {
        return java.util.Arrays.stream(column.values()).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** The most frequent text, the first in alphabetical order when several are. */
    private static String mostFrequent(Column column) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        String best = counts.firstKey();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > counts.get(best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    static MissingValues read(State settings) {
        return new MissingValues(settings.constant("filling", Filling.class), settings.number("constant"), settings.number("most"),
                settings.flag("fill texts"));
    }
}
