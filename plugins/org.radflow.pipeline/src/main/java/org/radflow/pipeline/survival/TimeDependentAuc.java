package org.radflow.pipeline.survival;

/**
 * The cumulative/dynamic area under the ROC curve: how well a risk tells those who have had the event until a time from those who have not,
 * weighted by the inverse probability not to be censored (Uno et al. 2007, doi:10.1198/016214507000000149; Blanche, Dartigues and
 * Jacqmin-Gadda 2013, doi:10.1002/sim.5958). Cases with a competing event until then count as not having had the event. Thread-safe.
 */
public final class TimeDependentAuc {

    private TimeDependentAuc() {}

    /**
     * @param events    0 = censored, 1 = event, 2, 3, ... = competing events
     * @param risk      the higher, the earlier the event
     * @param censoring {@link KaplanMeier#censoring} of these cases or of those that the model learned from
     * @return the area at a time, ties counting half; 0.5 for no order
     * @throws org.radflow.pipeline.DataException when nobody has had the event until then, or nobody is observed longer
     */
    public static double at(double time, double[] times, int[] events, double[] risk, KaplanMeier censoring) {
        Observations.check(times, events);
        Observations.requireSize("Risks", risk.length, times.length);
        double[] weights = CensoringWeights.at(time, times, events, censoring);
        int[] ranks = Observations.denseRanks(risk);
        RankSums controls = new RankSums(times.length);
        double negative = 0;
        for (int i = 0; i < times.length; i++) {
            if (!isCase(time, times[i], events[i])) {
                controls.add(ranks[i], weights[i]);
                negative += weights[i];
            }
        }
        double positive = 0;
        double ordered = 0;
        for (int i = 0; i < times.length; i++) {
            if (isCase(time, times[i], events[i])) {
                positive += weights[i];
                ordered += weights[i] * (controls.below(ranks[i]) + controls.at(ranks[i]) / 2);
            }
        }
        if (positive == 0) {
            throw new org.radflow.pipeline.DataException("Times: found no event until " + time + ", expected a later time");
        }
        return ordered / (positive * negative);
    }

    private static boolean isCase(double time, double observed, int event) {
        return observed <= time && event == 1;
    }
}
