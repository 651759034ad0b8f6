package org.radflow.pipeline.survival;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;

/**
 * How well a risk orders the events: among the pairs of cases of which one is known to have had the event before the other, the part in
 * which it had the higher risk, ties counting half. A pair of a case with the event and one censored at the same time counts; two events
 * at the same time do not. The standard error is the infinitesimal jackknife, as R's {@code survival::concordance} has it. Immutable and
 * thread-safe.
 *
 * @param concordant    weight of pairs in the right order
 * @param discordant    weight of pairs in the wrong order
 * @param tied          weight of pairs with equal risks
 * @param value         the index, 0.5 for no order and 1 for the right one
 * @param standardError of the value
 */
public record Concordance(double concordant, double discordant, double tied, double value, double standardError) {

    /**
     * Harrell's C (Harrell et al. 1982, doi:10.1001/jama.1982.03320430047030).
     *
     * @param events 1 = event, everything else counts as censored
     * @param risk   the higher, the earlier the event
     * @throws DataException as {@link RiskTable#of}, when a risk is missing, or no pair can be compared
     */
    public static Concordance harrell(double[] times, int[] events, double[] risk) {
        return harrell(times, events, risk, Observations.ones(times.length), new int[times.length]);
    }

    /** @param weights a positive weight per case; @param strata of the cases; only cases of one stratum are compared */
    public static Concordance harrell(double[] times, int[] events, double[] risk, double[] weights, int[] strata) {
        return of(times, events, risk, weights, strata, time -> 1);
    }

    /**
     * Uno's C: a pair counts 1 / G(t-)^2, where t is the earlier time and G the probability not to be censored, and only when t is at most
     * tau (Uno et al. 2011, doi:10.1002/sim.4154). The standard error takes G as known.
     *
     * @param censoring {@link KaplanMeier#censoring} of these cases or of those that the model learned from
     * @param tau       the last time that counts; infinity for all
     * @throws DataException as {@link #harrell}, or when G is 0 where it is needed
     */
    public static Concordance uno(double[] times, int[] events, double[] risk, KaplanMeier censoring, double tau) {
        return of(times, events, risk, Observations.ones(times.length), new int[times.length],
                time -> time > tau ? 0 : Math.pow(CensoringWeights.inverse(censoring.before(time), time), 2));
    }

    private static Concordance of(double[] times, int[] events, double[] risk, double[] weights, int[] strata, DoubleUnaryOperator timeWeight) {
        Observations.check(times, events);
        Observations.requireSize("Risks", risk.length, times.length);
        for (double value : risk) {
            if (Double.isNaN(value)) {
                throw new DataException("Risk: found a missing value, expected a number for each case");
            }
        }
        int cases = times.length;
        double[] right = new double[cases];
        double[] wrong = new double[cases];
        double[] equal = new double[cases];
        int[] order = Observations.ascending(times);
        int[] ranks = Observations.denseRanks(risk);
        for (int stratum : IntStream.of(strata).distinct().sorted().toArray()) {
            int[] members = IntStream.of(order).filter(i -> strata[i] == stratum).toArray();
            count(times, events, ranks, weights, members, timeWeight, right, wrong, equal);
        }
        return of(right, wrong, equal, weights);
    }

    /** Adds to each case the weights of the cases it is compared with. */
    private static void count(double[] times, int[] events, int[] ranks, double[] weights, int[] members, DoubleUnaryOperator timeWeight,
            double[] right, double[] wrong, double[] equal) {
        int size = IntStream.of(members).map(i -> ranks[i]).max().orElse(0) + 1;
        RankSums later = new RankSums(size);
        for (int to = members.length, from; to > 0; to = from) {
            double time = times[members[to - 1]];
            for (from = to; from > 0 && times[members[from - 1]] == time; from--) {
                if (events[members[from - 1]] != 1) {
                    later.add(ranks[members[from - 1]], weights[members[from - 1]]);
                }
            }
            for (int k = from; k < to; k++) {
                int i = members[k];
                if (events[i] == 1) {
                    double weight = timeWeight.applyAsDouble(time);
                    right[i] += weight * later.below(ranks[i]);
                    wrong[i] += weight * later.above(ranks[i]);
                    equal[i] += weight * later.at(ranks[i]);
                }
            }
            for (int k = from; k < to; k++) {
                if (events[members[k]] == 1) {
                    later.add(ranks[members[k]], weights[members[k]]);
                }
            }
        }
        RankSums earlier = new RankSums(size);
        for (int from = 0, to; from < members.length; from = to) {
            double time = times[members[from]];
            for (to = from; to < members.length && times[members[to]] == time; to++) {
                if (events[members[to]] == 1) {
                    compare(earlier, members[to], ranks, right, wrong, equal);
                }
            }
            for (int k = from; k < to; k++) {
                if (events[members[k]] == 1) {
                    earlier.add(ranks[members[k]], weights[members[k]] * timeWeight.applyAsDouble(time));
                }
            }
            for (int k = from; k < to; k++) {
                if (events[members[k]] != 1) {
                    compare(earlier, members[k], ranks, right, wrong, equal);
                }
            }
        }
    }

    private static void compare(RankSums earlier, int i, int[] ranks, double[] right, double[] wrong, double[] equal) {
        right[i] += earlier.above(ranks[i]);
        wrong[i] += earlier.below(ranks[i]);
        equal[i] += earlier.at(ranks[i]);
    }

    /** Every pair was counted with both of its cases. */
    private static Concordance of(double[] right, double[] wrong, double[] equal, double[] weights) {
        double concordant = 0;
        double discordant = 0;
        double tied = 0;
        for (int i = 0; i < weights.length; i++) {
            concordant += weights[i] * right[i] / 2;
            discordant += weights[i] * wrong[i] / 2;
            tied += weights[i] * equal[i] / 2;
        }
        double pairs = concordant + discordant + tied;
        if (!(pairs > 0)) {
            throw new DataException("Events: found no two cases of which one is known to have had the event before the other, expected some");
        }
        double value = (concordant + tied / 2) / pairs;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            double influence = weights[i] * (right[i] + equal[i] / 2 - value * (right[i] + wrong[i] + equal[i])) / pairs;
            variance += influence * influence;
        }
        return new Concordance(concordant, discordant, tied, value, Math.sqrt(variance));
    }
}
