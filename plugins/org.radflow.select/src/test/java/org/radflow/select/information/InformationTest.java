package org.radflow.select.information;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.select.EqualFrequency;
import org.radflow.select.Selector;
import org.radflow.select.Tables;
import org.radflow.select.Target;

/** Oracles: scikit-learn 1.x, skrebate 0.x and formulas in numpy; the call stands at each value. */
class InformationTest {

    private static FeatureMatrix table(double[] outcome) {
        NumericColumn[] columns = new NumericColumn[7];
        for (int f = 0; f < 6; f++) {
            columns[f] = new NumericColumn("f" + f, Example.X[f]);
        }
        columns[6] = new NumericColumn("outcome", outcome);
        return Tables.table(columns);
    }

    private static FeatureMatrix details(Selector selector, double[] outcome, Roles roles) {
        return selector.fit(table(outcome), roles, Progress.NONE).step().details();
    }

    /** floor((scipy.stats.rankdata(x) - 0.5) * 3 / 7) */
    @Test
    void binsHoldAboutTheSameNumber() {
        assertArrayEquals(new int[] {0, 1, 2, 1, 0, 2, 1}, EqualFrequency.of(new double[] {1, 4, 9, 4, 2, 8, 3}, 3).codes());
        assertArrayEquals(new int[] {2, 0, 1, 2}, EqualFrequency.of(new double[] {9, -1, 0.5, 9}, 5).codes());
        assertEquals(1, EqualFrequency.of(new double[] {3, 3, 3}, 4).bins());
        assertArrayEquals(new int[] {0, 0, 1}, EqualFrequency.of(new double[] {-0.0, 0.0, 1}, 2).codes());
    }

    @Test
    void neighboursEqualScikitLearn() {
        int[] y = IntStream.range(0, 40).map(i -> i * 7 % 10 < 4 ? 1 : 0).toArray();
        double[][] x = new double[3][40];
        double[] number = new double[40];
        for (int i = 0; i < 40; i++) {
            for (int f = 0; f < 3; f++) {
                x[f][i] = Math.sin(0.7 + 1.3 * i + 2.1 * f + 0.17 * i * i) + (1.0 - 0.5 * f) * y[i];
            }
            number[i] = x[0][i] + 0.5 * x[1][i];
        }
        double[] withClasses = {0.32974461968575897, 0.39270034451648383, 0}; // mutual_info_classif(X, y, n_neighbors = 3)
        double[] withNumber = {1.0016176032609407, 0.5718091478274849, 0.5272944315925674}; // mutual_info_regression(X, q, n_neighbors = 3)
        for (int f = 0; f < 3; f++) {
            assertEquals(withClasses[f], NeighbourInformation.withClasses(x[f], new Target.Classes(y, 2, 1), 3), 1e-8);
            assertEquals(withNumber[f], NeighbourInformation.withNumber(x[f], number, 3), 1e-8);
        }
    }

    @Test
    void manyEqualValuesGiveFiniteInformation() {
        double[] x = IntStream.range(0, 30).mapToDouble(i -> i % 2).toArray();
        assertEquals(0.5, NeighbourInformation.withClasses(x, Example.classes(), 3), 0.5);
        assertEquals(0.5, NeighbourInformation.withNumber(x, Example.NUMBER, 3), 0.5);
    }

    /** sklearn.metrics.mutual_info_score of the bins */
    @Test
    void binsEqualScikitLearn() {
        assertArrayEquals(new double[] {0.28815210996419105, 0.2766620367128738, 0.2484906649788002, 0.021623004682134794, 0.09660102396464267,
            0.021623004682134794}, details(new MutualInformationSelector(MutualInformationSelector.Estimator.BINS, 4, 3, 2), Example.CLASSES,
                Tables.CLASSES).numbers("Mutual Information").values(), 1e-14);
    }

    /** The greedy search of Peng et al. with sklearn.metrics.mutual_info_score. */
    @Test
    void mrmrChoosesInTheOrderOfItsDefinition() {
        FeatureMatrix mid = details(new MrmrSelector(MrmrSelector.Estimator.BINS, 4, MrmrSelector.Scheme.MID, 6), Example.CLASSES, Tables.CLASSES);
        assertArrayEquals(new double[] {1, 6, 3, 2, 5, 4}, mid.numbers("Rank").values()); // [0, 3, 2, 5, 4, 1]
        assertArrayEquals(new double[] {0.28815210996419105, -0.14127378535824653, -0.0473120672860384, -0.09079258833963666,
            -0.1296611396878955, -0.14659180279202572}, mid.numbers("Score").values(), 1e-14);
        FeatureMatrix miq = details(new MrmrSelector(MrmrSelector.Estimator.BINS, 4, MrmrSelector.Scheme.MIQ, 3), Example.CLASSES, Tables.CLASSES);
        assertArrayEquals(new double[] {1, 3, 2, Double.NaN, Double.NaN, Double.NaN}, miq.numbers("Rank").values()); // [0, 2, 1, 4, 5, 3]
        assertArrayEquals(new double[] {0.28815210996419105, 0.4488360338001924, 0.7061660085515038, Double.NaN, Double.NaN, Double.NaN},
            miq.numbers("Score").values(), 1e-13);
        assertEquals("chosen as number 2", miq.column("Reason").text(2));
    }

