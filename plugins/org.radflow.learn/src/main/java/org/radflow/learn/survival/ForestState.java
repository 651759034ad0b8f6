package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** Survival trees as plain numbers, one tree after the other, and back. */
final class ForestState {

    private ForestState() {}

    static State write(RandomSurvivalForest forest) {
        List<SurvivalTree> trees = forest.trees();
        return new State().put("times", forest.times()).put("sizes", trees.stream().mapToInt(tree -> tree.feature().length).toArray())
                .put("feature", trees.stream().flatMapToInt(tree -> Arrays.stream(tree.feature())).toArray())
                .put("threshold", trees.stream().flatMapToDouble(tree -> Arrays.stream(tree.threshold())).toArray())
                .put("right", trees.stream().flatMapToInt(tree -> Arrays.stream(tree.right())).toArray())
                .put("steps", trees.stream().flatMapToInt(tree -> Arrays.stream(tree.at()).mapToInt(steps -> steps.length)).toArray())
                .put("at", trees.stream().flatMap(tree -> Arrays.stream(tree.at())).flatMapToInt(Arrays::stream).toArray())
                .put("hazard", trees.stream().flatMap(tree -> Arrays.stream(tree.hazard())).flatMapToDouble(Arrays::stream).toArray());
    }

    /** @param features number of features @throws StateException when parts are missing or do not make trees */
    static RandomSurvivalForest read(State state, int features) {
        double[] times = state.numbers("times");
        int[] sizes = state.integers("sizes");
        int[] feature = state.integers("feature");
        double[] threshold = state.numbers("threshold");
        int[] right = state.integers("right");
        int[] steps = state.integers("steps");
        int[] at = state.integers("at");
        double[] hazard = state.numbers("hazard");
        int nodes = feature.length;
        require(sizes.length > 0 && Arrays.stream(sizes).allMatch(size -> size > 0) && Arrays.stream(sizes).asLongStream().sum() == nodes);
        require(threshold.length == nodes && right.length == nodes && steps.length == nodes && at.length == hazard.length);
        require(Arrays.stream(steps).allMatch(count -> count >= 0) && Arrays.stream(steps).asLongStream().sum() == at.length);
        List<SurvivalTree> trees = new ArrayList<>();
        int node = 0;
        int step = 0;
        for (int size : sizes) {
            int[][] treeAt = new int[size][];
            double[][] treeHazard = new double[size][];
            for (int own = 0; own < size; own++) {
                treeAt[own] = Arrays.copyOfRange(at, step, step + steps[node + own]);
                treeHazard[own] = Arrays.copyOfRange(hazard, step, step + steps[node + own]);
                step += steps[node + own];
            }
            SurvivalTree tree = new SurvivalTree(Arrays.copyOfRange(feature, node, node + size), Arrays.copyOfRange(threshold, node, node + size),
                    Arrays.copyOfRange(right, node, node + size), treeAt, treeHazard);
            check(tree, features, times.length);
            trees.add(tree);
            node += size;
        }
        return new RandomSurvivalForest(times, trees, new double[0]);
    }

    /** Children come after their parent and inside the tree, so that every path ends; steps are times that there are, ascending. */
    private static void check(SurvivalTree tree, int features, int times) {
        int size = tree.feature().length;
        for (int node = 0; node < size; node++) {
            int feature = tree.feature()[node];
            require(feature < features && (feature < 0 || tree.right()[node] > node + 1 && tree.right()[node] < size));
            int before = -1;
            for (int at : tree.at()[node]) {
                require(at > before && at < times);
                before = at;
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new StateException("Survival forest: found parts that do not fit together, expected complete trees");
        }
    }
}
