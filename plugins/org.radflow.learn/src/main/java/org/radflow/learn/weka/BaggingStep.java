package org.radflow.learn.weka;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.meta.Bagging;

/**
 * Bagging (Breiman 1996, doi:10.1007/BF00058655) of unpruned trees of classes or of a number, by Weka's Bagging and REPTree: each tree learns from
 * a bootstrap sample and may use all features.
 *
 * @param trees        number of trees
 * @param maximumDepth of a tree; 0 for no limit
 * @param smallestLeaf least weight of the cases in a leaf, 1 or more
 * @param seed         of the bootstrap samples
 */
public record BaggingStep(int trees, int maximumDepth, int smallestLeaf, long seed) implements TreeStep {

    public static final StepKind KIND = new Kind("bagging", settings -> new BaggingStep(settings.number32("trees"),
            settings.number32("maximumDepth"), settings.number32("smallestLeaf"), settings.integer("seed")), TreeStep::read);

    /** @throws IllegalArgumentException naming a setting out of range */
    public BaggingStep {
        Settings.range("Trees", trees, 1, Integer.MAX_VALUE);
        Settings.range("Maximum depth", maximumDepth, 0, Integer.MAX_VALUE);
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Bagging (" + trees + " trees)";
    }

    @Override
    public State settings() {
        return new State().put("trees", trees).put("maximumDepth", maximumDepth).put("smallestLeaf", smallestLeaf).put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        Bagging bagging = new Bagging();
        bagging.setClassifier(WekaModels.tree(maximumDepth, smallestLeaf));
        bagging.setNumIterations(trees);
        bagging.setNumExecutionSlots(1);
        bagging.setSeed(WekaModels.seed(seed));
        return bagging;
    }

    @Override
    public TreeSum trees(Classifier fitted, WekaCases cases) {
        return TreeStep.mean(WekaTrees.members(fitted), cases);
    }
}
