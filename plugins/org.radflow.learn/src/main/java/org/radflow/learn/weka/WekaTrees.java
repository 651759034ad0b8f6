package org.radflow.learn.weka;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeBuilder;

import weka.classifiers.Classifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;
import weka.classifiers.trees.j48.C45Split;
import weka.classifiers.trees.j48.ClassifierTree;
import weka.classifiers.trees.j48.Distribution;

/** Reads the trees out of Weka's models. Weka keeps them in fields that it shows to its own packages alone: they are read by reflection. */
final class WekaTrees {

    private WekaTrees() {}

    /** Value of a field that Weka does not show. */
    static Object field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    try {
                        field.setAccessible(true);
                        return field.get(owner);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(name + " of " + type.getName() + " cannot be read", e);
                    }
                }
            }
        }
        throw new IllegalStateException(owner.getClass().getName() + " has no field " + name + ": this is not the Weka that was expected");
    }

    /** The models that an ensemble is made of. */
    static List<Classifier> members(Classifier ensemble) {
        return Arrays.asList((Classifier[])field(ensemble, "m_Classifiers"));
    }

    /**
     * A tree of Weka.
     *
     * @param outputs number of values of a leaf
     * @param values  makes them from what Weka gives: the probability of each class, or the predicted number
     */
    static DecisionTree tree(Classifier tree, int outputs, UnaryOperator<double[]> values) {
        TreeBuilder builder = new TreeBuilder(outputs);
        if (tree instanceof J48) {
            addC45((ClassifierTree)field(tree, "m_root"), builder, values);
        } else if (tree instanceof REPTree || tree instanceof RandomTree) {
            addSimple(field(tree, "m_Tree"), tree instanceof REPTree ? "m_ClassProbs" : "m_ClassDistribution", null, builder, values);
        } else {
            throw new IllegalArgumentException(tree.getClass().getName() + ": expected a tree");
        }
        return builder.build();
    }

    /** Weka's REPTree and RandomTree, whose nodes have fields of the same names. */
    private static void addSimple(Object node, String distributionField, double[] parent, TreeBuilder builder, UnaryOperator<double[]> values) {
        double[] own = (double[])field(node, distributionField);
        double[] distribution = own == null ? parent : own;
        int feature = (int)field(node, "m_Attribute");
        if (feature < 0) {
            builder.leaf(own == null ? 0 : cover(own, (double[])field(node, "m_Distribution")), values.apply(normalised(distribution)));
            return;
        }
        Object[] children = (Object[])field(node, "m_Successors");
        int split = builder.split(feature, (double)field(node, "m_SplitPoint"), ((double[])field(node, "m_Prop"))[0]);
        addSimple(children[0], distributionField, distribution, builder, values);
        builder.right(split);
        addSimple(children[1], distributionField, distribution, builder, values);
    }

    /** Weight of the training cases in a leaf: of a tree of numbers the second value, else the sum over classes. */
    private static double cover(double[] own, double[] counts) {
        double[] of = counts == null ? own : counts;
        return own.length == 1 && counts != null ? counts[1] : Arrays.stream(of).sum();
    }

    private static double[] normalised(double[] distribution) {
        double sum = Arrays.stream(distribution).sum();
        return distribution.length == 1 ? distribution : Arrays.stream(distribution).map(value -> value / sum).toArray();
    }

    private static void addC45(ClassifierTree node, TreeBuilder builder, UnaryOperator<double[]> values) {
        Distribution distribution = node.getLocalModel().distribution();
        if (node.isLeaf()) {
            builder.leaf(distribution.total(), values.apply(probabilities(distribution, -1)));
            return;
        }
        C45Split model = (C45Split)node.getLocalModel();
        double share = distribution.perBag(0) / distribution.total();
        int split = builder.split(model.attIndex(), Math.nextUp(model.splitPoint()), share);
        for (int child = 0; child < 2; child++) {
            if (child == 1) {
                builder.right(split);
            }
            if ((boolean)field(node.getSons()[child], "m_isEmpty")) {
                builder.leaf(0, values.apply(probabilities(distribution, distribution.perBag(child) > 0 ? child : -1)));
            } else {
                addC45(node.getSons()[child], builder, values);
            }
        }
    }

    /** @param bag of the split; -1 for all */
    private static double[] probabilities(Distribution distribution, int bag) {
        double[] probabilities = new double[distribution.numClasses()];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = bag < 0 ? distribution.prob(c) : distribution.prob(c, bag);
        }
        return probabilities;
    }

    /** Trees of all members. */
    static List<DecisionTree> trees(List<? extends Classifier> members, int outputs, UnaryOperator<double[]> values) {
        List<DecisionTree> trees = new ArrayList<>();
        for (Classifier member : members) {
            trees.add(tree(member, outputs, values));
        }
        return trees;
    }
}
