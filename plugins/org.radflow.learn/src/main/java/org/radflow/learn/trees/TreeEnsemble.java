package org.radflow.learn.trees;

import java.util.List;

/**
 * A model that is a weighted sum of decision trees: output k of a case is offset k plus the sum over trees of weight times value k of the leaf
 * that the case comes to. Immutable and thread-safe.
 */
public interface TreeEnsemble {

    /** What the sums are. */
    enum Link {
        /** One sum: the predicted number. */
        IDENTITY,
        /** A sum per class: its probability. */
        PROBABILITY,
        /** A sum per class: the probability is its exponential, divided by those of all classes. */
        SOFTMAX
    }

    Link link();

    /** Names of the features in the order of {@link DecisionTree#feature}. */
    List<String> features();

    /** What each sum stands for: the outcome's column with IDENTITY, else the class. */
    List<String> outputs();

    List<DecisionTree> trees();

    /** Weight of each tree. */
    double[] weights();

    /** A value per output that is added to the sum of the trees. */
    double[] offsets();

    /**
     * The sums.
     *
     * @param x     [feature][case]; NaN is missing
     * @param cases number of cases
     * @return [case][output]
     */
    default double[][] sums(double[][] x, int cases) {
        double[][] sums = new double[cases][];
        List<DecisionTree> trees = trees();
        double[] weights = weights();
        double[] offsets = offsets();
        for (int row = 0; row < cases; row++) {
            sums[row] = offsets.clone();
            for (int t = 0; t < weights.length; t++) {
                trees.get(t).add(x, row, weights[t], sums[row]);
            }
        }
        return sums;
    }
}
