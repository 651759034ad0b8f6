package org.radflow.select.univariate;

import org.radflow.select.Order;
import org.radflow.select.Target;

/**
 * Score test of a proportional hazards model of one feature (Cox 1972, doi:10.1111/j.2517-6161.1972.tb00899.x), ties as Efron 1977
 * (doi:10.1080/01621459.1977.10480613): z = U / sqrt(I) at a coefficient of 0. Positive: the higher the feature, the earlier the event.
 */
final class CoxScoreTest {

    private CoxScoreTest() {}

    static TestResult test(double[] x, Target.Survival survival) {
        double mean = java.util.Arrays.stream(x).sum() / x.length;
        int[] order = Order.descending(survival.times());
        double score = 0;
        double information = 0;
        double atRisk = 0;
        double sum = 0;
        double squares = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double events = 0;
            double eventSum = 0;
            double eventSquares = 0;
            for (to = from; to < order.length && survival.times()[order[to]] == survival.times()[order[from]]; to++) {
                double value = x[order[to]] - mean;
                atRisk++;
                sum += value;
                squares += value * value;
                if (survival.events()[order[to]]) {
                    events++;
                    eventSum += value;
                    eventSquares += value * value;
                }
            }
            score += eventSum;
            for (int e = 0; e < events; e++) {
                double part = e / events;
                double weight = atRisk - e;
                double expected = (sum - part * eventSum) / weight;
                score -= expected;
                information += (squares - part * eventSquares) / weight - expected * expected;
            }
        }
        double z = score / Math.sqrt(information);
        return !(information > 0) ? TestResult.NONE : new TestResult(z, Tails.normal(z));
    }
}
