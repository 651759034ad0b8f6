package org.radflow.learn.survival;

/** Times at which a model tells the survival. */
final class ReportedTimes {

    private ReportedTimes() {}

    /** @throws IllegalArgumentException unless they are 0 or more and ascend */
    static void check(double[] times) {
        for (int t = 0; t < times.length; t++) {
            if (!(times[t] >= 0 && times[t] < Double.POSITIVE_INFINITY) || t > 0 && times[t] <= times[t - 1]) {
                throw new IllegalArgumentException("Survival at times: found " + times[t] + ", expected ascending times of 0 or more");
            }
        }
    }
}
