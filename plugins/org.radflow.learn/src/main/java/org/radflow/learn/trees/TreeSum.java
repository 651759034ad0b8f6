package org.radflow.learn.trees;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

/**
 * A weighted sum of trees, and what it was fitted to.
 *
 * @param outcome column that it was fitted to
 * @param outputs the classes, or the outcome's column
 * @param weights per tree
 * @param offsets per output
 */
public record TreeSum(String outcome, TreeEnsemble.Link link, List<String> features, List<String> outputs, List<DecisionTree> trees,
        double[] weights, double[] offsets) {

    public TreeSum {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
        trees = List.copyOf(trees);
    }

    State state() {
        return TreeState.write(this);
    }

    /** A row per feature: in how many splits of how many trees it stands, and the part of training cases that it was asked for. */
    FeatureMatrix details() {
        double[] splits = new double[features.size()];
        double[] inTrees = new double[features.size()];
        double[] asked = new double[features.size()];
        for (DecisionTree tree : trees) {
            boolean[] used = new boolean[features.size()];
            for (int node = 0; node < tree.size(); node++) {
                int feature = tree.feature()[node];
                if (feature >= 0) {
                    splits[feature]++;
                    asked[feature] += tree.cover()[node] / tree.cover()[0] / trees.size();
                    inTrees[feature] += used[feature] ? 0 : 1;
                    used[feature] = true;
                }
            }
        }
        return new FeatureMatrix(new ArrayList<>(features), List.of(new TextColumn("Feature", features.toArray(String[]::new)),
                new NumericColumn("Splits", splits), new NumericColumn("Trees", inTrees), new NumericColumn("Cases Asked per Tree", asked)));
    }
}
