package org.radflow.select.univariate;

import java.util.Arrays;

import org.radflow.select.Order;
import org.radflow.select.Target;

/** Tests of a number between classes. A feature is a value per case; no value is missing. */
final class GroupTests {

    private GroupTests() {}

    /** Class 0 less class 1; variances may differ (Welch 1947, doi:10.1093/biomet/34.1-2.28). */
    static TestResult welch(double[] x, Target.Classes classes) {
        Groups g = Groups.of(x, classes);
        double e0 = g.squares[0] / (g.sizes[0] - 1.0) / g.sizes[0];
        double e1 = g.squares[1] / (g.sizes[1] - 1.0) / g.sizes[1];
        double df = (e0 + e1) * (e0 + e1) / (e0 * e0 / (g.sizes[0] - 1) + e1 * e1 / (g.sizes[1] - 1));
        return t(g.means[0] - g.means[1], Math.sqrt(e0 + e1), e0 + e1 == 0 ? 1 : df);
    }

    /** Class 0 less class 1; variances are the same (Student 1908, doi:10.1093/biomet/6.1.1). */
    static TestResult student(double[] x, Target.Classes classes) {
        Groups g = Groups.of(x, classes);
        double df = x.length - 2;
        double variance = (g.squares[0] + g.squares[1]) / df;
        return t(g.means[0] - g.means[1], Math.sqrt(variance * (1.0 / g.sizes[0] + 1.0 / g.sizes[1])), df);
    }

    private static TestResult t(double difference, double error, double df) {
        double t = difference / error;
        return Double.isNaN(t) ? TestResult.NONE : new TestResult(t, Double.isInfinite(t) ? 0 : Tails.t(t, df));
    }

    /** One-way analysis of variance (Fisher 1925): F = (between / (k - 1)) / (within / (n - k)). */
    static TestResult anova(double[] x, Target.Classes classes) {
        Groups g = Groups.of(x, classes);
        double mean = Arrays.stream(x).sum() / x.length;
        double between = 0;
        double within = 0;
        int groups = 0;
        for (int c = 0; c < g.sizes.length; c++) {
            if (g.sizes[c] > 0) {
                between += g.sizes[c] * (g.means[c] - mean) * (g.means[c] - mean);
                within += g.squares[c];
                groups++;
            }
        }
        double f = between / (groups - 1) / (within / (x.length - groups));
        return Double.isNaN(f) ? TestResult.NONE
            : new TestResult(f, Double.isInfinite(f) ? 0 : Tails.f(f, groups - 1.0, (double)x.length - groups));
    }

    /**
     * Wilcoxon's rank sum test: normal approximation with corrections for ties and continuity (Mann and Whitney 1947,
     * doi:10.1214/aoms/1177730491). The statistic is U of the positive class: the number of pairs in which it has the larger value, ties
     * half.
     */
    static TestResult mannWhitney(double[] x, Target.Classes classes) {
        double[] ranks = Order.ranks(x);
        double positives = 0;
        double u = 0;
        for (int i = 0; i < x.length; i++) {
            if (classes.labels()[i] == classes.positive()) {
                positives++;
                u += ranks[i];
            }
        }
        u -= positives * (positives + 1) / 2;
        double n = x.length;
        double pairs = positives * (n - positives);
        double sigma = Math.sqrt(pairs / 12 * (n + 1 - tieTerm(ranks) / (n * (n - 1))));
        double difference = u - pairs / 2;
        double z = (difference - Math.signum(difference) * 0.5) / sigma;
        return Double.isNaN(z) || Double.isInfinite(z) ? TestResult.NONE : new TestResult(u, Tails.normal(z));
    }

    /** Area under the ROC curve of the positive class, U divided by the number of pairs; p of {@link #mannWhitney}. */
    static TestResult auc(double[] x, Target.Classes classes) {
        double positives = Arrays.stream(classes.labels()).filter(label -> label == classes.positive()).count();
        TestResult u = mannWhitney(x, classes);
        return new TestResult(u.statistic() / (positives * (x.length - positives)), u.p());
    }

    /** Rank sum test of two classes or more, corrected for ties (Kruskal and Wallis 1952, doi:10.1080/01621459.1952.10483441). */
    static TestResult kruskalWallis(double[] x, Target.Classes classes) {
        double[] ranks = Order.ranks(x);
        Groups g = Groups.of(ranks, classes);
        double n = x.length;
        double sum = 0;
        int groups = 0;
        for (int c = 0; c < g.sizes.length; c++) {
            if (g.sizes[c] > 0) {
                sum += g.sizes[c] * (g.means[c] - (n + 1) / 2) * (g.means[c] - (n + 1) / 2);
                groups++;
            }
        }
        double h = 12 / (n * (n + 1)) * sum / (1 - tieTerm(ranks) / (n * n * n - n));
        return groups < 2 || Double.isNaN(h) || Double.isInfinite(h) ? TestResult.NONE : new TestResult(h, Tails.chiSquare(h, groups - 1));
    }

    /** Sum of t3 - t over the groups of t equal ranks. */
    private static double tieTerm(double[] ranks) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            for (to = from; to < sorted.length && sorted[to] == sorted[from]; to++) { }
            double ties = to - from;
            sum += ties * ties * ties - ties;
        }
        return sum;
    }

    /** Size, mean and sum of squares about the mean of each class. */
    private record Groups(int[] sizes, double[] means, double[] squares) {

        static Groups of(double[] x, Target.Classes classes) {
            Groups groups = new Groups(new int[classes.count()], new double[classes.count()], new double[classes.count()]);
            for (int i = 0; i < x.length; i++) {
                groups.sizes[classes.labels()[i]]++;
                groups.means[classes.labels()[i]] += x[i];
            }
            for (int c = 0; c < groups.sizes.length; c++) {
                groups.means[c] /= groups.sizes[c];
            }
            for (int i = 0; i < x.length; i++) {
                double difference = x[i] - groups.means[classes.labels()[i]];
                groups.squares[classes.labels()[i]] += difference * difference;
            }
            return groups;
        }
    }
}
