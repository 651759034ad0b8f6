package org.radflow.pipeline.validation;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.metrics.Calibration;
import org.radflow.pipeline.metrics.Confusion;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.metrics.Estimate;
import org.radflow.pipeline.metrics.PrecisionRecall;
import org.radflow.pipeline.metrics.Probabilities;
import org.radflow.pipeline.metrics.Proportion;

/** Scores of probabilities of two classes. A case is called positive from a probability of 0.5 on. */
final class TwoClassMeasures {

    private static final double THRESHOLD = 0.5;
    private static final String WILSON = "Wilson";
    private static final String WALD = "Wald";

    static final List<Measure> ALL = List.of(
            new Measure("AUC", true, p -> DeLong.area(two(p).probabilities(), two(p).positive()),
                    (p, level) -> new DeLong(two(p).probabilities(), two(p).positive()).estimate(0, level), "DeLong"),
            new Measure("Average Precision", true, p -> curve(p).averagePrecision(), (p, level) -> curve(p).averagePrecision(positives(p), level),
                    "logit"),
            part("Accuracy", c -> new long[] {c.correct(), c.cases()}),
            new Measure("Balanced Accuracy", true, of(Confusion::balancedAccuracy)),
            part("Sensitivity", c -> new long[] {c.counts()[1][1], c.inClass(1)}),
            part("Specificity", c -> new long[] {c.counts()[0][0], c.inClass(0)}),
            part("Positive Predictive Value", c -> new long[] {c.counts()[1][1], c.predicted(1)}),
            part("Negative Predictive Value", c -> new long[] {c.counts()[0][0], c.predicted(0)}),
            new Measure("F1", true, of(c -> c.f1(1))),
            new Measure("MCC", true, of(Confusion::mcc)),
            new Measure("Brier Score", false, p -> Probabilities.brier(two(p).probabilities(), two(p).positive())),
            new Measure("Log Loss", false, p -> Probabilities.logLoss(two(p).probabilities(), two(p).positive())),
            new Measure("Calibration Slope", true, p -> calibration(p, 0.95).slope().value(), (p, level) -> calibration(p, level).slope(), WALD),
            new Measure("Calibration Intercept", true, p -> calibration(p, 0.95).intercept().value(),
                    (p, level) -> calibration(p, level).intercept(), WALD),
            new Measure("Calibration in the Large", true, p -> calibration(p, 0.95).inTheLarge().value(),
                    (p, level) -> calibration(p, level).inTheLarge(), WALD));

    private TwoClassMeasures() {}

    private static Predicted.TwoClasses two(Predicted predicted) {
        return (Predicted.TwoClasses)predicted;
    }

    private static Confusion confusion(Predicted predicted) {
        return Confusion.at(THRESHOLD, two(predicted).probabilities(), two(predicted).positive());
    }

    private static ToDoubleFunction<Predicted> of(ToDoubleFunction<Confusion> score) {
        return predicted -> score.applyAsDouble(confusion(predicted));
    }

    private static Measure part(String name, java.util.function.Function<Confusion, long[]> counts) {
        return new Measure(name, true, predicted -> {
            long[] hitsAndCases = counts.apply(confusion(predicted));
            return hitsAndCases[0] / (double)hitsAndCases[1];
        }, (predicted, level) -> wilson(counts.apply(confusion(predicted)), level), WILSON);
    }

    private static Estimate wilson(long[] hitsAndCases, double level) {
        return Proportion.wilson(hitsAndCases[0], hitsAndCases[1], level);
    }

    private static PrecisionRecall curve(Predicted predicted) {
        return PrecisionRecall.of(two(predicted).probabilities(), two(predicted).positive());
    }

    private static int positives(Predicted predicted) {
        return java.util.stream.IntStream.of(predicted.strata()).sum();
    }

    private static Calibration calibration(Predicted predicted, double level) {
        return Calibration.of(two(predicted).probabilities(), two(predicted).positive(), level);
    }
}
