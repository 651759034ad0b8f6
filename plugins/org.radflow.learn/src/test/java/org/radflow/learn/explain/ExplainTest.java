package org.radflow.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.learn.linear.LinearModel;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;

/** Explanations against closed forms and the definition of Shapley values. */
class ExplainTest {

    private static final List<String> FEATURES = List.of("a", "b", "c");

    /** a b + c^2: an interaction and a curve. */
    private static final Output CURVED = cases -> combine(cases, (a, b, c) -> a * b + c * c);

    private static final Output LINEAR = cases -> combine(cases, (a, b, c) -> 5 + 2 * a - 3 * b);

    private interface Formula {
        double of(double a, double b, double c);
    }

    private static double[] combine(FeatureMatrix cases, Formula formula) {
        double[][] x = cases.numbers(FEATURES);
        return IntStream.range(0, cases.size()).mapToDouble(i -> formula.of(x[0][i], x[1][i], x[2][i])).toArray();
    }

    private static FeatureMatrix cases(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[3][count];
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextDouble() * 4 - 2);
        }
        return new FeatureMatrix(IntStream.range(0, count).mapToObj(i -> "case " + i).toList(), List.of(new NumericColumn("a", x[0]),
                new NumericColumn("b", x[1]), new NumericColumn("c", x[2])));
    }

    private static double[] exact(Output output, FeatureMatrix cases, int row, FeatureMatrix background) {
        double[][] x = cases.numbers(FEATURES);
        return ExactShap.of(3, subset -> {
            FeatureMatrix mixed = background;
            for (int j = 0; j < 3; j++) {
                if ((subset & 1 << j) != 0) {
                    double[] known = new double[background.size()];
                    Arrays.fill(known, x[j][row]);
                    mixed = mixed.with(new NumericColumn(FEATURES.get(j), known));
                }
            }
            return Arrays.stream(output.of(mixed)).average().orElseThrow();
        });
    }

    @Test
    void shapleyValuesOfTheGloveGame() {
        assertArrayEquals(new double[] {1.0 / 6, 1.0 / 6, 4.0 / 6},
                ExactShap.of(3, subset -> (subset & 4) != 0 && (subset & 3) != 0 ? 1 : 0), 1e-15);
    }

    @Test
    void sampledValuesAddUpAndComeNearTheDefinition() {
        FeatureMatrix explained = cases(4, 1);
        FeatureMatrix background = cases(30, 2);
        Shap shap = SampledShap.of(CURVED, explained, FEATURES, background, 40, 7, "y", Progress.NONE);
        double[] outputs = CURVED.of(explained);
        for (int row = 0; row < 4; row++) {
            assertEquals(outputs[row], shap.output(row), 1e-12);
            assertArrayEquals(exact(CURVED, explained, row, background), shap.values()[row], 0.05);
        }
    }

    @Test
    void sampledValuesOfAdditiveModelsAreExact() {
        FeatureMatrix explained = cases(3, 3);
        FeatureMatrix background = cases(10, 4);
        Shap shap = SampledShap.of(LINEAR, explained, FEATURES, background, 1, 7, "y", Progress.NONE);
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(exact(LINEAR, explained, row, background), shap.values()[row], 1e-12);
        }
    }

    @Test
    void sampledValuesDoNotDependOnThreads() throws Exception {
        FeatureMatrix explained = cases(5, 5);
        double[][] one = new ForkJoinPool(1).submit(() -> SampledShap.of(CURVED, explained, FEATURES, explained, 3, 7, "y", Progress.NONE))
                .get().values();
        double[][] four = new ForkJoinPool(4).submit(() -> SampledShap.of(CURVED, explained, FEATURES, explained, 3, 7, "y", Progress.NONE))
                .get().values();
        assertTrue(Arrays.deepEquals(one, four));
    }

    @Test
    void linearValuesAgreeWithTheDefinition() {
        FeatureMatrix explained = cases(3, 6);
        FeatureMatrix background = cases(20, 7);
        double[] means = Arrays.stream(background.numbers(FEATURES)).mapToDouble(x -> Arrays.stream(x).average().orElseThrow()).toArray();
        Shap shap = LinearShap.of(new Line(), 0, 1, explained.numbers(FEATURES), means, "y");
        for (int row = 0; row < 3; row++) {
            assertArrayEquals(exact(LINEAR, explained, row, background), shap.values()[row], 1e-12);
            assertEquals(LINEAR.of(explained)[row], shap.output(row), 1e-12);
        }
    }

    private record Line() implements LinearModel {

        @Override
        public Link link() {
            return Link.IDENTITY;
        }

        @Override
        public List<String> features() {
            return FEATURES;
        }

        @Override
        public List<String> outputs() {
            return List.of("y");
        }

        @Override
        public double[] intercepts() {
            return new double[] {5};
        }

        @Override
        public double[][] coefficients() {
            return new double[][] {{2, -3, 0}};
        }
    }

    @Test
    void importanceOfWhatAModelUses() {
        FeatureMatrix cases = cases(400, 8);
        double[] truth = LINEAR.of(cases);
        PermutationImportance importance = PermutationImportance.of(cases, FeatureGroups.single(FEATURES),
                permuted -> -meanSquare(LINEAR.of(permuted), truth), 20, 1, Progress.NONE);
        assertEquals(0, importance.score(), 0);
        // exchange adds 2 beta^2 var(x); uniform on -2 to 2: variance 4 / 3
        assertEquals(2 * 4 * 4 / 3.0, importance.mean(0), 1);
        assertEquals(2 * 9 * 4 / 3.0, importance.mean(1), 2);
        assertEquals(0, importance.mean(2), 0);
        assertEquals(0, importance.deviation(2), 0);
    }

    /** a - b of equal a and b is 0, and stays so when both are exchanged together. */
    @Test
    void groupsKeepTheirValuesTogether() {
        FeatureMatrix cases = cases(50, 9);
        FeatureMatrix twins = cases.with(new NumericColumn("b", cases.numbers("a").values()));
        FeatureGroups groups = FeatureGroups.correlated(twins, FEATURES, 0.9);
        assertEquals(List.of("a and 1 correlated", "c"), groups.names());
        PermutationImportance importance = PermutationImportance.of(twins, groups,
                permuted -> -meanSquare(combine(permuted, (a, b, c) -> a - b), new double[50]), 3, 1, Progress.NONE);
        assertEquals(0, importance.mean(0), 0);
        assertArrayEquals(new double[][] {{3, 4}}, groups.sums(new double[][] {{1, 2, 4}}, FEATURES));
    }

    private static double meanSquare(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).average().orElseThrow();
    }

    @Test
    void spearmanWithTies() {
        // R: cor(c(1, 2, 2, 4, 5), c(2, 1, 3, 3, 9), method = "spearman") = 0.7631579
        assertEquals(0.76315789, Spearman.of(new double[] {1, 2, 2, 4, 5, Double.NaN}, new double[] {2, 1, 3, 3, 9, 1}), 1e-8);
    }

    @Test
    void partialDependenceOfALineIsTheLine() {
        FeatureMatrix cases = cases(60, 10);
        PartialDependence dependence = PartialDependence.of(LINEAR, cases, "a", 5, Progress.NONE);
        double[] b = cases.numbers("b").values();
        for (int p = 0; p < 5; p++) {
            assertEquals(5 + 2 * dependence.grid()[p] - 3 * Arrays.stream(b).average().orElseThrow(), dependence.mean()[p], 1e-12);
            assertEquals(5 + 2 * dependence.grid()[p] - 3 * b[7], dependence.individual()[7][p], 1e-12);
        }
        assertEquals(Arrays.stream(cases.numbers("a").values()).max().orElseThrow(), dependence.grid()[4], 0);
    }

    @Test
    void pointsOfANomogramAddUpToThePredictor() {
        Nomogram nomogram = Nomogram.of(List.of("age", "dose"), new double[] {40, 0}, new double[] {80, 10}, -3, new double[] {0.05, -0.4});
        assertEquals(100, nomogram.points(1, 0), 1e-12);
        assertEquals(0, nomogram.points(1, 10), 1e-12);
        assertEquals(50, nomogram.points(0, 80), 1e-12);
        assertEquals(150, nomogram.mostPoints(), 1e-12);
        assertEquals(-3 + 0.05 * 61 - 0.4 * 2.5, nomogram.predictor(nomogram.points(0, 61) + nomogram.points(1, 2.5)), 1e-12);
        assertThrows(DataException.class, () -> Nomogram.of(List.of("x"), new double[] {1}, new double[] {1}, 0, new double[] {2}));
    }
}
