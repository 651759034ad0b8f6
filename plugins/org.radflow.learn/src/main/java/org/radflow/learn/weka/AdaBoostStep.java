package org.radflow.learn.weka;

import java.util.Arrays;
import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.meta.AdaBoostM1;

/**
 * AdaBoost.M1 (Freund and Schapire 1996) of small trees, by Weka's AdaBoostM1 and REPTree. Each tree votes for a class with the logarithm of its
 * odds of being right; the probability of a class is the exponential of its votes, divided by those of all.
 *
 * @param trees        largest number of trees; fewer when one makes no error, or is no better than chance
 * @param maximumDepth of a tree, 1 or more; 1 asks for one feature
 * @param smallestLeaf least weight of the cases in a leaf, 1 or more
 * @param seed         given to Weka, which draws nothing here
 */
public record AdaBoostStep(int trees, int maximumDepth, int smallestLeaf, long seed) implements TreeStep {

    public static final StepKind KIND = new Kind("adaboost", settings -> new AdaBoostStep(settings.number32("trees"),
            settings.number32("maximumDepth"), settings.number32("smallestLeaf"), settings.integer("seed")), TreeStep::read);

    /** @throws IllegalArgumentException naming a setting out of range */
    public AdaBoostStep {
        Settings.range("Trees", trees, 1, Integer.MAX_VALUE);
        Settings.range("Maximum depth", maximumDepth, 1, Integer.MAX_VALUE);
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "AdaBoost (" + trees + " trees)";
    }

    @Override
    public State settings() {
        return new State().put("trees", trees).put("maximumDepth", maximumDepth).put("smallestLeaf", smallestLeaf).put("seed", seed);
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        roles.classes();
        return TreeStep.super.fit(training, roles, progress);
    }

    @Override
    public Classifier classifier(boolean classes) {
        AdaBoostM1 boosting = new AdaBoostM1();
        boosting.setClassifier(WekaModels.tree(maximumDepth, smallestLeaf));
        boosting.setNumIterations(trees);
        boosting.setSeed(WekaModels.seed(seed));
        return boosting;
    }

    @Override
    public TreeSum trees(Classifier fitted, WekaCases cases) {
        int count = (int)WekaTrees.field(fitted, "m_NumIterationsPerformed");
        List<Classifier> members = WekaTrees.members(fitted).subList(0, count);
        double[] betas = (double[])WekaTrees.field(fitted, "m_Betas");
        return count == 1 ? TreeStep.mean(members, cases) : TreeStep.votes(members, Arrays.copyOf(betas, count), cases);
    }
}
