package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;

/**
 * Random survival forest (Ishwaran et al. 2008, doi:10.1214/08-AOAS169): each tree grows on a bootstrap of the cases, splitting where the
 * log-rank statistic is largest over all thresholds of some features drawn at random; a leaf holds the Nelson-Aalen estimate of its cases.
 * Immutable and thread-safe; the same bits for any number of threads.
 *
 * @param times     distinct times of events in the training, ascending
 * @param trees     the trees
 * @param outOfBag  mortality of each training case, of the trees that did not see it; NaN for a case that all saw
 */
record RandomSurvivalForest(double[] times, List<SurvivalTree> trees, double[] outOfBag) {

    /**
     * How a forest grows.
     *
     * @param trees            how many, 1 or more
     * @param featuresPerSplit drawn at each split; 0 for the square root of their number
     * @param smallestLeaf     cases in a leaf at least
     * @param seed             of all that is drawn
     */
    record Growth(int trees, int featuresPerSplit, int smallestLeaf, long seed) {}

    private record Grown(SurvivalTree tree, boolean[] seen) {}

    /**
     * @param x       [feature][case], none missing
     * @param events  1 = event, everything else counts as censored
     * @param weights cases are drawn with probabilities proportional to these
     * @throws DataException when there is no event
     */
    static RandomSurvivalForest grow(double[][] x, double[] times, int[] events, double[] weights, Growth growth, Progress progress) {
        double[] eventTimes = IntStream.range(0, times.length).filter(i -> events[i] == 1).mapToDouble(i -> times[i] + 0.0).sorted().distinct()
                .toArray();
        if (eventTimes.length == 0) {
            throw new DataException("Events: found none among " + times.length + " cases, expected one at least");
        }
        int[] timeRanks = Arrays.stream(times).mapToInt(time -> last(eventTimes, time) + 1).toArray();
        int[][] ranks = Arrays.stream(x).map(RandomSurvivalForest::ranks).toArray(int[][]::new);
        double[] cumulative = weights.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        int drawn = growth.featuresPerSplit == 0 ? (int)Math.ceil(Math.sqrt(x.length)) : Math.min(growth.featuresPerSplit, x.length);
        List<Grown> grown = Parallel.map(growth.trees, progress, "Growing trees", tree -> {
            int[] cases = bootstrap(cumulative, Seeds.of(growth.seed, tree, 0));
            boolean[] seen = new boolean[times.length];
            Arrays.stream(cases).forEach(i -> seen[i] = true);
            return new Grown(new SurvivalTreeBuilder(x, ranks, timeRanks, events, drawn, growth.smallestLeaf, Seeds.of(growth.seed, tree, 1))
                    .grow(cases), seen);
        });
        return new RandomSurvivalForest(eventTimes, grown.stream().map(Grown::tree).toList(), outOfBag(grown, x, eventTimes.length));
    }

    private static int[] ranks(double[] values) {
        double[] distinct = Arrays.stream(values).map(value -> value + 0.0).sorted().distinct().toArray();
        return Arrays.stream(values).mapToInt(value -> Arrays.binarySearch(distinct, value + 0.0)).toArray();
    }

    /** As many cases as there are, drawn with replacement. */
    private static int[] bootstrap(double[] cumulative, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] cases = new int[cumulative.length];
        for (int k = 0; k < cases.length; k++) {
            int i = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
            cases[k] = Math.min(i >= 0 ? i + 1 : -i - 1, cases.length - 1);
        }
        Arrays.sort(cases);
        return cases;
    }

    private static double[] outOfBag(List<Grown> grown, double[][] x, int eventTimes) {
        int cases = grown.get(0).seen.length;
        double[] sums = new double[cases];
        int[] counts = new int[cases];
        for (Grown one : grown) {
            for (int i = 0; i < cases; i++) {
                if (!one.seen[i]) {
                    sums[i] += one.tree.mortality(one.tree.leaf(x, i), eventTimes);
                    counts[i]++;
                }
            }
        }
        return IntStream.range(0, cases).mapToDouble(i -> counts[i] == 0 ? Double.NaN : sums[i] / counts[i]).toArray();
    }

    /** Ensemble mortality: the events to expect if all training cases were like this one. @param x [feature][case] */
    double[] mortality(double[][] x, int cases) {
        double[] sums = new double[cases];
        for (SurvivalTree tree : trees) {
            double[] leaves = new double[tree.feature().length];
            Arrays.fill(leaves, Double.NaN);
            for (int i = 0; i < cases; i++) {
                int leaf = tree.leaf(x, i);
                if (Double.isNaN(leaves[leaf])) {
                    leaves[leaf] = tree.mortality(leaf, times.length);
                }
                sums[i] += leaves[leaf] / trees.size();
            }
        }
        return sums;
    }

    /** exp(-H(t)) of the mean H of all trees. @param at ascending @return [case][time] */
    double[][] survival(double[][] x, int cases, double[] at) {
        int[] indexes = Arrays.stream(at).mapToInt(time -> last(times, time)).toArray();
        double[][] survival = new double[cases][at.length];
        for (SurvivalTree tree : trees) {
            for (int i = 0; i < cases; i++) {
                int leaf = tree.leaf(x, i);
                for (int t = 0; t < at.length; t++) {
                    survival[i][t] += tree.hazard(leaf, indexes[t]) / trees.size();
                }
            }
        }
        for (double[] row : survival) {
            for (int t = 0; t < row.length; t++) {
                row[t] = Math.exp(-row[t]);
            }
        }
        return survival;
    }

    /** Index of the last of the times that is not after a time; -1 before the first. */
    private static int last(double[] times, double time) {
        int t = Arrays.binarySearch(times, time + 0.0);
        return t >= 0 ? t : -t - 2;
    }
}
