package org.radflow.pipeline.validation;

import java.util.List;

import org.radflow.pipeline.DataException;

/** Scores of predicted risks. */
final class RiskMeasures {

    static final List<Measure> ALL = List.of(new Measure("C-Index (Harrell)", true, predicted -> harrell((Predicted.Risks)predicted)));

    private RiskMeasures() {}

    /** Part of the pairs, of which the one with the event is known to be earlier, in which it has the higher risk; equal risks count half. */
    private static double harrell(Predicted.Risks cases) {
        double right = 0;
        long pairs = 0;
        for (int i = 0; i < cases.size(); i++) {
            for (int j = 0; j < cases.size(); j++) {
                boolean later = cases.times()[j] > cases.times()[i] || cases.times()[j] == cases.times()[i] && cases.events()[j] != 1;
                if (cases.events()[i] == 1 && i != j && later) {
                    pairs++;
                    right += cases.risk()[i] > cases.risk()[j] ? 1 : cases.risk()[i] == cases.risk()[j] ? 0.5 : 0;
                }
            }
        }
        if (pairs == 0) {
            throw new DataException("Scores: found no pair of cases of which one is known to have the event first, expected some");
        }
        return right / pairs;
    }
}
