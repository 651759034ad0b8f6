package org.radflow.learn.trees;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** A fitted sum of trees that predicts a number. A case with a missing value goes both ways, in the proportion of the training cases. */
public final class TreeRegressor implements Regression, TreeEnsemble {

    private final TreeSum m_sum;

    /** @param sum with one output */
    public TreeRegressor(TreeSum sum) {
        m_sum = sum;
    }

    /** @throws org.radflow.pipeline.state.StateException when the state is none of such a model */
    public static TreeRegressor read(State state) {
        return new TreeRegressor(TreeState.read(state));
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        double[][] sums = sums(cases.numbers(features()), cases.size());
        return java.util.Arrays.stream(sums).mapToDouble(row -> row[0]).toArray();
    }

    @Override
    public String outcome() {
        return m_sum.outcome();
    }

    @Override
    public List<String> inputs() {
        return m_sum.features();
    }

    @Override
    public Link link() {
        return m_sum.link();
    }

    @Override
    public List<String> features() {
        return m_sum.features();
    }

    @Override
    public List<String> outputs() {
        return m_sum.outputs();
    }

    @Override
    public List<DecisionTree> trees() {
        return m_sum.trees();
    }

    @Override
    public double[] weights() {
        return m_sum.weights().clone();
    }

    @Override
    public double[] offsets() {
        return m_sum.offsets().clone();
    }

    @Override
    public State state() {
        return m_sum.state();
    }

    @Override
    public FeatureMatrix details() {
        return m_sum.details();
    }
}
