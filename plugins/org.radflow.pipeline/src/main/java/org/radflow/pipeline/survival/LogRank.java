package org.radflow.pipeline.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.radflow.pipeline.DataException;

/**
 * The log-rank test of equal survival in several groups (Mantel 1966; hypergeometric variance), within strata if there are some, with the
 * weights S(t-)^rho of Fleming and Harrington (Harrington and Fleming 1982, doi:10.1093/biomet/69.3.553): 0 for the log-rank test, 1 for
 * the Peto-Peto form of the Wilcoxon test. As {@code survdiff} in R. Immutable and thread-safe.
 *
 * @param observed         weighted events in each group
 * @param expected         weighted events in each group if survival were equal
 * @param variance         [group][group], of observed - expected
 * @param chiSquare        the statistic
 * @param degreesOfFreedom number of groups that can have an event, less 1
 * @param p                probability of a statistic as large if survival is equal
 */
public record LogRank(double[] observed, double[] expected, double[][] variance, double chiSquare, int degreesOfFreedom, double p) {

    /**
     * @param events 1 = event, everything else counts as censored
     * @param groups number of each case's group, from 0
     * @throws DataException as {@link RiskTable#of}, or when there are fewer than two groups or no event
     */
    public static LogRank test(double[] times, int[] events, int[] groups) {
        return test(times, events, groups, new int[times.length], 0);
    }

    /** @param strata number of each case's stratum, from 0; @param rho exponent of the survival, 0 for the log-rank test */
    public static LogRank test(double[] times, int[] events, int[] groups, int[] strata, double rho) {
        Observations.check(times, events);
        Observations.requireSize("Groups", groups.length, times.length);
        Observations.requireSize("Strata", strata.length, times.length);
        if (IntStream.of(groups).distinct().count() < 2) {
            throw new DataException("Groups: found one, expected two or more to compare");
        }
        if (IntStream.of(events).noneMatch(event -> event == 1)) {
            throw new DataException("Events: found none, expected one at least");
        }
        int count = IntStream.of(groups).max().orElseThrow() + 1;
        double[] observed = new double[count];
        double[] expected = new double[count];
        double[][] variance = new double[count][count];
        int[] order = Observations.ascending(times);
        for (int stratum : IntStream.of(strata).distinct().sorted().toArray()) {
            int[] members = IntStream.of(order).filter(i -> strata[i] == stratum).toArray();
            add(times, events, groups, members, rho, observed, expected, variance);
        }
        return of(observed, expected, variance);
    }

    private static void add(double[] times, int[] events, int[] groups, int[] members, double rho, double[] observed, double[] expected,
            double[][] variance) {
        double[] atRisk = new double[observed.length];
        for (int i : members) {
            atRisk[groups[i]]++;
        }
        double n = members.length;
        double survival = 1;
        for (int from = 0, to; from < members.length; from = to) {
            double time = times[members[from]];
            double weight = Math.pow(survival, rho);
            double d = 0;
            for (to = from; to < members.length && times[members[to]] == time; to++) {
                if (events[members[to]] == 1) {
                    d++;
                    observed[groups[members[to]]] += weight;
                }
            }
            if (d > 0) {
                double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
                for (int g = 0; g < atRisk.length; g++) {
                    expected[g] += weight * d * atRisk[g] / n;
                    for (int h = 0; h < atRisk.length; h++) {
                        variance[g][h] += spread * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
                    }
                }
                survival *= 1 - d / n;
            }
            for (int k = from; k < to; k++) {
                atRisk[groups[members[k]]]--;
                n--;
            }
        }
    }

    private static LogRank of(double[] observed, double[] expected, double[][] variance) {
        int[] able = IntStream.range(0, expected.length).filter(g -> expected[g] > 0).toArray();
        int[] free = Arrays.copyOf(able, able.length - 1);
        double chiSquare = free.length == 0 ? 0 : quadraticForm(observed, expected, variance, free);
        return new LogRank(observed, expected, variance, chiSquare, free.length, TailProbability.chiSquare(chiSquare, free.length));
    }

    private static double quadraticForm(double[] observed, double[] expected, double[][] variance, int[] free) {
        ArrayRealVector difference = new ArrayRealVector(IntStream.of(free).mapToDouble(g -> observed[g] - expected[g]).toArray(), false);
        LUDecomposition solver = new LUDecomposition(new Array2DRowRealMatrix(variance, false).getSubMatrix(free, free));
        return solver.getSolver().isNonSingular() ? solver.getSolver().solve(difference).dotProduct(difference) : 0;
    }
}
