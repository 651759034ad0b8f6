package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.TDistribution;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.metrics.Bootstrap;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.metrics.Estimate;

/** Comparison of two models by their predictions of the same cases. */
public final class ModelComparison {

    /**
     * A compared score.
     *
     * @param first      score of the first model
     * @param second     score of the second model
     * @param difference first - second, with its interval
     * @param p          two-sided
     * @param method     how interval and p are made
     */
    public record Difference(String measure, double first, double second, Estimate difference, double p, String method) {}

    private ModelComparison() {}

    /**
     * Compares every measure by the paired bootstrap of patients, and the AUC of independent cases by DeLong's test. Of repeated
     * predictions the first repeat is compared: repeats do not add cases.
     *
     * @param first  predictions of the first model, with outcome
     * @param second predictions of the second model, of the same cases in any order
     * @throws DataException when the cases or their outcomes differ
     */
    public static List<Difference> compare(FeatureMatrix first, FeatureMatrix second, Roles roles, Scores how) {
        FeatureMatrix a = firstRepeat(first);
        FeatureMatrix b = aligned(a, firstRepeat(second), roles);
        List<String> classes = Predicted.classes(a, roles);
        Predicted ofFirst = Predicted.of(a, roles, classes);
        Predicted ofSecond = Predicted.of(b, roles, classes);
        int[] patients = Scores.patients(a, roles);
        boolean independent = IntStream.of(patients).distinct().count() == patients.length;
        Bootstrap bootstrap = new Bootstrap(patients, ofFirst.strata(), how.resamples(), how.seed());
        List<Difference> differences = new ArrayList<>();
        if (independent && ofFirst instanceof Predicted.TwoClasses one && ofSecond instanceof Predicted.TwoClasses two) {
            differences.add(deLong(one, two, how.level()));
        }
        for (Measure measure : Measure.of(ofFirst)) {
            try {
                differences.add(paired(measure, ofFirst, ofSecond, bootstrap, independent, how.level()));
            } catch (DataException e) {
                differences.add(new Difference(measure.name(), Double.NaN, Double.NaN, Estimate.of(Double.NaN), Double.NaN, e.getMessage()));
            }
        }
        return differences;
    }

    private static Difference deLong(Predicted.TwoClasses first, Predicted.TwoClasses second, double level) {
        DeLong both = new DeLong(new double[][] {first.probabilities(), second.probabilities()}, first.positive());
        DeLong.Test test = both.compare(0, 1, level);
        return new Difference("AUC", both.area(0), both.area(1), test.difference(), test.p(), "DeLong");
    }

    private static Difference paired(Measure measure, Predicted first, Predicted second, Bootstrap bootstrap, boolean independent,
            double level) {
        java.util.function.ToDoubleFunction<int[]> difference = rows -> measure.value().applyAsDouble(first.rows(rows))
                - measure.value().applyAsDouble(second.rows(rows));
        return new Difference(measure.name(), measure.value().applyAsDouble(first), measure.value().applyAsDouble(second),
                bootstrap.estimate(difference, level), bootstrap.p(difference),
                independent ? "paired bootstrap" : "paired bootstrap of patients");
    }

    /**
     * The corrected resampled t test of the scores of two models in the same folds (Nadeau and Bengio 2003, doi:10.1023/A:1024068626366):
     * training sets overlap, so the variance is multiplied by 1 / folds + test / training.
     *
     * @param first    score of the first model in each fold
     * @param second   score of the second model in each fold
     * @param training mean number of training cases
     * @param test     mean number of test cases
     */
    public static Difference correctedT(String measure, double[] first, double[] second, double training, double test, double level) {
        int folds = first.length;
        if (folds < 2 || second.length != folds) {
            throw new DataException("Folds: found %d and %d scores, expected two or more, as many of both models".formatted(folds, second.length));
        }
        double meanFirst = java.util.Arrays.stream(first).sum() / folds;
        double meanSecond = java.util.Arrays.stream(second).sum() / folds;
        double mean = meanFirst - meanSecond;
        double variance = IntStream.range(0, folds).mapToDouble(i -> Math.pow(first[i] - second[i] - mean, 2)).sum() / (folds - 1);
        double error = Math.sqrt((1.0 / folds + test / training) * variance);
        TDistribution t = new TDistribution(null, folds - 1);
        double half = error * t.inverseCumulativeProbability(1 - (1 - level) / 2);
        double p = mean == 0 ? 1 : 2 * t.cumulativeProbability(-Math.abs(mean) / error);
        return new Difference(measure, meanFirst, meanSecond, new Estimate(mean, mean - half, mean + half), p, "corrected resampled t test");
    }

    private static FeatureMatrix firstRepeat(FeatureMatrix table) {
        if (!table.has(Scores.REPEAT)) {
            return table;
        }
        double[] repeats = table.numbers(Scores.REPEAT).values();
        double first = java.util.Arrays.stream(repeats).min().orElse(1);
        return table.rows(IntStream.range(0, repeats.length).filter(i -> repeats[i] == first).toArray());
    }

    /** The second table in the order of the first. */
    private static FeatureMatrix aligned(FeatureMatrix first, FeatureMatrix second, Roles roles) {
        List<String> names = names(first);
        Map<String, Integer> rows = new HashMap<>();
        List<String> others = names(second);
        for (int row = 0; row < others.size(); row++) {
            rows.put(others.get(row), row);
        }
        long common = names.stream().distinct().filter(rows::containsKey).count();
        if (common != names.size() || rows.size() != names.size() || others.size() != names.size()) {
            throw new DataException("Cases: found %d in the first table and %d in the second, %d in both, expected the same cases, each once"
                    .formatted(names.size(), others.size(), common));
        }
        FeatureMatrix aligned = second.rows(names.stream().mapToInt(rows::get).toArray());
        for (String column : roles.outcome().columns()) {
            for (int row = 0; row < first.size(); row++) {
                if (!java.util.Objects.equals(first.column(column).text(row), aligned.column(column).text(row))) {
                    throw new DataException("Column '" + column + "': found different outcomes of one case in the two tables, expected the same");
                }
            }
        }
        return aligned;
    }

    private static List<String> names(FeatureMatrix table) {
        if (!table.has(CrossValidationResult.CASE)) {
            return table.cases();
        }
        return IntStream.range(0, table.size()).mapToObj(row -> table.column(CrossValidationResult.CASE).text(row)).toList();
    }
}
