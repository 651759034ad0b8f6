package org.radflow.learn.trees;

import java.util.List;

import org.radflow.learn.linear.LinearModel;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** A fitted sum of trees that tells classes. A case with a missing value goes both ways, in the proportion of the training cases. */
public final class TreeClassifier implements Classifier, TreeEnsemble {

    private final TreeSum m_sum;

    /** @param sum with the classes as outputs */
    public TreeClassifier(TreeSum sum) {
        m_sum = sum;
    }

    /** @throws org.radflow.pipeline.state.StateException when the state is none of such a model */
    public static TreeClassifier read(State state) {
        return new TreeClassifier(TreeState.read(state));
    }

    @Override
    public double[][] probabilities(FeatureMatrix cases) {
        double[][] sums = sums(cases.numbers(features()), cases.size());
        for (double[] row : sums) {
            if (link() == Link.SOFTMAX) {
                LinearModel.softmax(row);
            } else {
                normalise(row);
            }
        }
        return sums;
    }

    private static void normalise(double[] row) {
        double total = 0;
        for (double value : row) {
            total += value;
        }
        for (int c = 0; c < row.length; c++) {
            row[c] /= total;
        }
    }

    @Override
    public String outcome() {
        return m_sum.outcome();
    }

    @Override
    public List<String> classes() {
        return m_sum.outputs();
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
