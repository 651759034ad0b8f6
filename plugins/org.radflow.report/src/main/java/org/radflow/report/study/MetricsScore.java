package org.radflow.report.study;

import java.util.List;

/**
 * METRICS, in per cent of the weights of the applicable items (Kocak et al. 2024). Open items can still be met: the score is at least {@code lowest} and at most
 * {@code highest}.
 */
public record MetricsScore(double lowest, double highest) {

    /** Reported items count as met, as far as the study says so: whether they were done well is for readers to judge. */
    public static MetricsScore of(List<Answer> answers) {
        double met = 0;
        double open = 0;
        double applicable = 0;
        for (Answer answer : answers) {
            double weight = answer.item().weight();
            applicable += answer.status() == Answer.Status.NOT_APPLICABLE ? 0 : weight;
            met += answer.status() == Answer.Status.REPORTED ? weight : 0;
            open += answer.status() == Answer.Status.OPEN ? weight : 0;
        }
        return applicable > 0 ? new MetricsScore(100 * met / applicable, 100 * (met + open) / applicable) : new MetricsScore(0, 0);
    }
}
