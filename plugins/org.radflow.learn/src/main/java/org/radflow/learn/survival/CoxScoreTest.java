package org.radflow.learn.survival;

import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.survival.TailProbability;

/**
 * The score test of one feature in a Cox regression, for many features of the same cases: as {@code coxph(...)$score}, without fitting
 * anything. With two groups and no ties it is the log-rank test. Immutable and thread-safe.
 */
public final class CoxScoreTest {

    /**
     * The test of one feature.
     *
     * @param chiSquare 0 for a feature that does not vary
     * @param p         with one degree of freedom
     * @param direction 1 where a higher value goes with earlier events, -1 where with later ones, 0 for neither
     */
    public record Result(double chiSquare, double p, int direction) {}

    private final int[] order;
    private final double[] times;
    private final int[] events;
    private final Ties ties;

    /**
     * @param events 1 = event, everything else counts as censored
     * @throws DataException when there is no event
     */
    public CoxScoreTest(double[] times, int[] events, Ties ties) {
        if (IntStream.of(events).noneMatch(event -> event == 1)) {
            throw new DataException("Events: found none among " + times.length + " cases, expected one at least");
        }
        order = IntStream.range(0, times.length).boxed().sorted((a, b) -> Double.compare(times[b], times[a])).mapToInt(i -> i).toArray();
        this.times = times.clone();
        this.events = events.clone();
        this.ties = ties;
    }

    /** @param feature a value per case; @throws DataException when one is missing */
    public Result test(double[] feature) {
        double mean = IntStream.range(0, feature.length).mapToDouble(i -> feature[i]).sum() / feature.length;
        if (Double.isNaN(mean)) {
            throw new DataException("Features: found a missing value, expected none");
        }
        double score = 0;
        double information = 0;
        double n = 0;
        double first = 0;
        double second = 0;
        for (int from = 0, to; from < order.length; from = to) {
            int d = 0;
            double dFirst = 0;
            double dSecond = 0;
            for (to = from; to < order.length && times[order[to]] == times[order[from]]; to++) {
                double z = feature[order[to]] - mean;
                n++;
                first += z;
                second += z * z;
                if (events[order[to]] == 1) {
                    d++;
                    dFirst += z;
                    dSecond += z * z;
                }
            }
            score += dFirst;
            for (int s = 0; s < d; s++) {
                double part = ties == Ties.EFRON ? s / (double)d : 0;
                double total = n - part * d;
                double expected = (first - part * dFirst) / total;
                score -= expected;
                information += (second - part * dSecond) / total - expected * expected;
            }
        }
        double spread = second / feature.length;
        if (!(information > 1e-12 * spread)) {
            return new Result(0, 1, 0);
        }
        double chiSquare = score * score / information;
        return new Result(chiSquare, TailProbability.chiSquare(chiSquare, 1), (int)Math.signum(score));
    }
}
