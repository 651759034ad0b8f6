package org.radflow.learn.combine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.InnerFolds;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.linear.LinearRegressionStep;
import org.radflow.learn.linear.LogisticRegressionStep;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/**
 * Stacking (Wolpert 1992, doi:10.1016/S0893-6080(05)80023-1): members tell of cases that they did not learn from, in an inner cross-validation with
 * the patients of one fold apart from those of the others; a model on top learns from what they tell: logistic regression with a ridge, or
 * linear regression. Then the members learn from all cases.
 *
 * @param members models of classes, or of numbers; one or more
 * @param folds   of the inner cross-validation, 2 or more
 * @param ridge   of the logistic regression on top, see {@link LogisticRegressionStep}
 * @param seed    of the assignment of folds
 */
public record StackingStep(List<Step> members, int folds, double ridge, long seed) implements Step {

    public static final StepKind KIND = new Kind("stacking", settings -> new StackingStep(Members.read(settings.states("members")).steps(),
            settings.number32("folds"), settings.number("ridge"), settings.integer("seed")),
            (settings, state) -> read(Members.read(settings.states("members")), state));

    /**
     * @throws IllegalArgumentException naming a setting out of range
     * @throws org.radflow.pipeline.state.StateException when one is no model of this bundle that can be a member
     */
    public StackingStep {
        members = new Members(members).steps();
        Settings.range("Folds", folds, 2, Integer.MAX_VALUE);
        Settings.range("Ridge", ridge, 0, Double.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Stacking (" + new Members(members).title() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("members", new Members(members).settings()).put("folds", folds).put("ridge", ridge).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        boolean number = roles.outcome() instanceof Outcome.Quantity;
        List<String> classes = number ? List.of() : ClassLabels.of(training, roles).classes();
        int[] labels = number ? new int[training.size()] : ClassLabels.of(training, roles).indexes();
        int[] assigned = InnerFolds.of(training, roles, labels, folds, seed);
        FeatureMatrix told = told(training, roles, classes, assigned, progress.part(0, 0.8));
        Step top = number ? new LinearRegressionStep() : new LogisticRegressionStep(ridge);
        FittedStep learned = top.fit(told, new Roles(roles.outcome(), "", "", Set.of()), progress.part(0.8, 0.81)).step();
        Members models = new Members(members);
        List<FittedStep> fitted = models.fit(training, roles, progress.part(0.81, 1));
        String outcome = roles.outcome().columns().get(0);
        return Fit.of(number ? new CombinedRegressor(models, fitted, outcome, (Regression)learned)
            : new CombinedClassifier(models, fitted, outcome, classes, (Classifier)learned), training);
    }

    /** What members tell of each case that they did not learn from, with outcome and weight. */
    private FeatureMatrix told(FeatureMatrix training, Roles roles, List<String> classes, int[] assigned, Progress progress) {
        List<List<Column>> byFold = Parallel.map(folds, progress, "Inner cross-validation", fold -> {
            FeatureMatrix inside = training.rows(InnerFolds.rows(assigned, fold, false));
            List<FittedStep> fitted = new Members(members).fit(inside, roles, (fraction, message) -> progress.check());
            return Outputs.features(fitted, classes, training.rows(InnerFolds.rows(assigned, fold, true)));
        });
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < byFold.get(0).size(); j++) {
            double[] all = new double[training.size()];
            for (int fold = 0; fold < folds; fold++) {
                int[] rows = InnerFolds.rows(assigned, fold, true);
                double[] values = ((NumericColumn)byFold.get(fold).get(j)).values();
                for (int r = 0; r < rows.length; r++) {
                    all[rows[r]] = values[r];
                }
            }
            columns.add(new NumericColumn(byFold.get(0).get(j).name(), all));
        }
        columns.add(training.column(roles.outcome().columns().get(0)));
        columns.add(new NumericColumn(Roles.CASE_WEIGHT, Roles.weights(training)));
        return new FeatureMatrix(training.cases(), columns);
    }

    private static FittedStep read(Members members, State state) {
        List<FittedStep> fitted = members.fitted(state.states("members"));
        List<String> classes = state.texts("classes");
        State settings = new LogisticRegressionStep(0).settings();
        return classes.isEmpty()
            ? new CombinedRegressor(members, fitted, state.text("outcome"),
                (Regression)LinearRegressionStep.KIND.fitted(settings, state.state("top")))
            : new CombinedClassifier(members, fitted, state.text("outcome"), classes,
                (Classifier)LogisticRegressionStep.KIND.fitted(settings, state.state("top")));
    }
}
