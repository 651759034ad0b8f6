package org.radflow.learn.explain;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.metrics.DeLong;
import org.radflow.pipeline.metrics.Probabilities;
import org.radflow.pipeline.metrics.RegressionScores;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.survival.Concordance;

/** Scores of a model's output, the higher the better. */
public enum ModelScore {
    /** Area under the ROC curve of the positive class. */
    AUC,
    /** Negative Brier score of the positive class. */
    BRIER,
    /** Harrell's concordance. */
    C_INDEX,
    /** Coefficient of determination. */
    R2;

    /** The usual score of such a model: AUC, concordance, coefficient of determination. */
    public static ModelScore usual(FittedStep model) {
        return model instanceof Classifier ? AUC : model instanceof Regression ? R2 : C_INDEX;
    }

    /**
     * The score as a function of cases that carry the true outcome.
     *
     * @throws DataException when the outcome does not fit the score
     */
    public ToDoubleFunction<FeatureMatrix> of(Output output, FittedStep model, Roles roles, FeatureMatrix cases, String positive) {
        switch (this) {
            case AUC, BRIER -> {
                if (!(model instanceof Classifier classifier)) {
                    throw new DataException("Score: found " + this + ", expected C_INDEX or R2, as the model predicts no classes");
                }
                boolean[] truth = positives(classifier.classes(), roles, cases, positive);
                return this == AUC ? changed -> DeLong.area(output.of(changed), truth)
                        : changed -> -Probabilities.brier(output.of(changed), truth);
            }
            case R2 -> {
                double[] truth = cases.numbers(roles.quantity().column()).values();
                return changed -> RegressionScores.of(output.of(changed), truth).r2();
            }
            default -> {
                double[] times = roles.survival().times(cases);
                int[] events = roles.survival().events(cases);
                return changed -> Concordance.harrell(times, events, output.of(changed)).value();
            }
        }
    }

    private static boolean[] positives(List<String> classes, Roles roles, FeatureMatrix cases, String positive) {
        int wanted = Output.index(classes, positive);
        int[] indexes = roles.classes().indexes(cases, classes);
        boolean[] positives = new boolean[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            positives[i] = indexes[i] == wanted;
        }
        if (Arrays.stream(indexes).allMatch(i -> i == wanted) || Arrays.stream(indexes).noneMatch(i -> i == wanted)) {
            throw new DataException("Column '%s': found cases of one class, expected '%s' and others".formatted(roles.classes().column(),
                    classes.get(wanted)));
        }
        return positives;
    }
}
