package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.metrics.Confusion;
import org.radflow.pipeline.metrics.MultiClass;
import org.radflow.pipeline.metrics.Proportion;

/** Scores of probabilities of three or more classes; the most probable class is the predicted one. */
final class ManyClassMeasures {

    private ManyClassMeasures() {}

    static List<Measure> of(List<String> classes) {
        List<Measure> all = new ArrayList<>(List.of(
                new Measure("AUC (macro)", true, p -> MultiClass.macroArea(many(p).probabilities(), many(p).truth(), classes.size())),
                new Measure("AUC (Hand and Till)", true, p -> MultiClass.handTill(many(p).probabilities(), many(p).truth(), classes.size())),
                new Measure("Accuracy", true, score(Confusion::accuracy),
                        (p, level) -> Proportion.wilson(confusion(p).correct(), p.size(), level), "Wilson"),
                new Measure("Balanced Accuracy", true, score(Confusion::balancedAccuracy)),
                new Measure("F1 (macro)", true, score(Confusion::macroF1)),
                new Measure("MCC", true, score(Confusion::mcc)),
                new Measure("Brier Score", false, p -> MultiClass.brier(many(p).probabilities(), many(p).truth())),
                new Measure("Log Loss", false, p -> MultiClass.logLoss(many(p).probabilities(), many(p).truth()))));
        for (int c = 0; c < classes.size(); c++) {
            int label = c;
            all.add(new Measure("AUC (" + classes.get(c) + ")", true,
                    p -> MultiClass.areaAgainstRest(many(p).probabilities(), many(p).truth(), label)));
        }
        return all;
    }

    private static Predicted.ManyClasses many(Predicted predicted) {
        return (Predicted.ManyClasses)predicted;
    }

    private static Confusion confusion(Predicted predicted) {
        return Confusion.of(many(predicted).truth(), many(predicted).mostProbable(), many(predicted).classes().size());
    }

    private static ToDoubleFunction<Predicted> score(ToDoubleFunction<Confusion> score) {
        return predicted -> score.applyAsDouble(confusion(predicted));
    }
}
