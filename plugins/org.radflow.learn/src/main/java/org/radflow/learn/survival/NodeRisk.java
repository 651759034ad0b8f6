package org.radflow.learn.survival;

import java.util.Arrays;

/**
 * What the log-rank statistic needs of the cases of a node. Arrays are not to be changed.
 *
 * @param times    indexes of the event times at which a case of the node has the event, ascending
 * @param hazard   Nelson-Aalen estimate of the cumulative hazard from each of them on
 * @param atRisk   per case of the node: how many of the times are not after its own
 * @param residual martingale residual of each case of the node
 * @param linear   sum until each time of d (n - d) / (n - 1) / n
 * @param squared  per time: d (n - d) / (n - 1) / n^2
 * @param events   number of events
 */
record NodeRisk(int[] times, double[] hazard, int[] atRisk, double[] residual, double[] linear, double[] squared, int events) {

    static NodeRisk of(int[] cases, int[] timeRanks, int[] events) {
        int[] times = Arrays.stream(cases).filter(i -> events[i] == 1).map(i -> timeRanks[i] - 1).sorted().distinct().toArray();
        int count = times.length;
        double[] d = new double[count];
        double[] n = new double[count + 1];
        int[] atRisk = new int[cases.length];
        int happened = 0;
        for (int k = 0; k < cases.length; k++) {
            int place = Arrays.binarySearch(times, timeRanks[cases[k]] - 1);
            atRisk[k] = place >= 0 ? place + 1 : -place - 1;
            n[atRisk[k]]++;
            if (events[cases[k]] == 1) {
                d[place]++;
                happened++;
            }
        }
        double[] hazard = new double[count];
        double[] linear = new double[count];
        double[] squared = new double[count];
        double later = 0;
        for (int t = count - 1; t >= 0; t--) {
            later += n[t + 1];
            double spread = later > 1 ? d[t] * (later - d[t]) / (later - 1) : 0;
            hazard[t] = d[t] / later;
            linear[t] = spread / later;
            squared[t] = spread / (later * later);
        }
        for (int t = 1; t < count; t++) {
            hazard[t] += hazard[t - 1];
            linear[t] += linear[t - 1];
        }
        double[] residual = new double[cases.length];
        for (int k = 0; k < cases.length; k++) {
            residual[k] = (events[cases[k]] == 1 ? 1 : 0) - (atRisk[k] == 0 ? 0 : hazard[atRisk[k] - 1]);
        }
        return new NodeRisk(times, hazard, atRisk, residual, linear, squared, happened);
    }

    /** Takes a case to the left. @param left cases on the left at risk at each time; is changed @return what it adds to the variance */
    double take(double[] left, int member) {
        int until = atRisk[member];
        double sum = 0;
        for (int t = 0; t < until; t++) {
            sum += squared[t] * (2 * left[t] + 1);
            left[t]++;
        }
        return until == 0 ? 0 : linear[until - 1] - sum;
    }
}
