package org.radflow.learn.weka;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;

/**
 * Random forest of classes or of a number (Breiman 2001, doi:10.1023/A:1010933404324), by Weka's RandomForest. The probability of a class is the
 * mean over trees of its part in the leaf.
 *
 * @param trees            number of trees
 * @param featuresPerSplit features drawn for each split; 0 for the integer part of log2 of their number, plus 1
 * @param maximumDepth     of a tree; 0 for no limit
 * @param smallestLeaf     least weight of the cases in a leaf, 1 or more
 * @param seed             of bootstrap samples and drawn features
 */
public record RandomForestStep(int trees, int featuresPerSplit, int maximumDepth, int smallestLeaf, long seed) implements TreeStep {

    public static final StepKind KIND = new Kind("random-forest", settings -> new RandomForestStep(settings.number32("trees"),
            settings.number32("featuresPerSplit"), settings.number32("maximumDepth"), settings.number32("smallestLeaf"),
            settings.integer("seed")), TreeStep::read);

    /** @throws IllegalArgumentException naming a setting out of range */
    public RandomForestStep {
        Settings.range("Trees", trees, 1, Integer.MAX_VALUE);
        Settings.range("Features per split", featuresPerSplit, 0, Integer.MAX_VALUE);
        Settings.range("Maximum depth", maximumDepth, 0, Integer.MAX_VALUE);
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Random Forest (" + trees + " trees)";
    }

    @Override
    public State settings() {
        return new State().put("trees", trees).put("featuresPerSplit", featuresPerSplit).put("maximumDepth", maximumDepth)
                .put("smallestLeaf", smallestLeaf).put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        RandomForest forest = new RandomForest();
        forest.setNumIterations(trees);
        forest.setNumFeatures(featuresPerSplit);
        forest.setMaxDepth(maximumDepth);
        ((RandomTree)forest.getClassifier()).setMinNum(smallestLeaf);
        forest.setNumExecutionSlots(1);
        forest.setSeed(WekaModels.seed(seed));
        return forest;
    }

    @Override
    public TreeSum trees(Classifier fitted, WekaCases cases) {
        return TreeStep.mean(WekaTrees.members(fitted), cases);
    }
}
