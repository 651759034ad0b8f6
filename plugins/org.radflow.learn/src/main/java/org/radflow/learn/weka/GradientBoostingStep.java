package org.radflow.learn.weka;

import java.util.List;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.learn.trees.TreeSum;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

import weka.classifiers.Classifier;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.LogitBoost;

/**
 * Gradient boosting of regression trees: of classes, the logistic likelihood by Newton steps (Friedman, Hastie and Tibshirani 2000,
 * doi:10.1214/aos/1016218223) with Weka's LogitBoost; of a number, squared errors (Friedman 2002, doi:10.1016/S0167-9473(01)00065-2) with Weka's
 * AdditiveRegression.
 *
 * @param rounds       number of rounds; each has one tree, or one per class when there are more than two
 * @param shrinkage    part of each tree that is added, above 0 to 1
 * @param maximumDepth of a tree, 1 or more
 * @param smallestLeaf least weight of the cases in a leaf, 1 or more
 * @param seed         given to Weka, which draws nothing here
 */
public record GradientBoostingStep(int rounds, double shrinkage, int maximumDepth, int smallestLeaf, long seed) implements TreeStep {

    public static final StepKind KIND = new Kind("gradient-boosting", settings -> new GradientBoostingStep(settings.number32("rounds"),
            settings.number("shrinkage"), settings.number32("maximumDepth"), settings.number32("smallestLeaf"), settings.integer("seed")),
            TreeStep::read);

    /** @throws IllegalArgumentException naming a setting out of range */
    public GradientBoostingStep {
        Settings.range("Rounds", rounds, 1, Integer.MAX_VALUE);
        Settings.positive("Shrinkage", shrinkage);
        Settings.range("Shrinkage", shrinkage, 0, 1);
        Settings.range("Maximum depth", maximumDepth, 1, Integer.MAX_VALUE);
        Settings.range("Smallest leaf", smallestLeaf, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Gradient Boosting (" + rounds + " rounds)";
    }

    @Override
    public State settings() {
        return new State().put("rounds", rounds).put("shrinkage", shrinkage).put("maximumDepth", maximumDepth)
                .put("smallestLeaf", smallestLeaf).put("seed", seed);
    }

    @Override
    public Classifier classifier(boolean classes) {
        if (!classes) {
            AdditiveRegression boosting = new AdditiveRegression(WekaModels.tree(maximumDepth, smallestLeaf));
            boosting.setNumIterations(rounds);
            boosting.setShrinkage(shrinkage);
            return boosting;
        }
        LogitBoost boosting = new LogitBoost();
        boosting.setClassifier(WekaModels.tree(maximumDepth, smallestLeaf));
        boosting.setNumIterations(rounds);
        boosting.setShrinkage(shrinkage);
        boosting.setNumThreads(1);
        boosting.setPoolSize(1);
        boosting.setSeed(WekaModels.seed(seed));
        return boosting;
    }

    @Override
    @SuppressWarnings("unchecked") // Weka's own types of its fields
    public TreeSum trees(Classifier fitted, WekaCases cases) {
        Object members = WekaTrees.field(fitted, "m_Classifiers");
        if (fitted instanceof AdditiveRegression) {
            return TreeStep.sum((List<Classifier>)members, shrinkage, (double)WekaTrees.field(fitted, "m_InitialPrediction"), cases);
        }
        return TreeStep.logits(((List<Classifier[]>)members).subList(0, (int)WekaTrees.field(fitted, "m_NumGenerated")), shrinkage, cases);
    }
}
