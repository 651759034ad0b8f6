package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.InnerFolds;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.linear.ElasticNetOptions;
import org.radflow.learn.linear.ElasticNetPath;
import org.radflow.learn.linear.LambdaChoice;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Cox regression with an elastic net penalty; see {@link CoxElasticNet}. The penalty is chosen by cross-validation inside the cases it
 * learns from, with the patients of one fold apart from those of the others and the events spread over the folds.
 *
 * @param alpha         1 for the LASSO, 0 for ridge regression
 * @param choice        how the penalty is chosen
 * @param lambda        the penalty with {@link LambdaChoice#FIXED}, else not used
 * @param folds         of the inner cross-validation, 3 or more
 * @param seed          of the assignment of folds
 * @param reportedTimes ascending times at which predictions tell the survival
 */
public record CoxElasticNetStep(double alpha, LambdaChoice choice, double lambda, int folds, long seed, double[] reportedTimes)
        implements Step {

    public static final StepKind KIND = new Kind("cox-elastic-net",
            settings -> new CoxElasticNetStep(settings.number("alpha"), settings.constant("choice", LambdaChoice.class),
                    settings.number("lambda"), settings.number32("folds"), settings.integer("seed"), settings.numbers("reported times")),
            (settings, state) -> ProportionalHazardsModel.read(state));

    /** @throws IllegalArgumentException naming a setting out of range */
    public CoxElasticNetStep {
        Settings.range("Alpha", alpha, 0, 1);
        Settings.range("Lambda", lambda, 0, Double.MAX_VALUE);
        Settings.range("Folds", folds, 3, Integer.MAX_VALUE);
        ReportedTimes.check(reportedTimes);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Cox Elastic Net (alpha " + Settings.text(alpha) + (choice == LambdaChoice.FIXED ? ", lambda " + Settings.text(lambda) + ")" : ")");
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("alpha", alpha).put("choice", choice.name()).put("lambda", lambda).put("folds", folds).put("seed", seed)
                .put("reported times", reportedTimes);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        SurvivalCases cases = SurvivalCases.of(training, roles);
        double[] weights = cases.cases().weights();
        ElasticNetOptions options = ElasticNetOptions.of(alpha);
        if (choice == LambdaChoice.FIXED) {
            return model(cases, CoxElasticNet.path(cases.x(), cases.times(), cases.events(), weights, options.with(lambda), progress), 0, training);
        }
        ElasticNetPath path = CoxElasticNet.path(cases.x(), cases.times(), cases.events(), weights, options, progress.part(0, 0.2));
        int[] fold = InnerFolds.of(training, roles, IntStream.of(cases.events()).map(event -> event == 1 ? 1 : 0).toArray(), folds, seed);
        CoxElasticNet.Validation validation = CoxElasticNet.validate(cases.x(), cases.times(), cases.events(), weights, fold, path.lambdas(),
                options, progress.part(0.2, 1));
        return model(cases, path, choice == LambdaChoice.MINIMUM ? validation.minimum() : validation.oneStandardError(), training);
    }

    /** The model keeps the features that have a coefficient. */
    private Fit model(SurvivalCases cases, ElasticNetPath path, int k, FeatureMatrix training) {
        int[] selected = path.selected(k);
        double[][] x = IntStream.of(selected).mapToObj(j -> cases.x()[j]).toArray(double[][]::new);
        double[] coefficients = IntStream.of(selected).mapToDouble(j -> path.coefficients()[k][j]).toArray();
        double[] weights = cases.cases().weights();
        double[] means = Scale.of(x, weights).means();
        List<String> features = IntStream.of(selected).mapToObj(cases.cases().features()::get).toList();
        PartialLikelihood likelihood = new PartialLikelihood(x, cases.times(), cases.events(), weights, new int[cases.size()], Ties.BRESLOW);
        double[] predictors = likelihood.predictors(coefficients);
        double centre = 0;
        for (int j = 0; j < means.length; j++) {
            centre += coefficients[j] * means[j];
        }
        double mean = centre;
        BaselineHazard baseline = BaselineHazard.of(likelihood, Arrays.stream(predictors).map(value -> value - mean).toArray(), 1);
        double[][] values = {coefficients, Arrays.stream(coefficients).map(Math::exp).toArray()};
        List<String> notes = List.of("Lambda: " + Settings.text(path.lambdas()[k]),
                "Features with a coefficient: %d of %d".formatted(selected.length, cases.cases().features().size()),
                "Deviance explained in the cases learned from: " + Settings.text(path.devianceRatios()[k]));
        return Fit.of(new ProportionalHazardsModel(cases.event(), features, coefficients, means, new Strata("", List.of("all")), baseline,
                reportedTimes, new DetailTable(features, List.of("Coefficient", "Hazard Ratio"), values, notes)), training);
    }
}
