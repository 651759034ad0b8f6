package org.radflow.learn.linear;

import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Quantities;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/** Linear regression of a number; see {@link LeastSquares}. */
public record LinearRegressionStep() implements Step {

    public static final StepKind KIND = new Kind("linear-regression", settings -> new LinearRegressionStep(),
            (settings, state) -> new LinearRegressor(Coefficients.read(state)));

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Linear Regression";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State();
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        Quantities outcome = Quantities.of(training, roles);
        LeastSquares fit = LeastSquares.fit(cases.x(), outcome.values(), cases.weights());
        List<String> notes = List.of("R squared: " + Settings.text(fit.rSquared()),
                "Residual standard error: " + Settings.text(fit.residualError()), "Degrees of freedom: " + fit.degreesOfFreedom());
        return Fit.of(new LinearRegressor(new Coefficients(outcome.outcome(), List.of(), LinearModel.Link.IDENTITY, cases.features(),
                List.of(outcome.outcome()), new double[] {fit.intercept()}, new double[][] {fit.coefficients()},
                new double[][] {fit.errors()}, notes)), training);
    }
}
