package org.radflow.learn.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.learn.Cohorts;
import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeClassifier;
import org.radflow.learn.trees.TreeRegressor;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Progress;

import weka.classifiers.Classifier;

/** The arrays give what Weka gives. */
class WekaTreesTest {

    static Stream<TreeStep> all() {
        return Stream.of(new RandomForestStep(20, 0, 0, 1, 1), new RandomForestStep(10, 2, 3, 5, 2), new DecisionTreeStep(2, true, 0.25, 1),
                new DecisionTreeStep(1, false, 0.25, 1), new BaggingStep(15, 0, 1, 3), new AdaBoostStep(20, 1, 2, 1), new AdaBoostStep(8, 3, 2, 1),
                new GradientBoostingStep(25, 0.3, 3, 2, 1));
    }

    static Stream<TreeStep> ofNumbers() {
        return all().filter(step -> !(step instanceof AdaBoostStep));
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofTwoClasses(TreeStep step) throws Exception {
        compare(step, Cohorts.classes(120, 6, 2, 0, 5), 0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void ofThreeClasses(TreeStep step) throws Exception {
        compare(step, Cohorts.classes(150, 6, 3, 0, 6), 0);
    }

    /** Without AdaBoost, where Weka gives all votes of a tree to one class, and the arrays divide them. */
    @ParameterizedTest
    @MethodSource("ofNumbers")
    void withMissingValues(TreeStep step) throws Exception {
        compare(step, Cohorts.classes(150, 6, 3, 0.1, 7), 0.1);
    }

    @ParameterizedTest
    @MethodSource("ofNumbers")
    void ofNumbers(TreeStep step) throws Exception {
        FeatureMatrix training = Cohorts.of(120, 6, 2, 0.05, 8);
        WekaCases cases = WekaCases.of(training, Cohorts.QUANTITY);
        Classifier classifier = step.classifier(false);
        WekaModels.learn(classifier, cases, Progress.NONE);
        TreeRegressor trees = new TreeRegressor(step.trees(classifier, cases));
        double[] found = trees.predict(training);
        for (int i = 0; i < training.size(); i++) {
            assertEquals(classifier.classifyInstance(cases.instances().instance(i)), found[i], 1e-12);
        }
        covers(trees.trees().get(0), step);
        assertArrayEquals(found, TreeRegressor.read(trees.state()).predict(training));
    }

    private static void compare(TreeStep step, FeatureMatrix training, double missing) throws Exception {
        WekaCases cases = WekaCases.of(training, Cohorts.CLASSES);
        Classifier classifier = step.classifier(true);
        WekaModels.learn(classifier, cases, Progress.NONE);
        TreeSum sum = step.trees(classifier, cases);
        TreeClassifier trees = new TreeClassifier(sum);
        FeatureMatrix others = Cohorts.classes(60, 6, cases.classes().size(), missing, 99);
        double[][] found = trees.probabilities(others);
        WekaCases expected = WekaCases.of(others, Cohorts.CLASSES);
        for (int i = 0; i < others.size(); i++) {
            assertArrayEquals(classifier.distributionForInstance(expected.instances().instance(i)), found[i], 1e-12);
        }
        covers(trees.trees().get(0), step);
        assertArrayEquals(found, TreeClassifier.read(trees.state()).probabilities(others));
    }

    private static void covers(DecisionTree tree, TreeStep step) {
        assertTrue(tree.size() > 1, step + ": a single leaf");
        for (int node = 0; node < tree.size(); node++) {
            if (tree.feature()[node] >= 0) {
                assertEquals(tree.cover()[tree.left(node)] + tree.cover()[tree.right()[node]], tree.cover()[node], 1e-9);
            }
        }
        assertTrue(tree.cover()[0] > 0.5, step + ": cover " + tree.cover()[0]);
    }
}
