package org.radflow.select.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.select.Correlations;
import org.radflow.select.Correlations.Measure;
import org.radflow.select.Tables;
import org.radflow.select.filter.CorrelationFilter.Method;
import org.radflow.select.filter.CorrelationFilter.Preference;

class FiltersTest {

    private static final double NAN = Double.NaN;
    private static final double[] X = {2.1, 3.4, 1.9, 5.6, 4.4, 3.4, 6.1, 7.2, 5.0, 6.6, 2.8, 8.1};
    private static final double[] Z = {1, 5, 2, 8, 3, 9, 4, 7, 6, 2, 1, 3};
    private static final double[][] SIX = {{1, 2, 3, 4, 5, 6}, {1.1, 2.3, 2.9, 4.2, 4.8, 6.1}, {2, 1, 4, 3, 6, 5}, {5, 1, 4, 2, 6, 3},
        {5, 1.5, 4, 2.5, 6, 2}, {1, 9, 2, 8, 3, 7}};

    private static List<String> kept(Step step, FeatureMatrix table, Roles roles) {
        return step.fit(table, roles, Progress.NONE).step().inputs();
    }

    @Test
    void dropsWhatIsConstantMissingOrNearlyOneValue() {
        FeatureMatrix table = Tables.table(new NumericColumn("a", 1, 2, 3, 4), new NumericColumn("constant", 1, 1, 1, 1),
            new NumericColumn("lacking", NAN, NAN, 2, 3), new NumericColumn("empty", NAN, NAN, NAN, NAN), new NumericColumn("same", 0, 0, 0, 7),
            new NumericColumn("small", 0, 0.1, 0, 0.1));
        assertEquals(List.of("a"), kept(new VarianceFilter(0.25, 0.01, 0.5), table, Roles.none()));
        assertEquals(List.of("a", "lacking", "same", "small"), kept(new VarianceFilter(0.5, 0, 1), table, Roles.none()));
        FeatureMatrix details = new VarianceFilter(0.25, 0.01, 0.5).fit(table, Roles.none(), Progress.NONE).step().details();
        assertEquals("constant", details.column("Reason").text(1));
        assertEquals("missing in more than 0.25 of the cases", details.column("Reason").text(3));
        assertEquals("one value in more than 0.5 of the cases", details.column("Reason").text(4));
        assertEquals("variance not above 0.01", details.column("Reason").text(5));
        assertEquals(5 / 3.0, details.numbers("Variance").values()[0], 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new VarianceFilter(1.5, 0, 1));
    }

    @Test
    void keepsRobustFeatures() {
        FeatureMatrix table = Tables.table(new NumericColumn("a", 1, 2), new NumericColumn("b", 1, 2), new NumericColumn("c", 1, 2),
            new NumericColumn("d", 1, 2));
        List<String> measured = List.of("d", "b", "a");
        double[] icc = {NAN, 0.9, 0.89};
        assertEquals(List.of("b"), kept(new RobustnessFilter("ICC(1,1) Lower", 0.9, false, measured, icc), table, Roles.none()));
        assertEquals(List.of("b", "c", "d"), kept(new RobustnessFilter("ICC(1,1) Lower", 0.9, true, measured, icc), table, Roles.none()));
    }

    @Test
    void correlationsEqualR() {
        double[][] x = {X, Z};
        assertEquals(0.261055485271854, new Correlations(x, Measure.PEARSON, Progress.NONE).between(0, 1), 1e-14); // cor(x, z)
        assertEquals(0.366199453237132, new Correlations(x, Measure.SPEARMAN, Progress.NONE).between(0, 1), 1e-14);
    }

    @Test
    void meanCorrelationsAreThoseOfTheWholeMatrix() {
        FeatureMatrix table = Tables.random(20, 150, 0, 0, 3);
        Correlations correlations = new Correlations(table.numbers(Tables.randomClasses().features(table)), Measure.PEARSON, Progress.NONE);
        double[] means = correlations.means(Progress.NONE);
        double sum = 0;
        for (int other = 0; other < 150; other++) {
            sum += other == 97 ? 0 : correlations.between(97, other);
        }
        assertEquals(sum / 149, means[97], 1e-14);
    }

