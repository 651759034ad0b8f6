package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Logistic regression of two or more classes; see {@link LogisticRegression}.
 *
 * @param ridge strength of the ridge on standardised features, 0 for none
 */
public record LogisticRegressionStep(double ridge) implements Step {

    public static final StepKind KIND = new Kind("logistic-regression", settings -> new LogisticRegressionStep(settings.number("ridge")),
            (settings, state) -> new LinearClassifier(Coefficients.read(state)));

    /** @throws IllegalArgumentException when the ridge is negative */
    public LogisticRegressionStep {
        Settings.range("Ridge", ridge, 0, Double.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return ridge == 0 ? "Logistic Regression" : "Logistic Regression (ridge " + Settings.text(ridge) + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("ridge", ridge);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        ClassLabels labels = ClassLabels.of(training, roles);
        return Fit.of(new LinearClassifier(labels.classes().size() == 2 ? binary(cases, labels, progress) : several(cases, labels, progress)),
                training);
    }

    /** The logarithm of the odds of the positive class. */
    private Coefficients binary(LearningCases cases, ClassLabels labels, Progress progress) {
        int positive = labels.classes().indexOf(labels.positive());
        int[] y = new int[cases.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.indexes()[i] == positive ? 1 : 0;
        }
        LogisticRegression fit = LogisticRegression.fit(cases.x(), y, 2, cases.weights(), ridge, progress);
        return coefficients(cases, labels, LinearModel.Link.LOGIT, List.of(labels.positive()), fit.intercepts(), fit.coefficients(),
                fit.errors(), fit);
    }

    /** A row of zeros for the first class. */
    private Coefficients several(LearningCases cases, ClassLabels labels, Progress progress) {
        int classes = labels.classes().size();
        LogisticRegression fit = LogisticRegression.fit(cases.x(), labels.indexes(), classes, cases.weights(), ridge, progress);
        double[] intercepts = new double[classes];
        double[][] coefficients = new double[classes][cases.features().size()];
        double[][] errors = new double[classes][cases.features().size() + 1];
        java.util.Arrays.fill(errors[0], Double.NaN);
        for (int c = 1; c < classes; c++) {
            intercepts[c] = fit.intercepts()[c - 1];
            coefficients[c] = fit.coefficients()[c - 1];
            errors[c] = fit.errors()[c - 1];
        }
        return coefficients(cases, labels, LinearModel.Link.SOFTMAX, labels.classes(), intercepts, coefficients, errors, fit);
    }

    private static Coefficients coefficients(LearningCases cases, ClassLabels labels, LinearModel.Link link, List<String> outputs,
            double[] intercepts, double[][] coefficients, double[][] errors, LogisticRegression fit) {
        List<String> notes = new java.util.ArrayList<>(List.of("Log-likelihood: " + Settings.text(fit.logLikelihood()),
                "Log-likelihood without features: " + Settings.text(fit.nullLogLikelihood())));
        if (fit.separated()) {
            notes.add("Separation: the features tell the classes apart without error, so that coefficients have no finite estimate "
                    + "and no standard error; those given are arbitrary. Set a ridge");
        }
        return new Coefficients(labels.outcome(), labels.classes(), link, cases.features(), outputs, intercepts, coefficients, errors, notes);
    }
}
