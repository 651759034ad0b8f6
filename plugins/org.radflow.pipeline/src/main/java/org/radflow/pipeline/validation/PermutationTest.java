package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Seeds;

/**
 * Test of the hypothesis that features and outcome are unrelated: outcomes are put in random order, and the whole validation, every step
 * refitted, is done again (Ojala and Garriga 2010, JMLR 11:1833). p = (1 + number of orders at least as good) / (1 + number of orders)
 * (Phipson and Smyth 2010, doi:10.2202/1544-6115.1585).
 */
public final class PermutationTest {

    /**
     * What the test gave.
     *
     * @param observed mean of the folds' scores with the true outcomes
     * @param permuted the same with outcomes in random order, one for each order; NaN where no fold had a score
     * @param p        one-sided
     */
    public record Result(String measure, double observed, double[] permuted, double p) {}

    private PermutationTest() {}

    /**
     * @param orders  number of random orders, 1 or more; with n of them no p is below 1 / (n + 1)
     * @param measure see {@link Measure}; empty for the first
     * @throws DataException when the cases cannot be validated
     */
    public static Result run(FeatureMatrix cases, Pipeline pipeline, CrossValidation validation, String measure, int orders, long seed,
            Progress progress) {
        if (orders < 1) {
            throw new IllegalArgumentException("Permutations: found " + orders + ", expected 1 or more");
        }
        Measure by = Measure.of(cases, pipeline.roles(), measure);
        double observed = validation.run(cases, pipeline, progress.part(0, 1.0 / (orders + 1))).meanOfFolds(by.name());
        if (Double.isNaN(observed)) {
            throw new DataException("Score: found no fold with a value of " + by.name() + ", expected one at least");
        }
        Progress rest = progress.part(1.0 / (orders + 1), 1);
        double[] permuted = Parallel.map(orders, rest, "Validating with outcomes in random order", order -> {
            FeatureMatrix changed = permuted(cases, pipeline.roles(), Seeds.of(seed, order));
            return score(changed, pipeline, validation, by.name(), (fraction, message) -> rest.check());
        }).stream().mapToDouble(Double::doubleValue).toArray();
        long asGood = java.util.Arrays.stream(permuted).filter(score -> !Double.isNaN(score) && !by.isBetter(observed, score)).count();
        return new Result(by.name(), observed, permuted, (1.0 + asGood) / (1 + orders));
    }

    private static double score(FeatureMatrix cases, Pipeline pipeline, CrossValidation validation, String measure, Progress progress) {
        try {
            return validation.run(cases, pipeline, progress).meanOfFolds(measure);
        } catch (DataException e) {
            return Double.NaN;
        }
    }

    /**
     * The cases with outcomes in random order. Where all cases of each patient have one outcome, patients with the same number of cases
     * exchange outcomes, so that they stay one; else cases do.
     */
    static FeatureMatrix permuted(FeatureMatrix cases, Roles roles, long seed) {
        Patients patients = new Patients(cases, roles, false);
        List<Column> outcomes = roles.outcome().columns().stream().map(cases::column).toList();
        boolean constant = IntStream.range(0, patients.count()).allMatch(p -> outcomes.stream().allMatch(
                column -> IntStream.of(patients.rows(p)).mapToObj(row -> String.valueOf(column.text(row))).distinct().count() == 1));
        SplittableRandom random = new SplittableRandom(seed);
        int[] source = new int[cases.size()];
        for (int[][] group : constant ? bySize(patients) : eachCase(patients)) {
            int[] order = Shuffle.order(group.length, random);
            for (int g = 0; g < group.length; g++) {
                for (int i = 0; i < group[g].length; i++) {
                    source[group[g][i]] = group[order[g]][i];
                }
            }
        }
        return cases.with(outcomes.stream().map(column -> column.rows(source)).toList());
    }

    private static List<int[][]> bySize(Patients patients) {
        List<int[][]> groups = new ArrayList<>();
        IntStream.range(0, patients.count()).map(p -> patients.rows(p).length).distinct().sorted().forEach(size -> groups.add(
                IntStream.range(0, patients.count()).mapToObj(patients::rows).filter(rows -> rows.length == size).toArray(int[][]::new)));
        return groups;
    }

    private static List<int[][]> eachCase(Patients patients) {
        return List.<int[][]> of(IntStream.range(0, patients.count()).flatMap(p -> IntStream.of(patients.rows(p)))
                .mapToObj(row -> new int[] {row}).toArray(int[][]::new));
    }
}
