package org.radflow.select.model;

import java.util.List;

import org.radflow.learn.linear.ElasticNet;
import org.radflow.learn.linear.ElasticNetOptions;
import org.radflow.learn.linear.Family;
import org.radflow.learn.linear.LogisticRegression;
import org.radflow.learn.steps.LearnSteps;
import org.radflow.learn.survival.CoxElasticNet;
import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.State;
import org.radflow.select.Samples;
import org.radflow.select.Target;

/** How much a model makes of each feature. */
public enum Importance {

    /** Sum of squared weights of a linear support vector machine, cost 1, of classes. */
    LINEAR_SVM("linear support vector machine"),
    /** Sum of squared coefficients, features standardised, of a ridge regression: logistic (ridge 1), linear or Cox (lambda 0.1). */
    RIDGE("ridge regression"),
    /** Mean over the trees of a random forest of the decrease of impurity (Gini, or variance), of classes or a number. */
    RANDOM_FOREST("random forest");

    private static final double RIDGE_PENALTY = 1;
    private static final double LAMBDA = 0.1;

    private final String m_title;

    Importance(String title) {
        m_title = title;
    }

    /** Name of the model. */
    public String title() {
        return m_title;
    }

    /**
     * @param trees of the forest
     * @param seed  of the forest
     * @return an importance of 0 or more per feature
     * @throws org.radflow.pipeline.DataException when the outcome is not what the model needs
     */
    double[] of(Samples samples, int trees, long seed, Progress progress) {
        return switch (this) {
            case LINEAR_SVM -> {
                if (samples.target() instanceof Target.Classes classes) {
                    yield LinearSupportVectors.squaredWeights(standardisedRows(samples.x()), classes, 1);
                }
                throw samples.target().refused("the " + m_title, "classes");
            }
            case RIDGE -> ridge(samples, progress);
            case RANDOM_FOREST -> forest(samples, trees, seed, progress);
        };
    }

    private static double[] ridge(Samples samples, Progress progress) {
        Target target = samples.target();
        double[] weights = org.radflow.pipeline.Roles.weights(samples.cases());
        ElasticNetOptions options = ElasticNetOptions.of(0).with(LAMBDA);
        double[][] coefficients;
        if (target instanceof Target.Classes classes) {
            coefficients = LogisticRegression.fit(samples.x(), classes.labels(), classes.count(), weights, RIDGE_PENALTY, progress).coefficients();
        } else if (target instanceof Target.Quantity quantity) {
            coefficients = ElasticNet.path(Family.GAUSSIAN, samples.x(), quantity.values(), weights, options, progress).coefficients();
        } else {
            Target.Survival survival = (Target.Survival)target;
            int[] events = java.util.stream.IntStream.range(0, samples.size()).map(row -> survival.events()[row] ? 1 : 0).toArray();
            coefficients = CoxElasticNet.path(samples.x(), survival.times(), events, weights, options, progress).coefficients();
        }
        double[] importance = new double[samples.x().length];
        for (int f = 0; f < importance.length; f++) {
            double variance = variance(samples.x()[f]);
            for (double[] row : coefficients) {
                importance[f] += row[f] * row[f] * variance;
            }
        }
        return importance;
    }

    /** A split's decrease is the sum over its children and the outputs of cover times squared difference from the parent. */
    private static double[] forest(Samples samples, int trees, long seed, Progress progress) {
        if (samples.target() instanceof Target.Survival survival) {
            throw survival.refused("the random forest", "classes or a number");
        }
        Step model = new StepKinds(List.of(new LearnSteps())).kind("random-forest").step(new State().put("trees", trees)
            .put("featuresPerSplit", 0).put("maximumDepth", 0).put("smallestLeaf", 1).put("seed", seed));
        TreeEnsemble forest = (TreeEnsemble)model.fit(samples.cases(), samples.roles(), progress).step();
        double[] importance = new double[samples.features().size()];
        for (DecisionTree tree : forest.trees()) {
            for (int node = 0; node < tree.size(); node++) {
                int feature = tree.feature()[node];
                if (feature >= 0) {
                    importance[feature] += (decrease(tree, node, tree.left(node)) + decrease(tree, node, tree.right()[node]))
                        / tree.cover()[0] / trees;
                }
            }
        }
        return importance;
    }

    private static double decrease(DecisionTree tree, int parent, int child) {
        double sum = 0;
        for (int output = 0; output < tree.values()[parent].length; output++) {
            double difference = tree.values()[child][output] - tree.values()[parent][output];
            sum += difference * difference;
        }
        return tree.cover()[child] * sum;
    }

    private static double[][] standardisedRows(double[][] x) {
        double[][] rows = new double[x[0].length][x.length];
        for (int f = 0; f < x.length; f++) {
            double mean = java.util.Arrays.stream(x[f]).sum() / x[f].length;
            double sd = Math.sqrt(variance(x[f]));
            for (int i = 0; i < rows.length; i++) {
                rows[i][f] = sd == 0 ? 0 : (x[f][i] - mean) / sd;
            }
        }
        return rows;
    }

    private static double variance(double[] x) {
        double mean = java.util.Arrays.stream(x).sum() / x.length;
        double sum = 0;
        for (double value : x) {
            sum += (value - mean) * (value - mean);
        }
        return sum / x.length;
    }
}
