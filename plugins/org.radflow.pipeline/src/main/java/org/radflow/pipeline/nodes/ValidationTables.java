package org.radflow.pipeline.nodes;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.audit.Finding;
import org.radflow.pipeline.metrics.Estimate;
import org.radflow.pipeline.validation.CrossValidationResult;
import org.radflow.pipeline.validation.ExternalValidation.CaseMix;
import org.radflow.pipeline.validation.FoldResult;
import org.radflow.pipeline.validation.ModelComparison.Difference;
import org.radflow.pipeline.validation.PermutationTest;
import org.radflow.pipeline.validation.Score;
import org.radflow.pipeline.validation.Trial;

/** Results of validations as tables, a row per result. */
final class ValidationTables {

    private ValidationTables() {}

    static FeatureMatrix scores(List<Score> scores) {
        return table(scores, text("Score", Score::name, scores), number("Value", score -> score.value().value(), scores),
                number("Lower", score -> score.value().lower(), scores), number("Upper", score -> score.value().upper(), scores),
                text("Interval", Score::method, scores), text("Problem", Score::problem, scores));
    }

    static FeatureMatrix folds(CrossValidationResult result, String measure) {
        List<FoldResult> folds = result.folds();
        double[] scores = result.foldScores(measure);
        return table(folds, number("Repeat", fold -> fold.split().repeat() + 1, folds), text("Fold", fold -> fold.split().name(), folds),
                number("Training Cases", fold -> fold.split().training().length, folds),
                number("Test Cases", fold -> fold.split().test().length, folds), new NumericColumn(measure, scores),
                text("Steps", fold -> fold.choices().stream().map(choice -> "%s (%d to %d features)".formatted(choice.title(),
                        choice.featuresIn(), choice.featuresOut())).collect(Collectors.joining("; ")), folds),
                number("Features Used", fold -> fold.hasFailed() ? Double.NaN : fold.features().size(), folds),
                text("Features", fold -> String.join(", ", fold.features()), folds),
                number("Settings Tried", fold -> fold.trials().size(), folds), text("Failed Because", FoldResult::failure, folds));
    }

    static FeatureMatrix features(CrossValidationResult result) {
        List<Map.Entry<String, Integer>> selected = List.copyOf(result.selected().entrySet());
        double folds = result.folds().stream().filter(fold -> !fold.hasFailed()).count();
        return table(selected, text("Feature", Map.Entry::getKey, selected), number("Folds", Map.Entry::getValue, selected),
                number("Part of Folds", entry -> entry.getValue() / folds, selected));
    }

    static FeatureMatrix trials(List<Trial> trials, String measureName) {
        return table(trials, text("Settings", Trial::settings, trials), number(measureName, Trial::score, trials),
                text("Failed Because", Trial::failure, trials));
    }

    static FeatureMatrix differences(List<Difference> differences) {
        return table(differences, text("Score", Difference::measure, differences), number("First", Difference::first, differences),
                number("Second", Difference::second, differences), number("Difference", d -> d.difference().value(), differences),
                number("Lower", d -> d.difference().lower(), differences), number("Upper", d -> d.difference().upper(), differences),
                number("p", Difference::p, differences), text("Method", Difference::method, differences));
    }

    static FeatureMatrix caseMix(List<CaseMix> mix) {
        return table(mix, text("Feature", CaseMix::column, mix), number("Development Cases", c -> c.development().cases(), mix),
                number("Development Mean", c -> c.development().mean(), mix),
                number("Development Standard Deviation", c -> c.development().deviation(), mix),
                number("Validation Cases", c -> c.validation().cases(), mix), number("Validation Mean", c -> c.validation().mean(), mix),
                number("Validation Standard Deviation", c -> c.validation().deviation(), mix),
                number("Standardised Difference", CaseMix::difference, mix));
    }

    static FeatureMatrix findings(List<Finding> findings) {
        return table(findings, text("Severity", finding -> finding.severity().name(), findings), text("What", Finding::what, findings),
                text("Where", Finding::where, findings), text("Evidence", Finding::evidence, findings),
                text("What to Do", Finding::advice, findings));
    }

    static FeatureMatrix test(PermutationTest.Result result) {
        return new FeatureMatrix(List.of("Row1"), List.of(new TextColumn("Score", result.measure()),
                new NumericColumn("Observed", result.observed()), new NumericColumn("Mean if Unrelated",
                        java.util.Arrays.stream(result.permuted()).filter(score -> !Double.isNaN(score)).average().orElse(Double.NaN)),
                new NumericColumn("Permutations", result.permuted().length), new NumericColumn("p", result.p())));
    }

    static FeatureMatrix permuted(PermutationTest.Result result) {
        List<Integer> orders = IntStream.range(0, result.permuted().length).boxed().toList();
        return table(orders, number(result.measure(), order -> result.permuted()[order], orders));
    }

    /** A score without an interval. */
    static Score plain(String name, double value, String problem) {
        return new Score(name, Estimate.of(value), "", problem);
    }

    private static FeatureMatrix table(List<?> rows, Column... columns) {
        return new FeatureMatrix(IntStream.range(0, rows.size()).mapToObj(row -> "Row" + (row + 1)).toList(), List.of(columns));
    }

    /** An empty text is a missing value. */
    private static <T> Column text(String name, Function<T, String> value, List<T> rows) {
        return new TextColumn(name, rows.stream().map(row -> value.apply(row).isEmpty() ? null : value.apply(row)).toArray(String[]::new));
    }

    private static <T> Column number(String name, ToDoubleFunction<T> value, List<T> rows) {
        return new NumericColumn(name, rows.stream().mapToDouble(value).toArray());
    }
}
