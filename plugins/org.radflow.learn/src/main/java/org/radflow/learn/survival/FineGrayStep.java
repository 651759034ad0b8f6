package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * Fine and Gray's regression on all features; see {@link FineGray}. Its survival is one less the cumulative incidence of the event of
 * interest.
 *
 * @param reportedTimes ascending times at which predictions tell the survival
 */
public record FineGrayStep(double[] reportedTimes) implements Step {

    public static final StepKind KIND = new Kind("fine-gray-regression", settings -> new FineGrayStep(settings.numbers("reported times")),
            (settings, state) -> ProportionalHazardsModel.read(state));

    private static final double LEVEL = 0.95;

    /** @throws IllegalArgumentException when the times do not ascend */
    public FineGrayStep {
        ReportedTimes.check(reportedTimes);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Fine-Gray Regression";
    }

    @Override
    public Purpose purpose() {
        return Purpose.MODEL;
    }

    @Override
    public State settings() {
        return new State().put("reported times", reportedTimes);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    /** @throws DataException also when cases have weights other than 1, which this model has no use for */
    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        SurvivalCases cases = SurvivalCases.of(training, roles);
        for (double weight : cases.cases().weights()) {
            if (weight != 1) {
                throw new DataException("Column '%s': found %s, expected 1: Fine-Gray regression has no case weights".formatted(
                        Roles.CASE_WEIGHT, weight));
            }
        }
        CoxFit fit = FineGray.fit(cases.x(), cases.times(), cases.events(), progress);
        BaselineHazard baseline = FineGray.baseline(fit.predictors(cases.x()), cases.times(), cases.events());
        return Fit.of(new ProportionalHazardsModel(cases.event(), cases.cases().features(), fit.coefficients(), fit.means(),
                new Strata("", List.of("all")), baseline, reportedTimes, details(cases, fit)), training);
    }

    private static DetailTable details(SurvivalCases cases, CoxFit fit) {
        List<String> features = cases.cases().features();
        double[][] values = new double[7][features.size()];
        List<String> notes = new ArrayList<>(List.of("Cases: " + cases.size() + ", events: " + cases.happened() + ", competing events: "
                + IntStream.of(cases.events()).filter(event -> event > 1).count(),
                "Log-likelihood: " + Settings.text(fit.logLikelihood()) + ", without features: " + Settings.text(fit.nullLogLikelihood())));
        for (int j = 0; j < features.size(); j++) {
            double[] interval = fit.interval(j, LEVEL);
            double[] row = {fit.coefficients()[j], Math.exp(fit.coefficients()[j]), interval[0], interval[1], fit.standardError(j), fit.z(j),
                fit.p(j)};
            for (int c = 0; c < row.length; c++) {
                values[c][j] = fit.used()[j] ? row[c] : Double.NaN;
            }
            if (!fit.used()[j]) {
                notes.add("Left out: '" + features.get(j) + "' does not vary among the cases at risk or depends on the features before it");
            } else if (fit.infinite()[j]) {
                notes.add("Separation: the likelihood grows without end with the coefficient of '" + features.get(j) + "', which is arbitrary");
            }
        }
        return new DetailTable(features, List.of("Coefficient", "Subdistribution Hazard Ratio", "Lower 95 %", "Upper 95 %", "Standard Error",
                "z", "p"), values, notes);
    }
}
