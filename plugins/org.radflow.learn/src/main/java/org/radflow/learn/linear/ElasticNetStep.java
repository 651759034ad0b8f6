package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.InnerFolds;
import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Quantities;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Elastic net of two classes or of a number; see {@link ElasticNet}. The penalty is chosen by cross-validation inside the cases it learns
 * from, with the patients of one fold apart from those of the others.
 *
 * @param alpha  1 for the LASSO, 0 for ridge regression
 * @param choice how the penalty is chosen
 * @param lambda the penalty with {@link LambdaChoice#FIXED}, else not used
 * @param folds  of the inner cross-validation, 3 or more
 * @param seed   of the assignment of folds
 */
public record ElasticNetStep(double alpha, LambdaChoice choice, double lambda, int folds, long seed) implements Step {

    public static final StepKind KIND = new Kind("elastic-net", settings -> new ElasticNetStep(settings.number("alpha"),
            settings.constant("choice", LambdaChoice.class), settings.number("lambda"), settings.number32("folds"), settings.integer("seed")),
            (settings, state) -> {
                Coefficients learned = Coefficients.read(state);
                return learned.classes().isEmpty() ? new LinearRegressor(learned) : new LinearClassifier(learned);
            });

    /** @throws IllegalArgumentException naming a setting out of range */
    public ElasticNetStep {
        Settings.range("Alpha", alpha, 0, 1);
        Settings.range("Lambda", lambda, 0, Double.MAX_VALUE);
        Settings.range("Folds", folds, 3, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Elastic Net (alpha " + Settings.text(alpha) + (choice == LambdaChoice.FIXED ? ", lambda " + Settings.text(lambda) + ")" : ")");
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("alpha", alpha).put("choice", choice.name()).put("lambda", lambda).put("folds", folds).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        if (roles.outcome() instanceof Outcome.Quantity) {
            Quantities outcome = Quantities.of(training, roles);
            Chosen chosen = choose(Family.GAUSSIAN, cases, outcome.values(), training, roles, progress);
            return Fit.of(new LinearRegressor(coefficients(chosen, outcome.outcome(), List.of(), LinearModel.Link.IDENTITY, cases.features(),
                    outcome.outcome())), training);
        }
        ClassLabels labels = ClassLabels.of(training, roles);
        if (labels.classes().size() > 2) {
            throw new DataException("Column '%s': found the classes %s, expected two. Use the node \"Logistic Regression\" with a ridge for more"
                    .formatted(labels.outcome(), labels.classes()));
        }
        int positive = labels.classes().indexOf(labels.positive());
        double[] y = java.util.Arrays.stream(labels.indexes()).mapToDouble(index -> index == positive ? 1 : 0).toArray();
        Chosen chosen = choose(Family.BINOMIAL, cases, y, training, roles, progress);
        return Fit.of(new LinearClassifier(coefficients(chosen, labels.outcome(), labels.classes(), LinearModel.Link.LOGIT, cases.features(),
                labels.positive())), training);
    }

    private record Chosen(ElasticNetPath path, int index) {}

    private Chosen choose(Family family, LearningCases cases, double[] y, FeatureMatrix training, Roles roles, Progress progress) {
        ElasticNetOptions options = ElasticNetOptions.of(alpha);
        if (choice == LambdaChoice.FIXED) {
            return new Chosen(ElasticNet.path(family, cases.x(), y, cases.weights(), options.with(lambda), progress), 0);
        }
        ElasticNetPath path = ElasticNet.path(family, cases.x(), y, cases.weights(), options, progress.part(0, 0.2));
        int[] classes = new int[y.length];
        for (int i = 0; family == Family.BINOMIAL && i < y.length; i++) {
            classes[i] = (int)y[i];
        }
        int[] fold = InnerFolds.of(training, roles, classes, folds, seed);
        ElasticNetCrossValidation found = ElasticNetCrossValidation.of(family, cases.x(), y, cases.weights(), fold, path.lambdas(), options,
                progress.part(0.2, 1));
        return new Chosen(path, choice == LambdaChoice.MINIMUM ? found.minimum() : found.oneStandardError());
    }

    private static Coefficients coefficients(Chosen chosen, String outcome, List<String> classes, LinearModel.Link link, List<String> features,
            String output) {
        ElasticNetPath path = chosen.path();
        int k = chosen.index();
        List<String> notes = List.of("Lambda: " + Settings.text(path.lambdas()[k]),
                "Features with a coefficient: " + path.selected(k).length,
                "Deviance explained in the cases learned from: " + Settings.text(path.devianceRatios()[k]));
        return new Coefficients(outcome, classes, link, features, List.of(output), new double[] {path.intercepts()[k]},
                new double[][] {path.coefficients()[k]}, new double[0][], notes);
    }
}
