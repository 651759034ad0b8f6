package org.radflow.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.radflow.learn.trees.DecisionTree;
import org.radflow.learn.trees.TreeEnsemble;
import org.radflow.pipeline.Progress;

/** Exact SHAP values of trees against the definition, over all subsets of features. */
class TreeShapTest {

    private static final double NAN = Double.NaN;

    private record Sum(List<DecisionTree> trees, double[] weights, double[] offsets) implements TreeEnsemble {

        @Override
        public Link link() {
            return Link.IDENTITY;
        }

        @Override
        public List<String> features() {
            return List.of("a", "b", "c", "d");
        }

        @Override
        public List<String> outputs() {
            return List.of("y");
        }
    }

    /** a < 1 ? (b < 2 ? 10 : 20) : 40, of 10 cases: 4 to the first leaf, 2 to the second, 4 to the third. */
    private static DecisionTree example() {
        return new DecisionTree(new int[] {0, 1, -1, -1, -1}, new double[] {1, 2, 0, 0, 0}, new int[] {4, 3, 0, 0, 0},
                new double[] {0.6, 2.0 / 3, 0, 0, 0}, new double[] {10, 6, 4, 2, 4},
                new double[][] {{24}, {40.0 / 3}, {10}, {20}, {40}});
    }

    /** By hand: v() = 24, v(a) = 13.33, v(b) = 0.6 x 10 + 0.4 x 40 = 22, v(a, b) = 10. */
    @Test
    void exampleByHand() {
        Sum model = new Sum(List.of(example()), new double[] {1}, new double[] {0});
        Shap shap = TreeShap.of(model, 0, new double[][] {{0}, {0}, {0}, {0}}, 1, "y", Progress.NONE);
        double a = ((40.0 / 3 - 24) + (10 - 22)) / 2;
        double b = ((22 - 24) + (10 - 40.0 / 3)) / 2;
        assertEquals(24, shap.expected(), 1e-12);
        assertArrayEquals(new double[] {a, b, 0, 0}, shap.values()[0], 1e-12);
        assertEquals(10, shap.output(0), 1e-12);
    }

    @Test
    void randomTreesAgreeWithTheDefinition() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 40; trial++) {
            List<DecisionTree> trees = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                trees.add(randomTree(random));
            }
            Sum model = new Sum(trees, new double[] {0.5, 1, 2}, new double[] {3});
            double[][] x = new double[4][5];
            for (double[] feature : x) {
                for (int i = 0; i < feature.length; i++) {
                    feature[i] = random.nextInt(7) == 0 ? NAN : random.nextDouble();
                }
            }
            Shap shap = TreeShap.of(model, 0, x, 5, "y", Progress.NONE);
            for (int row = 0; row < 5; row++) {
                int number = row;
                double[] exact = ExactShap.of(4, subset -> known(model, x, number, subset));
                assertArrayEquals(exact, shap.values()[row], 1e-11);
                assertEquals(model.sums(x, 5)[row][0], shap.output(row), 1e-11);
            }
        }
    }

    /** Output when the features of a subset are known: the others go both ways. */
    private static double known(Sum model, double[][] x, int row, int subset) {
        double[][] masked = new double[x.length][1];
        for (int j = 0; j < x.length; j++) {
            masked[j][0] = (subset & 1 << j) == 0 ? NAN : x[j][row];
        }
        return model.sums(masked, 1)[0][0];
    }

    private static DecisionTree randomTree(SplittableRandom random) {
        List<double[]> nodes = new ArrayList<>();
        grow(random, 0, nodes);
        int n = nodes.size();
        DecisionTree tree = new DecisionTree(new int[n], new double[n], new int[n], new double[n], new double[n], new double[n][1]);
        for (int i = 0; i < n; i++) {
            tree.feature()[i] = (int)nodes.get(i)[0];
            tree.threshold()[i] = nodes.get(i)[1];
            tree.right()[i] = (int)nodes.get(i)[2];
            tree.leftShare()[i] = nodes.get(i)[3];
            tree.values()[i][0] = nodes.get(i)[4];
        }
        return tree;
    }

    /** Features come back on the way down; now and then nobody goes one way. */
    private static void grow(SplittableRandom random, int depth, List<double[]> nodes) {
        double[] node = {-1, 0, 0, 0, random.nextDouble() * 10};
        nodes.add(node);
        if (depth < 5 && random.nextInt(6) > 0) {
            node[0] = random.nextInt(4);
            node[1] = random.nextDouble();
            node[3] = random.nextInt(8) == 0 ? random.nextInt(2) : random.nextDouble();
            grow(random, depth + 1, nodes);
            node[2] = nodes.size();
            grow(random, depth + 1, nodes);
        }
    }
}
