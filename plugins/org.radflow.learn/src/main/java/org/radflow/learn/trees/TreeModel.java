package org.radflow.learn.trees;

import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.state.State;

/** What fitted sums of trees have in common, whatever they predict. */
abstract class TreeModel implements TreeEnsemble, FittedStep {

    private final TreeSum m_sum;

    TreeModel(TreeSum sum) {
        m_sum = sum;
    }

    public final String outcome() {
        return m_sum.outcome();
    }

    @Override
    public final List<String> inputs() {
        return m_sum.features();
    }

    @Override
    public final Link link() {
        return m_sum.link();
    }

    @Override
    public final List<String> features() {
        return m_sum.features();
    }

    @Override
    public final List<String> outputs() {
        return m_sum.outputs();
    }

    @Override
    public final List<DecisionTree> trees() {
        return m_sum.trees();
    }

    @Override
    public final double[] weights() {
        return m_sum.weights().clone();
    }

    @Override
    public final double[] offsets() {
        return m_sum.offsets().clone();
    }

    @Override
    public final State state() {
        return m_sum.state();
    }

    @Override
    public final FeatureMatrix details() {
        return m_sum.details();
    }
}
