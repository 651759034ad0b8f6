package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.radflow.pipeline.DataException;

/**
 * The cutoff of a risk that divides cases into two groups with the largest standardised log-rank statistic. Its p value accounts for the
 * search (Lausen and Schumacher 1992, doi:10.2307/2532740). Immutable and thread-safe.
 *
 * @param cutoff    cases above it are in the group of high risk
 * @param statistic absolute standardised log-rank statistic
 * @param p         probability of one as large at any cutoff if the risk tells nothing; at most 1
 */
public record RiskCutoff(double cutoff, double statistic, double p) {

    /**
     * @param events       1 = event, everything else counts as censored
     * @param smallestPart part of the cases in a group at least, above 0 and below 0.5
     * @throws DataException when no cutoff leaves enough cases in each group, or there is no event
     */
    public static RiskCutoff optimal(double[] times, int[] events, double[] risk, double smallestPart) {
        int n = risk.length;
        double[] scores = scores(times, events);
        double mean = Arrays.stream(scores).sum() / n;
        double squares = Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum();
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(risk[a], risk[b])).mapToInt(i -> i).toArray();
        double sum = 0;
        double largest = -1;
        double cutoff = 0;
        for (int m = 1; m < n; m++) {
            sum += scores[order[m - 1]] - mean;
            boolean between = risk[order[m - 1]] < risk[order[m]];
            if (between && m >= smallestPart * n && n - m >= smallestPart * n) {
                double statistic = Math.abs(sum) / Math.sqrt(squares * m * (n - m) / (n * (n - 1.0)));
                if (statistic > largest) {
                    largest = statistic;
                    cutoff = risk[order[m - 1]];
                }
            }
        }
        if (!(largest >= 0)) {
            throw new DataException("Risk: found no cutoff with %s of %d cases or more in each group, expected different risks".formatted(
                    smallestPart, n));
        }
        return new RiskCutoff(cutoff, largest, p(largest, smallestPart));
    }

    /** Log-rank scores: events less the cumulative hazard. */
    private static double[] scores(double[] times, int[] events) {
        if (IntStream.of(events).noneMatch(event -> event == 1)) {
            throw new DataException("Events: found none among " + times.length + " cases, expected one at least");
        }
        var hazard = org.radflow.pipeline.survival.NelsonAalen.of(org.radflow.pipeline.survival.RiskTable.of(times, events));
        return IntStream.range(0, times.length).mapToDouble(i -> (events[i] == 1 ? 1 : 0) - hazard.at(times[i])).toArray();
    }

    private static double p(double b, double part) {
        double density = Math.exp(-b * b / 2) / Math.sqrt(2 * Math.PI);
        double odds = (1 - part) / part;
        return b < 1 ? 1 : Math.min(1, density * (4 / b + (b - 1 / b) * Math.log(odds * odds)));
    }
}
