package org.radflow.select.univariate;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.select.Target;

/**
 * One test of each feature.
 *
 * @param test    the test
 * @param results a result per feature
 */
public record UnivariateTests(UnivariateTest test, List<TestResult> results) {

    /** Features are tested in parallel. */
    public static UnivariateTests of(UnivariateTest test, double[][] x, Target target, Progress progress) {
        UnivariateTest resolved = test.resolved(target);
        return new UnivariateTests(resolved, Parallel.map(x.length, progress, "Univariate tests", f -> resolved.test(x[f], target)));
    }

    /** p values, NaN where there was no test. */
    public double[] p() {
        return results.stream().mapToDouble(TestResult::p).toArray();
    }

    /** Statistics, NaN where there was no test or they are infinite. */
    public double[] statistics() {
        return results.stream().mapToDouble(TestResult::statistic).map(value -> Double.isInfinite(value) ? Double.NaN : value).toArray();
    }

    /** Ranks features by strength: the smaller p, then the larger statistic, then the place in the table, the higher. NaN without test. */
    public double[] strength() {
        Comparator<Integer> byP = Comparator.comparing(f -> results.get(f).p());
        List<Integer> order = IntStream.range(0, results.size()).boxed()
                .sorted(byP.thenComparing(f -> -magnitude(results.get(f).statistic()))).toList();
        double[] strength = new double[results.size()];
        for (int rank = 0; rank < strength.length; rank++) {
            int f = order.get(rank);
            strength[f] = Double.isNaN(results.get(f).p()) ? Double.NaN : strength.length - rank;
        }
        return strength;
    }

    private double magnitude(double statistic) {
        return Math.abs(test == UnivariateTest.AUC ? statistic - 0.5 : statistic);
    }
}
