package org.radflow.learn.weka;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

import weka.classifiers.Classifier;
import weka.classifiers.trees.REPTree;

/** Has Weka learn. */
final class WekaModels {

    static {
        WekaRuntime.prepare();
    }

    private WekaModels() {}

    /** @throws DataException with Weka's reason when it cannot learn from the cases */
    static void learn(Classifier classifier, WekaCases cases, Progress progress) {
        progress.check();
        try {
            classifier.buildClassifier(cases.instances());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // Weka declares no narrower one
            throw new DataException("Column '" + cases.outcome() + "': " + e.getMessage(), e);
        }
        progress.check();
    }

    /** An unpruned tree, for ensembles. @param maximumDepth 0 for no limit */
    static REPTree tree(int maximumDepth, int smallestLeaf) {
        REPTree tree = new REPTree();
        tree.setNoPruning(true);
        tree.setMaxDepth(maximumDepth == 0 ? -1 : maximumDepth);
        tree.setMinNum(smallestLeaf);
        tree.setMinVarianceProp(0);
        return tree;
    }

    /** Weka's seeds have 32 bits; both halves count. */
    static int seed(long seed) {
        return Long.hashCode(seed);
    }
}
