package org.radflow.pipeline.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.metrics.Calibration;

/** A fitted pipeline on cases from elsewhere: nothing is learned from them. */
public final class ExternalValidation {

    /**
     * How a column differs between development and validation.
     *
     * @param development number of cases with a value, their mean and standard deviation (n - 1)
     * @param validation  the same
     * @param difference  validation - development, in pooled standard deviations; NaN when both are 0
     */
    public record CaseMix(String column, Moments development, Moments validation, double difference) {}

    /** Of the values that are there; NaN where there are too few. */
    public record Moments(int cases, double mean, double deviation) {

        static Moments of(double[] values) {
            double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            double mean = Arrays.stream(known).average().orElse(Double.NaN);
            double squares = Arrays.stream(known).map(value -> (value - mean) * (value - mean)).sum();
            return new Moments(known.length, mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)));
        }
    }

    private ExternalValidation() {}

    /**
     * Scores after a recalibration by intercept and slope that were fitted to the validation cases themselves: what the model could reach
     * here, not what it does. The names of the scores say so.
     *
     * @param predictions the cases with outcome and predictions
     * @throws DataException when the outcome is not one of two classes, or there is no finite recalibration
     */
    public static List<Score> recalibrated(FeatureMatrix predictions, Roles roles, Scores how) {
        if (!(Predicted.of(predictions, roles, Predicted.classes(predictions, roles)) instanceof Predicted.TwoClasses two)) {
            throw new DataException("Recalibration: found more than two classes, expected two");
        }
        double[] changed = Calibration.of(two.probabilities(), two.positive(), how.level()).recalibrate(two.probabilities());
        return how.of(new Predicted.TwoClasses(changed, two.positive()), Scores.patients(predictions, roles)).stream()
                .filter(score -> List.of("Brier Score", "Log Loss").contains(score.name()))
                .map(score -> new Score(score.name() + " (if recalibrated here)", score.value(), score.method(), score.problem())).toList();
    }

    /** Features that the first table has, and a number to predict, in both tables. */
    public static List<CaseMix> caseMix(FeatureMatrix development, FeatureMatrix validation, FittedPipeline pipeline) {
        List<CaseMix> compared = new ArrayList<>();
        for (String name : pipeline.training().features().keySet()) {
            if (development.has(name) && validation.has(name)) {
                Moments first = Moments.of(development.numbers(name).values());
                Moments second = Moments.of(validation.numbers(name).values());
                double pooled = Math.sqrt((first.deviation() * first.deviation() + second.deviation() * second.deviation()) / 2);
                compared.add(new CaseMix(name, first, second, pooled > 0 ? (second.mean() - first.mean()) / pooled : Double.NaN));
            }
        }
        return compared;
    }
}
