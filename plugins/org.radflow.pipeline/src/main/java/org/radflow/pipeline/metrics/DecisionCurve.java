package org.radflow.pipeline.metrics;

/**
 * Net benefit of treating the cases whose probability is at least a threshold, per case (Vickers and Elkin 2006,
 * doi:10.1177/0272989X06295361): true positives / n - false positives / n x t / (1 - t).
 *
 * @param thresholds probabilities t
 * @param netBenefit of the model
 * @param treatAll   of treating all cases; treating none has 0
 */
public record DecisionCurve(double[] thresholds, double[] netBenefit, double[] treatAll) {

    /**
     * @param thresholds between 0 (included) and 1 (excluded)
     * @throws org.radflow.pipeline.DataException when a probability is not from 0 to 1
     */
    public static DecisionCurve of(double[] probabilities, boolean[] positive, double[] thresholds) {
        Checks.sameLength(probabilities.length, positive.length);
        Checks.probabilities(probabilities);
        double[] model = new double[thresholds.length];
        double[] all = new double[thresholds.length];
        double n = positive.length;
        double positives = Checks.count(positive);
        for (int t = 0; t < thresholds.length; t++) {
            if (!(thresholds[t] >= 0 && thresholds[t] < 1)) {
                throw new IllegalArgumentException("Threshold: found " + thresholds[t] + ", expected a number from 0 to below 1");
            }
            double odds = thresholds[t] / (1 - thresholds[t]);
            Confusion confusion = Confusion.at(thresholds[t], probabilities, positive);
            model[t] = (confusion.counts()[1][1] - confusion.counts()[0][1] * odds) / n;
            all[t] = (positives - (n - positives) * odds) / n;
        }
        return new DecisionCurve(thresholds.clone(), model, all);
    }
}
