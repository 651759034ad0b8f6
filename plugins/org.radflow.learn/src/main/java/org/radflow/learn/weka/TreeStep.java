package org.radflow.learn.weka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeClassifier;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.learn.trees.TreeRegressor;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.core.Utils;

/**
 * A step that learns trees with Weka and keeps them as plain numbers. Missing values are Weka's to handle: a case with one goes both ways, in
 * the proportion of the others.
 */
interface TreeStep extends WekaStep {

    /** The trees of a fitted model. */
    TreeSum trees(Classifier fitted, WekaCases cases);

    @Override
    default FittedStep fitted(Classifier learned, WekaCases cases) {
        TreeSum trees = trees(learned, cases);
        return cases.classes().isEmpty() ? new TreeRegressor(trees) : new TreeClassifier(trees);
    }

    /** What such a step has learned, from its state. */
    static FittedStep read(State settings, State state) {
        return state.text("link").equals(TreeEnsemble.Link.IDENTITY.name()) ? TreeRegressor.read(state) : TreeClassifier.read(state);
    }

    /** The mean of trees. */
    static TreeSum mean(List<? extends Classifier> members, WekaCases cases) {
        int outputs = Math.max(1, cases.classes().size());
        double[] weights = new double[members.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        return new TreeSum(cases.outcome(), cases.classes().isEmpty() ? TreeEnsemble.Link.IDENTITY : TreeEnsemble.Link.PROBABILITY,
                cases.features(), outputs(cases), WekaTrees.trees(members, outputs, UnaryOperator.identity()), weights, new double[outputs]);
    }

    /** Votes of trees: each has its weight for its most probable class. */
    static TreeSum votes(List<? extends Classifier> members, double[] weights, WekaCases cases) {
        int classes = cases.classes().size();
        return new TreeSum(cases.outcome(), TreeEnsemble.Link.SOFTMAX, cases.features(), outputs(cases),
                WekaTrees.trees(members, classes, probabilities -> {
                    double[] vote = new double[classes];
                    vote[Utils.maxIndex(probabilities)] = 1;
                    return vote;
                }), weights, new double[classes]);
    }

    /** Trees of LogitBoost: in each round one for two classes, else one per class (Friedman, Hastie and Tibshirani 2000, algorithm 6). */
    static TreeSum logits(List<Classifier[]> rounds, double shrinkage, WekaCases cases) {
        int classes = cases.classes().size();
        List<DecisionTree> trees = new ArrayList<>();
        for (Classifier[] round : rounds) {
            for (int tree = 0; tree < (classes == 2 ? 1 : classes); tree++) {
                int own = tree;
                trees.add(WekaTrees.tree(round[tree], classes, value -> logits(own, value[0], classes)));
            }
        }
        double[] weights = new double[trees.size()];
        Arrays.fill(weights, shrinkage);
        return new TreeSum(cases.outcome(), TreeEnsemble.Link.SOFTMAX, cases.features(), outputs(cases), trees, weights, new double[classes]);
    }

    private static double[] logits(int own, double value, int classes) {
        double[] logits = new double[classes];
        for (int c = 0; c < classes; c++) {
            double centred = classes == 2 ? (c == own ? value : -value) : (c == own ? value : 0) - value / classes;
            logits[c] = centred * (classes - 1) / classes;
        }
        return logits;
    }

    /** A sum of trees that predicts a number. */
    static TreeSum sum(List<? extends Classifier> members, double weight, double offset, WekaCases cases) {
        double[] weights = new double[members.size()];
        Arrays.fill(weights, weight);
        return new TreeSum(cases.outcome(), TreeEnsemble.Link.IDENTITY, cases.features(), outputs(cases),
                WekaTrees.trees(members, 1, UnaryOperator.identity()), weights, new double[] {offset});
    }

    private static List<String> outputs(WekaCases cases) {
        return cases.classes().isEmpty() ? List.of(cases.outcome()) : cases.classes();
    }
}
