package org.radflow.learn.trees;

import java.util.List;

import org.radflow.learn.linear.LinearModel;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Classifier;
import org.radflow.pipeline.state.State;

/** A fitted sum of trees that tells classes. A case with a missing value goes both ways, in the proportion of the training cases. */
public final class TreeClassifier extends TreeModel implements Classifier {

    /** @param sum with the classes as outputs */
    public TreeClassifier(TreeSum sum) {
        super(sum);
    }

    /** @throws org.radflow.pipeline.state.StateException when the state is none of such a model */
    public static TreeClassifier read(State state) {
        return new TreeClassifier(TreeState.read(state));
    }

    @Override
    public List<String> classes() {
        return outputs();
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
}
