package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.List;

import org.radflow.learn.LearningCases;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.SurvivalModel;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * A hazard that is a baseline times exp((x - means) b). Immutable and thread-safe; arrays are not to be changed.
 *
 * @param event         column of the events
 * @param features      names of the features
 * @param coefficients  per feature
 * @param means         per feature, of the training
 * @param strata        each with a baseline of its own
 * @param baseline      cumulative hazard of a case of mean features, per stratum
 * @param reportedTimes see {@link SurvivalModel#reportedTimes}
 * @param learned       for the user
 */
record ProportionalHazardsModel(String event, List<String> features, double[] coefficients, double[] means, Strata strata,
        BaselineHazard baseline, double[] reportedTimes, DetailTable learned) implements SurvivalModel {

    ProportionalHazardsModel {
        features = List.copyOf(features);
    }

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(features);
        if (!strata.column().isEmpty()) {
            inputs.add(strata.column());
        }
        return inputs;
    }

    /** The logarithm of the hazard ratio to a case of mean features. */
    @Override
    public double[] risk(FeatureMatrix cases) {
        double[][] x = LearningCases.complete(cases, features);
        double[] risk = new double[cases.size()];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < risk.length; i++) {
                risk[i] += coefficients[j] * (x[j][i] - means[j]);
            }
        }
        return risk;
    }

    @Override
    public double[][] survival(FeatureMatrix cases, double[] times) {
        double[] risk = risk(cases);
        int[] stratum = strata.indexes(cases);
        double[][] survival = new double[risk.length][];
        for (int i = 0; i < risk.length; i++) {
            survival[i] = baseline.survival(stratum[i], risk[i], times);
        }
        return survival;
    }

    @Override
    public FeatureMatrix details() {
        return learned.table();
    }

    @Override
    public State state() {
        return new State().put("event", event).put("features", features).put("coefficients", coefficients).put("means", means)
                .put("strata column", strata.column()).put("strata", strata.names()).put("baseline", baseline.state())
                .put("reported times", reportedTimes).put("details", learned.state());
    }

    /** @throws StateException when something is missing or does not fit together */
    static ProportionalHazardsModel read(State state) {
        ProportionalHazardsModel read = new ProportionalHazardsModel(state.text("event"), state.texts("features"),
                state.numbers("coefficients"), state.numbers("means"), new Strata(state.text("strata column"), state.texts("strata")),
                BaselineHazard.read(state.state("baseline")), state.numbers("reported times"), DetailTable.read(state.state("details")));
        int size = read.features.size();
        if (read.coefficients.length != size || read.means.length != size || read.baseline.times().length != read.strata.names().size()) {
            throw new StateException("Hazard model: found parts that do not fit together, expected a coefficient per feature and a baseline "
                    + "per stratum");
        }
        return read;
    }
}
