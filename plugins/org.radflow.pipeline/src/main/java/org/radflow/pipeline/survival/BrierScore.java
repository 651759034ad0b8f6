package org.radflow.pipeline.survival;

/**
 * The mean squared difference between predicted and observed survival, weighted by the inverse probability not to be censored (Graf et al.
 * 1999, doi:10.1002/(SICI)1097-0258(19990915/30)18:17/18<2529::AID-SIM274>3.0.CO;2-5). Thread-safe.
 */
public final class BrierScore {

    private BrierScore() {}

    /**
     * The score at a time.
     *
     * @param events    0 = censored, 1 = event, 2, 3, ... = competing events, after which the event of interest does not happen
     * @param survival  predicted probability of no event of interest until the time, per case
     * @param censoring {@link KaplanMeier#censoring} of these cases or of those that the model learned from
     * @return 0 for perfect predictions, 0.25 for 0.5 always
     * @throws org.radflow.pipeline.DataException when nobody is observed longer
     */
    public static double at(double time, double[] times, int[] events, double[] survival, KaplanMeier censoring) {
        Observations.check(times, events);
        Observations.requireSize("Predictions", survival.length, times.length);
        double[] weights = CensoringWeights.at(time, times, events, censoring);
        double sum = 0;
        for (int i = 0; i < times.length; i++) {
            double observed = times[i] <= time && events[i] == 1 ? 0 : 1;
            sum += weights[i] * (observed - survival[i]) * (observed - survival[i]);
        }
        return sum / times.length;
    }

    /**
     * The mean over a range of times, by the trapezoid rule.
     *
     * @param at     times, ascending, two or more
     * @param scores at these times
     */
    public static double integrated(double[] at, double[] scores) {
        if (at.length < 2 || at.length != scores.length) {
            throw new IllegalArgumentException("Times: found " + at.length + " and " + scores.length
                    + " scores, expected two or more times and a score for each");
        }
        double area = 0;
        for (int t = 1; t < at.length; t++) {
            area += (at[t] - at[t - 1]) * (scores[t] + scores[t - 1]) / 2;
        }
        return area / (at[at.length - 1] - at[0]);
    }

    /**
     * The mean over a range of times of the scores at these times.
     *
     * @param at       times, ascending, two or more
     * @param survival [case][time]: predicted probability of no event of interest until each of these times
     */
    public static double integrated(double[] at, double[] times, int[] events, double[][] survival, KaplanMeier censoring) {
        double[] scores = new double[at.length];
        for (int t = 0; t < at.length; t++) {
            int column = t;
            scores[t] = at(at[t], times, events, java.util.Arrays.stream(survival).mapToDouble(row -> row[column]).toArray(), censoring);
        }
        return integrated(at, scores);
    }
}
