package org.radflow.pipeline.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.radflow.pipeline.DataException;

/**
 * Gray's test of equal cumulative incidence in several groups (Gray 1988, doi:10.1214/aos/1176350951, with rho 0), as
 * {@code cmprsk::cuminc} has it. Immutable and thread-safe.
 *
 * @param chiSquare        the statistic
 * @param degreesOfFreedom number of groups less 1
 * @param p                probability of a statistic as large if the incidence is equal
 */
public record GrayTest(double chiSquare, int degreesOfFreedom, double p) {

    /**
     * @param events 0 = censored, 1, 2, 3, ... = events
     * @param kind   the event of interest
     * @param groups number of each case's group, 0, 1, 2, ..., none of them empty
     * @throws DataException as {@link RiskTable#of}, when there are fewer than two groups, or no event of interest
     */
    public static GrayTest test(double[] times, int[] events, int kind, int[] groups) {
        Observations.check(times, events);
        Observations.requireSize("Groups", groups.length, times.length);
        int count = IntStream.of(groups).max().orElse(0) + 1;
        if (count < 2) {
            throw new DataException("Groups: found one, expected two or more to compare");
        }
        if (IntStream.of(events).noneMatch(event -> event == kind)) {
            throw new DataException("Events: found no event " + kind + ", expected one at least");
        }
        return new Sums(count).over(times, events, kind, groups).test();
    }

    /** What one group contributes to the variance at one time: weight times (direct + share (C - before)) squared. */
    private record Term(int group, double[] direct, double[] before, double share, double weight) {}

    /** Notation of the paper: h = Y / S, R = h (1 - F), C = sum of a dF / (1 - F) over time. */
    private static final class Sums {
        private final int count;
        private final double[] atRisk;
        private final double[] survival;
        private final double[] incidence;
        private final double[] scores;
        private final double[][] c;
        private final List<Term> terms = new ArrayList<>();
        private double pooled;

        Sums(int count) {
            this.count = count;
            atRisk = new double[count];
            survival = new double[count];
            incidence = new double[count];
            scores = new double[count];
            c = new double[count][count];
            Arrays.fill(survival, 1);
        }

        Sums over(double[] times, int[] events, int kind, int[] groups) {
            for (int group : groups) {
                atRisk[group]++;
            }
            int[] order = Observations.ascending(times);
            for (int from = 0, to; from < order.length; from = to) {
                double[] interest = new double[count];
                double[] competing = new double[count];
                for (to = from; to < order.length && times[order[to]] == times[order[from]]; to++) {
                    int i = order[to];
                    interest[groups[i]] += events[i] == kind ? 1 : 0;
                    competing[groups[i]] += events[i] != kind && events[i] != 0 ? 1 : 0;
                }
                at(interest, competing);
                for (int k = from; k < to; k++) {
                    atRisk[groups[order[k]]]--;
                }
            }
            return this;
        }

        private void at(double[] interest, double[] competing) {
            double d = Arrays.stream(interest).sum();
            double[] h = new double[count];
            double[] after = survival.clone();
            double allH = 0;
            double allR = 0;
            for (int g = 0; g < count; g++) {
                if (atRisk[g] > 0) {
                    h[g] = atRisk[g] / survival[g];
                    allH += h[g];
                    allR += h[g] * (1 - incidence[g]);
                    after[g] = survival[g] * (atRisk[g] - interest[g] - competing[g]) / atRisk[g];
                }
            }
            double f = pooled + d / allH;
            double[][] a = new double[count][count];
            for (int g = 0; g < count; g++) {
                for (int k = 0; k < count; k++) {
                    a[g][k] = h[g] * ((g == k ? 1 : 0) - h[k] / allH);
                    c[g][k] += a[g][k] * d / (allH * (1 - pooled));
                }
                scores[g] += interest[g] - d * h[g] * (1 - incidence[g]) / allR;
            }
            for (int k = 0; k < count; k++) {
                if (atRisk[k] > 0) {
                    addTerms(k, d, competing[k], allH, f, after[k], a);
                    incidence[k] += survival[k] * interest[k] / atRisk[k];
                }
            }
            pooled = f;
            System.arraycopy(after, 0, survival, 0, count);
        }

        private void addTerms(int k, double d, double competing, double allH, double f, double after, double[][] a) {
            double[] before = column(c, k);
            if (d > 0) {
                double ties = d > 1 ? 1 - (d - 1) / (allH * survival[k] - 1) : 1;
                terms.add(new Term(k, column(a, k), before, after > 0 ? 1 - (1 - f) / after : 1, ties * survival[k] * d / (allH * atRisk[k])));
            }
            if (competing > 0 && after > 0) {
                double ties = competing > 1 ? 1 - (competing - 1) / (atRisk[k] - 1) : 1;
                terms.add(new Term(k, new double[count], before, (1 - f) / after,
                        ties * survival[k] * survival[k] * competing / (atRisk[k] * atRisk[k])));
            }
        }

        private static double[] column(double[][] matrix, int k) {
            return Arrays.stream(matrix).mapToDouble(row -> row[k]).toArray();
        }

        GrayTest test() {
            int free = count - 1;
            double[][] variance = new double[free][free];
            for (Term term : terms) {
                double[] influence = new double[free];
                for (int g = 0; g < free; g++) {
                    influence[g] = term.direct[g] + term.share * (c[g][term.group] - term.before[g]);
                }
                for (int g = 0; g < free; g++) {
                    for (int k = 0; k < free; k++) {
                        variance[g][k] += term.weight * influence[g] * influence[k];
                    }
                }
            }
            ArrayRealVector score = new ArrayRealVector(Arrays.copyOf(scores, free), false);
            LUDecomposition solver = new LUDecomposition(new Array2DRowRealMatrix(variance, false));
            double chiSquare = solver.getSolver().isNonSingular() ? solver.getSolver().solve(score).dotProduct(score) : 0;
            return new GrayTest(chiSquare, free, TailProbability.chiSquare(chiSquare, free));
        }
    }
}
