package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.metrics.Estimate;
import org.radflow.pipeline.survival.BrierScore;
import org.radflow.pipeline.survival.Concordance;
import org.radflow.pipeline.survival.KaplanMeier;
import org.radflow.pipeline.survival.TimeDependentAuc;

/** Scores of predicted risks, and of survival predicted until some times. Censoring is estimated from the scored cases. */
final class RiskMeasures {

    private RiskMeasures() {}

    static List<Measure> of(double[] at) {
        List<Measure> all = new ArrayList<>(List.of(
                new Measure("C-Index (Harrell)", true, p -> harrell(p).value(), (p, level) -> interval(harrell(p), level), "jackknife"),
                new Measure("C-Index (Uno)", true, p -> Concordance.uno(risks(p).times(), risks(p).events(), risks(p).risk(), censoring(p),
                        Double.POSITIVE_INFINITY).value())));
        for (int t = 0; t < at.length; t++) {
            int column = t;
            String time = at[t] == (long)at[t] ? Long.toString((long)at[t]) : Double.toString(at[t]);
            all.add(new Measure("AUC (" + time + ")", true, p -> TimeDependentAuc.at(at[column], risks(p).times(), risks(p).events(),
                    Arrays.stream(survival(p, column)).map(s -> 1 - s).toArray(), censoring(p))));
            all.add(new Measure("Brier Score (" + time + ")", false, p -> BrierScore.at(at[column], risks(p).times(), risks(p).events(),
                    survival(p, column), censoring(p))));
        }
        if (at.length > 1) {
            all.add(new Measure("Integrated Brier Score", false, p -> BrierScore.integrated(at, risks(p).times(), risks(p).events(),
                    risks(p).survival(), censoring(p))));
        }
        return all;
    }

    private static Predicted.Risks risks(Predicted predicted) {
        return (Predicted.Risks)predicted;
    }

    private static Concordance harrell(Predicted predicted) {
        return Concordance.harrell(risks(predicted).times(), risks(predicted).events(), risks(predicted).risk());
    }

    private static Estimate interval(Concordance concordance, double level) {
        return Estimate.normal(concordance.value(), concordance.standardError(), level, 0, 1);
    }

    private static KaplanMeier censoring(Predicted predicted) {
        return KaplanMeier.censoring(risks(predicted).times(), risks(predicted).events());
    }

    private static double[] survival(Predicted predicted, int column) {
        return Arrays.stream(risks(predicted).survival()).mapToDouble(row -> row[column]).toArray();
    }
}
