package org.radflow.learn.weka;

import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.REPTree;

/**
 * One decision tree: of classes, C4.5 (Quinlan 1993) by Weka's J48; of a number, a regression tree with reduced-error pruning by Weka's REPTree.
 *
 * @param smallestLeaf least weight of the cases in a leaf, 1 or more
 * @param pruning      whether the tree is pruned
 * @param confidence   of C4.5's pruning, above 0 to 0.5: smaller prunes more
 * @param seed         of the folds of reduced-error pruning; C4.5 draws nothing
 */
public record DecisionTreeStep(int smallestLeaf, boolean pruning, double confidence, long seed) implements TreeStep {

    public static final StepKind KIND = new Kind("decision-tree", settings -> new DecisionTreeStep(settings.number32("smallestLeaf"),
            settings.flag("pruning"), settings.number("confidence"), settings.integer("seed")), TreeStep::read);

    /** @throws IllegalArgumentException naming a setting out of range */
    public DecisionTreeStep {
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
        Settings.range("Confidence", confidence, 1e-6, 0.5);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Decision Tree";
    }

    @Override
    public State settings() {
        return new State().put("smallestLeaf", smallestLeaf).put("pruning", pruning).put("confidence", confidence).put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        if (!classes) {
            REPTree tree = new REPTree();
            tree.setMinNum(smallestLeaf);
            tree.setNoPruning(!pruning);
            tree.setSeed(WekaModels.seed(seed));
            return tree;
        }
        J48 tree = new J48();
        tree.setMinNumObj(smallestLeaf);
        tree.setUnpruned(!pruning);
        if (pruning) {
            tree.setConfidenceFactor((float)confidence);
        }
        return tree;
    }

    @Override
    public TreeSum trees(Classifier fitted, WekaCases cases) {
        return TreeStep.mean(List.of(fitted), cases);
    }
}
