package org.radflow.pipeline.validation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.metrics.Bootstrap;
import org.radflow.pipeline.metrics.Estimate;

/**
 * Scores of a table of predictions, with intervals. Where a patient has more than one case, cases are not independent: all intervals are
 * then made by the bootstrap of patients. Predictions that were repeated are scored repeat by repeat; score and bounds are the means over the
 * repeats, since repeats do not add cases.
 *
 * @param level     of the intervals, between 0 and 1
 * @param resamples of the bootstrap, 100 or more, shared by the repeats (100 each at least); 0 for no bootstrap
 * @param seed      of the bootstrap
 */
public record Scores(double level, int resamples, long seed) {

    /** Column of the number of the repeat, from 1 on, in tables of repeated predictions. */
    public static final String REPEAT = "Repeat";

    public Scores {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("Confidence level: found " + level + ", expected a number between 0 and 1");
        }
        if (resamples != 0 && resamples < 100) {
            throw new IllegalArgumentException("Resamples: found " + resamples + ", expected 0 (none), or 100 or more");
        }
    }

    /** @throws DataException when a column or a prediction is missing */
    public List<Score> of(FeatureMatrix table, Roles roles) {
        List<String> classes = Predicted.classes(table, roles);
        List<int[]> rowsOfRepeats = repeats(table);
        Scores each = new Scores(level, resamples == 0 ? 0 : Math.max(100, resamples / rowsOfRepeats.size()), seed);
        List<List<Score>> repeats = rowsOfRepeats.stream().map(rows -> {
            FeatureMatrix repeat = table.rows(rows);
            return each.of(Predicted.of(repeat, roles, classes), patients(repeat, roles));
        }).toList();
        return IntStream.range(0, repeats.get(0).size()).mapToObj(m -> mean(repeats.stream().map(scores -> scores.get(m)).toList())).toList();
    }

    private static List<int[]> repeats(FeatureMatrix table) {
        if (!table.has(REPEAT)) {
            return List.of(IntStream.range(0, table.size()).toArray());
        }
        double[] numbers = table.numbers(REPEAT).values();
        return IntStream.range(0, table.size()).mapToDouble(i -> numbers[i]).distinct().sorted()
                .mapToObj(repeat -> IntStream.range(0, table.size()).filter(i -> Double.compare(numbers[i], repeat) == 0).toArray()).toList();
    }

    /** Number of the patient of each case. */
    static int[] patients(FeatureMatrix table, Roles roles) {
        if (roles.patient().isEmpty() || !table.has(roles.patient())) {
            return IntStream.range(0, table.size()).toArray();
        }
        Column names = table.column(roles.patient());
        Map<String, Integer> numbers = new TreeMap<>();
        return IntStream.range(0, table.size()).map(row -> numbers.computeIfAbsent(String.valueOf(names.text(row)), name -> numbers.size()))
                .toArray();
    }

    /** @param patients number of the patient of each case */
    List<Score> of(Predicted predicted, int[] patients) {
        boolean independent = IntStream.of(patients).distinct().count() == patients.length;
        return Measure.of(predicted).stream().map(measure -> score(measure, predicted, independent, patients)).toList();
    }

    private Score score(Measure measure, Predicted predicted, boolean independent, int[] patients) {
        double value;
        try {
            value = measure.value().applyAsDouble(predicted);
        } catch (DataException e) {
            return new Score(measure.name(), Estimate.of(Double.NaN), "", e.getMessage());
        }
        if (Double.isNaN(value)) {
            return new Score(measure.name(), Estimate.of(value), "", "No case to compute it from");
        }
        try {
            if (independent && measure.interval() != null) {
                return new Score(measure.name(), measure.interval().of(predicted, level), measure.method(), "");
            }
            if (resamples > 0) {
                Bootstrap bootstrap = new Bootstrap(patients, predicted.strata(), resamples, seed);
                return new Score(measure.name(), bootstrap.estimate(rows -> measure.value().applyAsDouble(predicted.rows(rows)), level),
                        independent ? "bootstrap" : "bootstrap of patients", "");
            }
            return new Score(measure.name(), Estimate.of(value), "", "");
        } catch (DataException e) {
            return new Score(measure.name(), Estimate.of(value), "", e.getMessage());
        }
    }

    /** Of those repeats that have a value. */
    private static Score mean(List<Score> repeats) {
        Score first = repeats.get(0);
        if (repeats.size() == 1) {
            return first;
        }
        List<Score> valued = repeats.stream().filter(score -> !Double.isNaN(score.value().value())).toList();
        String problem = repeats.stream().map(Score::problem).filter(text -> !text.isEmpty()).findFirst().orElse("");
        if (!valued.isEmpty() && valued.size() < repeats.size()) {
            problem = "%d of %d repeats have no value. %s".formatted(repeats.size() - valued.size(), repeats.size(), problem);
        }
        return new Score(first.name(), new Estimate(mean(valued, Estimate::value), mean(valued, Estimate::lower), mean(valued, Estimate::upper)),
                valued.isEmpty() ? "" : valued.get(0).method(), problem);
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Estimate> part) {
        return scores.stream().mapToDouble(score -> part.applyAsDouble(score.value())).average().orElse(Double.NaN);
    }
}
