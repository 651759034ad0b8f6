package org.radflow.learn.trees;

import java.util.Arrays;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.model.Regression;
import org.radflow.pipeline.state.State;

/** A fitted sum of trees that predicts a number. A case with a missing value goes both ways, in the proportion of the training cases. */
public final class TreeRegressor extends TreeModel implements Regression {

    /** @param sum with one output */
    public TreeRegressor(TreeSum sum) {
        super(sum);
    }

    /** @throws org.radflow.pipeline.state.StateException when the state is none of such a model */
    public static TreeRegressor read(State state) {
        return new TreeRegressor(TreeState.read(state));
    }

    @Override
    public double[] predict(FeatureMatrix cases) {
        return Arrays.stream(sums(cases.numbers(features()), cases.size())).mapToDouble(row -> row[0]).toArray();
    }
}
