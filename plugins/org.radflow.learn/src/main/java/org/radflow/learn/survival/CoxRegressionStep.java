package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.survival.Concordance;
import org.radflow.pipeline.survival.TailProbability;

/**
 * Cox regression on all features; see {@link CoxRegression}.
 *
 * @param ties          how events at the same time are treated
 * @param strata        column of strata with baseline hazards of their own; empty for none
 * @param reportedTimes ascending times at which predictions tell the survival
 */
public record CoxRegressionStep(Ties ties, String strata, double[] reportedTimes) implements Step {

    public static final StepKind KIND = new Kind("cox-regression",
            settings -> new CoxRegressionStep(settings.constant("ties", Ties.class), settings.text("strata"),
                    settings.numbers("reported times")),
            (settings, state) -> ProportionalHazardsModel.read(state));

    private static final double LEVEL = 0.95;
    private static final int EVENTS_PER_FEATURE = 10;

    /** @throws IllegalArgumentException when the times do not ascend */
    public CoxRegressionStep {
        ReportedTimes.check(reportedTimes);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Cox Regression (" + (ties == Ties.EFRON ? "Efron" : "Breslow") + (strata.isEmpty() ? ")" : ", strata of " + strata + ")");
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("ties", ties.name()).put("strata", strata).put("reported times", reportedTimes);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        SurvivalCases cases = SurvivalCases.of(training, roles);
        Strata groups = Strata.of(training, strata);
        int[] stratum = groups.indexes(training);
        double[] weights = cases.cases().weights();
        CoxFit fit = CoxRegression.fit(cases.x(), cases.times(), cases.events(), weights, stratum, ties, progress);
        double[] predictors = fit.predictors(cases.x());
        PartialLikelihood likelihood = new PartialLikelihood(cases.x(), cases.times(), cases.events(), weights, stratum, ties);
        ProportionalHazardsTest proportional = ProportionalHazardsTest.of(fit, cases.x(), cases.times(), cases.events(), weights, stratum, ties);
        Concordance concordance = Concordance.harrell(cases.times(), cases.events(), predictors, weights, stratum);
        return Fit.of(new ProportionalHazardsModel(cases.event(), cases.cases().features(), fit.coefficients(), fit.means(), groups,
                BaselineHazard.of(likelihood, predictors, groups.names().size()), reportedTimes,
                details(cases, fit, proportional, concordance)), training);
    }

    private static DetailTable details(SurvivalCases cases, CoxFit fit, ProportionalHazardsTest proportional, Concordance concordance) {
        List<String> features = cases.cases().features();
        double[][] values = new double[9][features.size()];
        for (int j = 0; j < features.size(); j++) {
            double[] interval = fit.interval(j, LEVEL);
            double[] row = {fit.used()[j] ? fit.coefficients()[j] : Double.NaN, fit.used()[j] ? Math.exp(fit.coefficients()[j]) : Double.NaN,
                interval[0], interval[1], fit.standardError(j), fit.z(j), fit.p(j), proportional.chiSquare()[j], proportional.p(j)};
            for (int c = 0; c < row.length; c++) {
                values[c][j] = row[c];
            }
        }
        return new DetailTable(features, List.of("Coefficient", "Hazard Ratio", "Lower 95 %", "Upper 95 %", "Standard Error", "z", "p",
                "Proportional Hazards Chi-Square", "Proportional Hazards p"), values, notes(cases, fit, proportional, concordance));
    }

    private static List<String> notes(SurvivalCases cases, CoxFit fit, ProportionalHazardsTest proportional, Concordance concordance) {
        int free = fit.degreesOfFreedom();
        List<String> notes = new ArrayList<>(List.of("Cases: " + cases.size() + ", events: " + cases.happened(),
                "Log-likelihood: " + Settings.text(fit.logLikelihood()) + ", without features: " + Settings.text(fit.nullLogLikelihood()),
                test("Likelihood ratio test", fit.likelihoodRatio(), free), test("Wald test", fit.wald(), free),
                test("Score test", fit.score(), free),
                "Concordance in the cases learned from: " + Settings.text(concordance.value()) + ", standard error "
                        + Settings.text(concordance.standardError()),
                test("Proportional hazards, all features", proportional.global(), proportional.degreesOfFreedom())));
        for (int j = 0; j < fit.used().length; j++) {
            String feature = cases.cases().features().get(j);
            if (!fit.used()[j]) {
                notes.add("Left out: '" + feature + "' does not vary among the cases at risk or depends on the features before it");
            } else if (fit.infinite()[j]) {
                notes.add("Separation: the likelihood grows without end with the coefficient of '" + feature
                        + "', which is arbitrary, as its standard error is. Use the node \"Cox Elastic Net\"");
            }
        }
        if (cases.happened() < EVENTS_PER_FEATURE * free) {
            notes.add("Few events: %d for %d features, expected %d or more for each".formatted(cases.happened(), free, EVENTS_PER_FEATURE));
        }
        return notes;
    }

    private static String test(String name, double chiSquare, int degreesOfFreedom) {
        return "%s: chi-square %s, %d df, p %s".formatted(name, Settings.text(chiSquare), degreesOfFreedom,
                Settings.text(TailProbability.chiSquare(chiSquare, degreesOfFreedom)));
    }
}
