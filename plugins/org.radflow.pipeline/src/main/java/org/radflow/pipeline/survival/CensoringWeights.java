package org.radflow.pipeline.survival;

import org.radflow.pipeline.DataException;

/** Weights by the inverse probability not to be censored. */
final class CensoringWeights {

    private CensoringWeights() {}

    /** @param probability not to be censored until a time; @throws DataException when it is 0 */
    static double inverse(double probability, double time) {
        if (!(probability > 0)) {
            throw new DataException("Times: found the time " + time + " after every case is censored, expected an earlier one");
        }
        return 1 / probability;
    }

    /**
     * Weight of each case at a time: 1 / G(T-) for one whose event was at T until then, 1 / G(t) for one observed longer, 0 for one
     * censored before (Graf et al. 1999, doi:10.1002/(SICI)1097-0258(19990915/30)18:17/18<2529::AID-SIM274>3.0.CO;2-5).
     *
     * @throws DataException when no case is observed longer than the time, so that nothing is known of it
     */
    static double[] at(double time, double[] times, int[] events, KaplanMeier censoring) {
        double[] weights = new double[times.length];
        boolean any = false;
        for (int i = 0; i < weights.length; i++) {
            if (times[i] > time) {
                weights[i] = inverse(censoring.at(time), time);
                any = true;
            } else if (events[i] > 0) {
                weights[i] = inverse(censoring.before(times[i]), times[i]);
            }
        }
        if (!any) {
            throw new DataException("Times: found no case observed longer than " + time + ", expected an earlier time");
        }
        return weights;
    }
}