    @Test
    void mrmrTakesNoCopyWhileSomethingElseIsLeft() {
        NumericColumn outcome = new NumericColumn("outcome", Example.CLASSES);
        FeatureMatrix table = Tables.table(new NumericColumn("a", Example.X[0]), new NumericColumn("copy", Example.X[0]),
            new NumericColumn("c", Example.X[2]), new NumericColumn("constant", new double[30]), outcome);
        for (MrmrSelector.Estimator estimator : MrmrSelector.Estimator.values()) {
            assertEquals(List.of("a", "c"), new MrmrSelector(estimator, 4, MrmrSelector.Scheme.MID, 2).fit(table, Tables.CLASSES, Progress.NONE)
                    .step().inputs());
            assertEquals(List.of("a", "copy", "c"), new MrmrSelector(estimator, 4, MrmrSelector.Scheme.MIQ, 9).fit(table, Tables.CLASSES,
                Progress.NONE).step().inputs());
        }
    }

    @Test
    void relevanceOfSurvivalIsConcordance() {
        Target.Survival survival = new Target.Survival(new double[] {1, 2, 3, 3}, new boolean[] {true, false, true, false});
        // usable pairs: 1 with 2, 3, 3 and the event at 3 with the censored one at 3
        assertEquals((1 + 1 + 0 - 1) / 4.0, CorrelationDependence.somersD(new double[] {5, 1, 4, 5}, survival), 1e-15);
    }

    @Test
    void partOfVarianceBetweenClasses() {
        assertEquals(13.5 / 17.5, CorrelationDependence.betweenClasses(new double[] {1, 2, 3, 4, 5, 6},
            new Target.Classes(new int[] {0, 0, 0, 1, 1, 1}, 2, 1)), 1e-15);
    }

    /** skrebate.ReliefF(n_neighbors = 5) for two classes; the published formulas in numpy for three classes (k = 4) and a number (k = 5). */
    @Test
    void reliefEqualsPeerAndFormula() {
        assertArrayEquals(new double[] {0.08064359441408622, 0.07051975051975054, 0.005263951734539971, 0.011958925750394929, 0.01654166666666667,
            -0.0412680115273775}, weights(5, Example.CLASSES, Tables.CLASSES), 1e-14);
        assertArrayEquals(new double[] {0.08096040419810913, 0.07458277645777646, 0.019576532536091356, 0.012980704129993246,
            -0.010887834821428572, -0.0007469637710991938}, weights(4, Example.THREE_CLASSES, Tables.CLASSES), 1e-14);
        assertArrayEquals(new double[] {0.07421656532895303, 0.05770556765759166, -0.026666175504165945, 0.015936567566210175,
            -0.0033600000132167074, -0.01352665295965691}, weights(5, Example.NUMBER, Tables.QUANTITY), 1e-14);
    }

    private static double[] weights(int k, double[] outcome, Roles roles) {
        return details(new ReliefSelector(k, 0, 1, 2), outcome, roles).numbers("Weight").values();
    }

    @Test
    void drawnCasesDependOnTheSeedAlone() {
        double[] first = details(new ReliefSelector(3, 10, 7, 2), Example.CLASSES, Tables.CLASSES).numbers("Weight").values();
        assertArrayEquals(first, details(new ReliefSelector(3, 10, 7, 2), Example.CLASSES, Tables.CLASSES).numbers("Weight").values());
    }

    @Test
    void survivalIsRefusedByName() {
        FeatureMatrix table = Tables.random(20, 3, 1, 1, 1);
        assertEquals("Outcome: found survival, expected classes or a number for ReliefF", assertThrows(DataException.class,
            () -> new ReliefSelector(3, 0, 1, 2).fit(table, Tables.randomSurvival(), Progress.NONE)).getMessage());
        assertEquals("Outcome: found survival, expected classes or a number for mRMR with bins", assertThrows(DataException.class,
            () -> new MrmrSelector(MrmrSelector.Estimator.BINS, 4, MrmrSelector.Scheme.MID, 2).fit(table, Tables.randomSurvival(),
                Progress.NONE)).getMessage());
        assertEquals(2, new MrmrSelector(MrmrSelector.Estimator.CORRELATION, 4, MrmrSelector.Scheme.MID, 2).fit(table, Tables.randomSurvival(),
            Progress.NONE).step().inputs().size());
    }
}
