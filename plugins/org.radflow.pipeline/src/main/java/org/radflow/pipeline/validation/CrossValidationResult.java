package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/**
 * What a validation gave.
 *
 * @param cases the raw table
 * @param roles which columns are what
 * @param folds in the order of repeats and folds
 */
public record CrossValidationResult(FeatureMatrix cases, Roles roles, List<FoldResult> folds) {

    /** Column of the name of the case, in the table of predictions. */
    public static final String CASE = "Case";

    /** Column of the name of the fold. */
    public static final String FOLD = "Fold";

    /**
     * Predictions of cases that were not in the training: a row per repeat and test case, with {@link #CASE}, {@link Scores#REPEAT},
     * {@link #FOLD}, patient, centre, outcome and the columns of the model. Folds that failed are not in it.
     */
    public FeatureMatrix predictions() {
        List<FoldResult> done = folds.stream().filter(fold -> !fold.hasFailed()).toList();
        int[] rows = done.stream().flatMapToInt(fold -> IntStream.of(fold.split().test())).toArray();
        FeatureMatrix chosen = cases.rows(rows);
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn(CASE, chosen.cases().toArray(String[]::new)));
        columns.add(new NumericColumn(Scores.REPEAT, done.stream().flatMapToDouble(fold -> IntStream.of(fold.split().test())
                .mapToDouble(row -> fold.split().repeat() + 1)).toArray()));
        columns.add(new TextColumn(FOLD, done.stream().flatMap(fold -> IntStream.of(fold.split().test())
                .mapToObj(row -> fold.split().name())).toArray(String[]::new)));
        Set<String> kept = new LinkedHashSet<>(List.of(roles.patient(), roles.centre()));
        kept.addAll(roles.outcome().columns());
        kept.stream().filter(chosen::has).forEach(name -> columns.add(chosen.column(name)));
        Set<String> names = new LinkedHashSet<>();
        done.forEach(fold -> fold.predictions().columns().forEach(column -> names.add(column.name())));
        names.forEach(name -> columns.add(joined(name, done)));
        return new FeatureMatrix(chosen.cases(), columns);
    }

    /** A class that was in no training case of a fold has the probability 0 there. */
    private static Column joined(String name, List<FoldResult> folds) {
        boolean numbers = folds.stream().filter(fold -> fold.predictions().has(name))
                .allMatch(fold -> fold.predictions().column(name) instanceof NumericColumn);
        if (numbers) {
            return new NumericColumn(name, folds.stream().flatMapToDouble(fold -> fold.predictions().has(name)
                    ? java.util.Arrays.stream(fold.predictions().numbers(name).values())
                    : java.util.stream.DoubleStream.generate(() -> 0).limit(fold.predictions().size())).toArray());
        }
        return new TextColumn(name, folds.stream().flatMap(fold -> IntStream.range(0, fold.predictions().size())
                .mapToObj(row -> fold.predictions().has(name) ? fold.predictions().column(name).text(row) : null)).toArray(String[]::new));
    }

    /** Scores of the pooled predictions, repeat by repeat. */
    public List<Score> scores(Scores how) {
        return how.of(predictions(), roles);
    }

    /**
     * The score of each fold by itself; NaN where it failed or has none, such as an AUC of cases of one class.
     *
     * @param measure see {@link Measure}; empty for the first
     */
    public double[] foldScores(String measure) {
        List<String> classes = Predicted.classes(cases, roles);
        return folds.stream().mapToDouble(fold -> {
            try {
                Predicted predicted = predicted(fold, classes);
                return Measure.of(predicted, measure).value().applyAsDouble(predicted);
            } catch (DataException e) {
                return Double.NaN;
            }
        }).toArray();
    }

    private Predicted predicted(FoldResult fold, List<String> classes) {
        if (fold.hasFailed()) {
            throw new DataException(fold.failure());
        }
        return Predicted.of(cases.rows(fold.split().test()).with(fold.predictions().columns()), roles, classes);
    }

    /** Mean of the scores of the folds that have one; NaN when none has. */
    public double meanOfFolds(String measure) {
        return java.util.Arrays.stream(foldScores(measure)).filter(score -> !Double.isNaN(score)).average().orElse(Double.NaN);
    }

    /** In how many folds the model used each feature, the most frequent first, then in the order of first use. */
    public Map<String, Integer> selected() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        folds.forEach(fold -> fold.features().forEach(name -> counts.merge(name, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
