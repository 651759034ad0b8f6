package org.radflow.pipeline.metrics;

/**
 * Observed against predicted frequency in groups of cases of similar prediction.
 *
 * @param predicted mean predicted probability of each group, ascending
 * @param observed  part of positive cases of each group, with Wilson's interval
 * @param cases     number of cases of each group
 */
public record CalibrationCurve(double[] predicted, Estimate[] observed, int[] cases) {

    /**
     * Groups of as equal size as can be by rank; cases of equal prediction can stand on both sides of a border, in their order.
     *
     * @param groups number of groups, at most as many as there are cases
     * @throws org.radflow.pipeline.DataException when a probability is not from 0 to 1
     */
    public static CalibrationCurve of(double[] probabilities, boolean[] positive, int groups, double level) {
        Checks.sameLength(probabilities.length, positive.length);
        Checks.probabilities(probabilities);
        int count = Math.min(groups, positive.length);
        int[] order = Ranks.order(probabilities);
        double[] predicted = new double[count];
        Estimate[] observed = new Estimate[count];
        int[] cases = new int[count];
        for (int g = 0; g < count; g++) {
            int from = (int)((long)g * order.length / count);
            int to = (int)((g + 1L) * order.length / count);
            int hits = 0;
            for (int i = from; i < to; i++) {
                predicted[g] += probabilities[order[i]] / (to - from);
                hits += positive[order[i]] ? 1 : 0;
            }
            observed[g] = Proportion.wilson(hits, to - from, level);
            cases[g] = to - from;
        }
        return new CalibrationCurve(predicted, observed, cases);
    }
}
