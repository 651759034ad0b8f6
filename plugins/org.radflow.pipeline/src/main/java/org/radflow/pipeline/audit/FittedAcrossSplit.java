package org.radflow.pipeline.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.TextColumn;

/** Steps of a pipeline that were fitted to cases of both sides of the split. */
final class FittedAcrossSplit {

    private static final String WHAT = "Step fitted across the split";

    private FittedAcrossSplit() {}

    static List<Finding> look(Study study) {
        if (study.fitted() == null || study.fitted().fitted().isEmpty()) {
            return List.of();
        }
        return study.test() == null ? beforeValidation(study) : withTest(study);
    }

    /** A pipeline that was fitted to development and test together. */
    private static List<Finding> withTest(Study study) {
        String sha256 = study.fitted().training().sha256();
        boolean onTest = sha256.equals(DataHash.of(study.test()));
        boolean onBoth = sha256.equals(both(study.cases(), study.test())) || sha256.equals(both(study.test(), study.cases()));
        if (!onTest && !onBoth) {
            return List.of();
        }
        String evidence = "It was fitted to %d cases, the test among them: their hash is that of %s.".formatted(
                study.fitted().training().cases(), onTest ? "the test" : "development and test together");
        return findings(study.fitted(), study.fitted().fitted().size(), evidence,
                "Fit the pipeline to the development cases alone and test it with External Validation.");
    }

    private static String both(FeatureMatrix first, FeatureMatrix second) {
        List<Column> columns = new ArrayList<>();
        for (Column column : first.columns()) {
            if (!second.has(column.name()) || !second.column(column.name()).getClass().equals(column.getClass())) {
                return "";
            }
            columns.add(joined(column, second.column(column.name())));
        }
        List<String> cases = new ArrayList<>(first.cases());
        cases.addAll(second.cases());
        return DataHash.of(new FeatureMatrix(cases, columns));
    }

    private static Column joined(Column first, Column second) {
        if (first instanceof NumericColumn a && second instanceof NumericColumn b) {
            return new NumericColumn(a.name(),
                    java.util.stream.DoubleStream.concat(java.util.Arrays.stream(a.values()), java.util.Arrays.stream(b.values())).toArray());
        }
        return new TextColumn(first.name(), IntStream.range(0, first.size() + second.size())
                .mapToObj(row -> row < first.size() ? first.text(row) : second.text(row - first.size())).toArray(String[]::new));
    }

    /** A table to be cross-validated that steps, fitted to all its cases, have already changed. */
    private static List<Finding> beforeValidation(Study study) {
        FittedPipeline fitted = study.fitted();
        FeatureMatrix cases = study.cases();
        if (fitted.training().sha256().equals(DataHash.of(cases))) {
            return List.of();
        }
        String advice = "Give the table of Case Roles and the finished pipeline to Pipeline Cross-Validation: it fits this step in each fold.";
        int done = study.raw() == null ? 0 : stepsThatGave(cases, study.raw(), fitted);
        if (done > 0) {
            return findings(fitted, done, "It was fitted to all %d cases, and the table is exactly what it gave: the folds are cut afterwards."
                    .formatted(fitted.training().cases()), advice);
        }
        List<Finding> findings = new ArrayList<>();
        List<String> kept = fitted.roles().features(cases);
        long removed = fitted.training().features().keySet().stream().filter(name -> !cases.has(name)).count();
        for (int s = 0; s < fitted.fitted().size() && removed > 0; s++) {
            if (isDoneAlready(fitted, s, cases, kept)) {
                findings.add(finding(fitted.specification().steps().get(s), s, ("%d of the %d features that the pipeline began with are not in the "
                        + "table, and this step, fitted to %d cases, keeps exactly the %d that are.").formatted(removed,
                        fitted.training().features().size(), fitted.training().cases(), kept.size()), advice));
            }
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(Finding.Severity.WARNING, "Another table", "Table of cases", ("The pipeline was fitted to a table of %d cases "
                    + "with another hash: this one has %d cases.").formatted(fitted.training().cases(), cases.size()), advice));
        }
        return findings;
    }

    /** Number of the steps after which the raw table is the given one; 0 when it never is. */
    private static int stepsThatGave(FeatureMatrix cases, FeatureMatrix raw, FittedPipeline fitted) {
        FeatureMatrix current = raw;
        List<String> features = fitted.roles().features(cases);
        int found = 0;
        try {
            for (int s = 0; s < fitted.fitted().size(); s++) {
                current = fitted.fitted().get(s).apply(current);
                found = same(cases, current, features, fitted.roles()) ? s + 1 : found;
            }
        } catch (DataException e) {
            return found;
        }
        return found;
    }

    private static boolean same(FeatureMatrix cases, FeatureMatrix other, List<String> features, Roles roles) {
        if (other.size() != cases.size() || !roles.features(other).equals(features)) {
            return false;
        }
        return features.stream().allMatch(name -> java.util.Arrays.equals(cases.numbers(name).values(), other.numbers(name).values()));
    }

    /** Whether a step removes nothing from the table though it removed features in its training, so that the table is one it made. */
    private static boolean isDoneAlready(FittedPipeline fitted, int step, FeatureMatrix cases, List<String> kept) {
        try {
            FeatureMatrix again = fitted.fitted().get(step).apply(cases);
            return same(cases, again, kept, fitted.roles()) && again.columns().size() == cases.columns().size();
        } catch (DataException e) {
            return false;
        }
    }

    private static List<Finding> findings(FittedPipeline fitted, int count, String evidence, String advice) {
        return IntStream.range(0, count).mapToObj(s -> finding(fitted.specification().steps().get(s), s, evidence, advice)).toList();
    }

    private static Finding finding(Step step, int number, String evidence, String advice) {
        String why = step.usesOutcome() ? " It looks at the outcome: scores are optimistic." : " It does not look at the outcome.";
        return new Finding(step.usesOutcome() ? Finding.Severity.LEAK : Finding.Severity.WARNING, WHAT,
                "Step %d, %s".formatted(number + 1, step.title()), evidence + why, advice);
    }
}