    /** R: cutree(hclust(as.dist(1 - abs(cor(d))), linkage), h = 0.3) and 0.55. */
    @Test
    void clustersEqualThoseOfHclust() {
        Correlations correlations = new Correlations(SIX, Measure.PEARSON, Progress.NONE);
        int[] two = {0, 0, 0, 1, 1, 1};
        assertArrayEquals(two, FeatureClusters.cut(correlations, FeatureClusters.Linkage.AVERAGE, 0.3, Progress.NONE));
        assertArrayEquals(two, FeatureClusters.cut(correlations, FeatureClusters.Linkage.COMPLETE, 0.55, Progress.NONE));
        assertArrayEquals(new int[6], FeatureClusters.cut(correlations, FeatureClusters.Linkage.SINGLE, 0.55, Progress.NONE));
        assertArrayEquals(new int[] {0, 0, 1, 2, 2, 3}, FeatureClusters.cut(correlations, FeatureClusters.Linkage.AVERAGE, 0.1, Progress.NONE));
        assertArrayEquals(two, FeatureClusters.cut(correlations, FeatureClusters.Linkage.AVERAGE, 0.7411, Progress.NONE)); // top 0.74114717
        assertArrayEquals(new int[6], FeatureClusters.cut(correlations, FeatureClusters.Linkage.AVERAGE, 0.7412, Progress.NONE));
    }

    private static FeatureMatrix correlated() {
        return Tables.table(new NumericColumn("a", SIX[0]), new NumericColumn("b", SIX[1]), new NumericColumn("c", SIX[2]),
            new NumericColumn("d", SIX[3]), new NumericColumn("e", SIX[4]), new NumericColumn("f", SIX[5]), new NumericColumn("copy", SIX[1]),
            new NumericColumn("outcome", 0, 0, 0, 1, 1, 1));
    }

    @Test
    void ofCorrelatedFeaturesTheStrongestOrTheLeastCorrelatedIsKept() {
        Step strongest = new CorrelationFilter(Measure.PEARSON, 0.7, Method.GREEDY, Preference.STRONGEST_ASSOCIATION);
        assertTrue(strongest.usesOutcome());
        assertEquals(List.of("a", "f"), kept(strongest, correlated(), Tables.CLASSES));
        Step lowest = new CorrelationFilter(Measure.PEARSON, 0.7, Method.GREEDY, Preference.LOWEST_MEAN_CORRELATION);
        assertFalse(lowest.usesOutcome());
        assertEquals(List.of("a", "d"), kept(lowest, correlated(), Tables.CLASSES));
        assertEquals(List.of("a", "d"), kept(new CorrelationFilter(Measure.PEARSON, 0.7, Method.AVERAGE_LINKAGE,
            Preference.LOWEST_MEAN_CORRELATION), correlated(), Tables.CLASSES));
        FeatureMatrix details = lowest.fit(correlated(), Tables.CLASSES, Progress.NONE).step().details();
        assertEquals("represented by a", details.column("Reason").text(1));
    }

    @Test
    void equalFeaturesTheFirstOfTheTableIsKept() {
        FeatureMatrix table = Tables.table(new NumericColumn("x", X), new NumericColumn("copy", X), new NumericColumn("z", Z));
        assertEquals(List.of("x", "z"), kept(new CorrelationFilter(Measure.SPEARMAN, 0.99, Method.GREEDY,
            Preference.LOWEST_MEAN_CORRELATION), table, Roles.none()));
    }

    @Test
    void missingValuesAreRefusedWithAHint() {
        FeatureMatrix table = Tables.table(new NumericColumn("x", 1, NAN));
        String message = assertThrows(DataException.class, () -> new CorrelationFilter(Measure.PEARSON, 0.9, Method.GREEDY,
            Preference.LOWEST_MEAN_CORRELATION).fit(table, Roles.none(), Progress.NONE)).getMessage();
        assertTrue(message.startsWith("Column 'x': found missing values in 1 of 2 cases") && message.contains("Missing Value"), message);
    }
}
