package org.radflow.select.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.InnerFolds;
import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.linear.ElasticNet;
import org.radflow.learn.linear.ElasticNetCrossValidation;
import org.radflow.learn.linear.ElasticNetOptions;
import org.radflow.learn.linear.ElasticNetPath;
import org.radflow.learn.linear.Family;
import org.radflow.learn.survival.CoxElasticNet;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.Target;

/**
 * Keeps the features with a coefficient in an elastic net of two classes, a number or survival ({@link ElasticNet}, {@link CoxElasticNet}). If the
 * chosen penalty leaves none, those of the largest penalty that leaves one at least.
 *
 * @param alpha  above 0 to 1, the LASSO
 * @param rule   how the penalty is chosen
 * @param lambda the penalty, with {@link Rule#FIXED}
 * @param count  how many features may enter the path, with {@link Rule#FIRST}
 * @param folds  of the inner cross-validation, patients apart, 3 or more
 * @param seed   of the folds
 */
public record ElasticNetSelector(double alpha, Rule rule, double lambda, int count, int folds, long seed) implements Selector {

    /** How the penalty is chosen. */
    public enum Rule {
        /** Smallest mean deviance in the inner cross-validation. */
        MINIMUM,
        /** Largest penalty within a standard error of the smallest mean deviance. */
        ONE_STANDARD_ERROR,
        /** The penalty that is set. */
        FIXED,
        /** The smallest of the path, which ends at a tenth of its largest, before more than so many features enter. */
        FIRST
    }

    private static final int STEPS = 100;
    private static final double SMALLEST = 0.1;

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.elastic-net", settings -> new ElasticNetSelector(settings.number("alpha"),
        settings.constant("rule", Rule.class), settings.number("lambda"), settings.number32("count"), settings.number32("folds"),
        settings.integer("seed")), (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public ElasticNetSelector {
        Settings.range("Alpha", alpha, 0.001, 1);
        Settings.range("Lambda", lambda, 0, Double.MAX_VALUE);
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
        Settings.range("Folds", folds, 3, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return (alpha == 1 ? "LASSO" : "Elastic net, alpha " + Settings.text(alpha)) + " selection";
    }

    @Override
    public State settings() {
        return new State().put("alpha", alpha).put("rule", rule.name()).put("lambda", lambda).put("count", count).put("folds", folds)
            .put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        double[] weights = Roles.weights(samples.cases());
        ElasticNetOptions options = ElasticNetOptions.of(alpha);
        if (rule == Rule.FIXED) {
            options = options.with(lambda);
        } else if (rule == Rule.FIRST) {
            options = new ElasticNetOptions(alpha, new double[0], STEPS, SMALLEST, true);
        }
        Target target = samples.target();
        ElasticNetPath path;
        int chosen;
        if (target instanceof Target.Survival survival) {
            int[] events = IntStream.range(0, samples.size()).map(row -> survival.events()[row] ? 1 : 0).toArray();
            path = CoxElasticNet.path(samples.x(), survival.times(), events, weights, options, progress.part(0, 0.2));
            chosen = given(path);
            if (chosen < 0) {
                CoxElasticNet.Validation found = CoxElasticNet.validate(samples.x(), survival.times(), events, weights,
                    InnerFolds.of(samples.cases(), samples.roles(), events, folds, seed), path.lambdas(), options, progress.part(0.2, 1));
                chosen = rule == Rule.MINIMUM ? found.minimum() : found.oneStandardError();
            }
        } else {
            Family family = target instanceof Target.Quantity ? Family.GAUSSIAN : Family.BINOMIAL;
            double[] y = numbers(target);
            path = ElasticNet.path(family, samples.x(), y, weights, options, progress.part(0, 0.2));
            chosen = given(path);
            if (chosen < 0) {
                int[] classes = family == Family.BINOMIAL ? Arrays.stream(y).mapToInt(value -> (int)value).toArray() : new int[y.length];
                ElasticNetCrossValidation found = ElasticNetCrossValidation.of(family, samples.x(), y, weights,
                    InnerFolds.of(samples.cases(), samples.roles(), classes, folds, seed), path.lambdas(), options, progress.part(0.2, 1));
                chosen = rule == Rule.MINIMUM ? found.minimum() : found.oneStandardError();
            }
        }
        return choice(samples.features(), path, chosen);
    }

    /** The position of the penalty in the path where no cross-validation is needed, else -1. */
    private int given(ElasticNetPath path) {
        if (rule == Rule.FIXED) {
            return 0;
        }
        return rule == Rule.FIRST ? IntStream.range(0, path.lambdas().length).filter(k -> path.selected(k).length <= count).max().orElse(0) : -1;
    }

    private static double[] numbers(Target target) {
        if (target instanceof Target.Quantity quantity) {
            return quantity.values();
        }
        Target.Classes classes = (Target.Classes)target;
        if (classes.count() != 2) {
            throw target.refused("the elastic net", "two classes, a number or survival");
        }
        return Arrays.stream(classes.labels()).mapToDouble(label -> label == classes.positive() ? 1 : 0).toArray();
    }

    private static Choice choice(List<String> features, ElasticNetPath path, int chosen) {
        int used = chosen;
        while (path.selected(used).length == 0 && used + 1 < path.lambdas().length) {
            used++;
        }
        double[] coefficients = path.coefficients()[used];
        double[] entered = new double[coefficients.length];
        Arrays.fill(entered, Double.NaN);
        for (int k = path.lambdas().length - 1; k >= 0; k--) {
            for (int f : path.selected(k)) {
                entered[f] = path.lambdas()[k];
            }
        }
        boolean[] kept = new boolean[coefficients.length];
        String[] reasons = new String[coefficients.length];
        String penalty = " at lambda " + Settings.text(path.lambdas()[used]) + (used == chosen ? "" : ", the largest that leaves a feature");
        for (int f = 0; f < kept.length; f++) {
            kept[f] = coefficients[f] != 0;
            reasons[f] = (kept[f] ? "coefficient" : "no coefficient") + penalty;
        }
        return new Choice(features, kept, Arrays.asList(reasons), List.of(new NumericColumn("Coefficient", coefficients),
            new NumericColumn("Enters at Lambda", entered)));
    }
}
