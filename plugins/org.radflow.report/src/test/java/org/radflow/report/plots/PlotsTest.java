package org.radflow.report.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.TextColumn;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Shape;
import org.radflow.report.figure.Svg;

/** Plots: that they stay on their page, and what they compute. */
class PlotsTest {

    @Test
    void everyPlotStaysOnItsPage() {
        Gallery.figures().forEach((name, figure) -> {
            for (Figure.Mark mark : figure.marks()) {
                places(mark.shape(), true).forEach(x -> assertTrue(x >= -1 && x <= figure.width() + 1, name + " " + mark));
                places(mark.shape(), false).forEach(y -> assertTrue(y >= -1 && y <= figure.height() + 1, name + " " + mark));
            }
        });
    }

    private static DoubleStream places(Shape shape, boolean horizontal) {
        if (shape instanceof Shape.Path path) {
            return Arrays.stream(horizontal ? path.x() : path.y());
        }
        if (shape instanceof Shape.Disc disc) {
            return DoubleStream.of(horizontal ? disc.x() : disc.y());
        }
        if (shape instanceof Shape.Box box) {
            return horizontal ? DoubleStream.of(box.x(), box.x() + box.width()) : DoubleStream.of(box.y(), box.y() + box.height());
        }
        Shape.Text text = (Shape.Text)shape;
        return DoubleStream.of(horizontal ? text.x() : text.y());
    }

    /** Half of 100 positive cases above all negative ones, half below: the sensitivity between is that of 100 draws with probability 0.5. */
    @Test
    void bandIsThatOfTheBinomialDistribution() {
        double[] scores = new double[200];
        boolean[] positive = new boolean[200];
        for (int i = 0; i < 100; i++) {
            positive[i] = true;
            scores[i] = i % 2 == 0 ? 2 : 0;
            scores[100 + i] = 1 + i / 1000.0;
        }
        RocBand band = RocBand.of(scores, positive, 2000, 3, 0.95, Progress.NONE);
        assertEquals(0.4, band.lower()[50], 0.011);
        assertEquals(0.6, band.upper()[50], 0.011);
        assertEquals(1, band.upper()[100], 0);
        assertArrayEquals(band.lower(), RocBand.of(scores, positive, 2000, 3, 0.95, Progress.NONE).lower(), 0);
    }

    @Test
    void alikeItemsStandTogether() {
        double[][] rows = {{0, 0}, {10, 10}, {0.1, 0}, {10, 10.2}, {Double.NaN, 0.05}};
        assertArrayEquals(new int[] {0, 4, 2, 1, 3}, Clustering.order(Clustering.euclidean(rows)));
        assertArrayEquals(new int[0], Clustering.order(new double[0][]));
    }

    /** Two standardised columns of correlation r have components of variance (1 + r) / 2 and (1 - r) / 2 of the whole. */
    @Test
    void componentsOfTwoColumns() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {2, 1, 4, 3, 5};
        PrincipalComponents pca = PrincipalComponents.of(new double[][] {a, b, {7, 7, 7, 7, 7}}, 2);
        assertEquals(0.9, pca.explained()[0], 1e-9);
        assertEquals(0.1, pca.explained()[1], 1e-9);
        assertEquals(0, pca.scores()[1][4], 1e-8);
    }

    @Test
    void scoresOfModelsAndGroups() {
        FeatureMatrix cases = new FeatureMatrix(List.of("1", "2", "3", "4", "5"), List.of(new TextColumn("class", "no", "yes", "yes", "no", null),
                new NumericColumn("p", 0.1, 0.9, 0.8, Double.NaN, 0.5), new TextColumn("centre", "A", "A", "B", "B", "B")));
        List<String> warnings = new ArrayList<>();
        List<Scored> all = Scored.of(cases, new Outcome.Classes("class", ""), List.of("p"), "", warnings::add);
        assertArrayEquals(new double[] {0.1, 0.9, 0.8}, all.get(0).scores(), 0);
        assertArrayEquals(new boolean[] {false, true, true}, all.get(0).positive());
        assertEquals(List.of("p: 2 of 5 cases are left out, as their outcome or score is missing"), warnings);
        DataException oneClass = assertThrows(DataException.class,
                () -> Scored.of(cases, new Outcome.Classes("class", "yes"), List.of("p"), "centre", warnings::add));
        assertEquals("B: found 1 cases, 1 of them of the class 'yes' in column 'class', expected cases of this class and of another",
                oneClass.getMessage());
    }

    @Test
    void survivalOfGroups() {
        FeatureMatrix cases = new FeatureMatrix(List.of("1", "2", "3", "4", "5", "6"), List.of(new NumericColumn("time", 1, 2, 3, 4, 5, 6),
                new NumericColumn("event", 1, 0, 1, 2, 1, Double.NaN), new TextColumn("group", "a", "a", "a", "b", "b", "b")));
        SurvivalGroups survival = SurvivalGroups.of(cases, new Outcome.Survival("time", "event"), "group", warning -> {});
        KaplanMeierPlot.Group first = survival.groups().get(0);
        assertArrayEquals(new double[] {2 / 3.0, 2 / 3.0, 0}, first.survival(), 1e-15);
        assertEquals(2, first.atRisk(1.5));
        assertArrayEquals(new double[] {4}, survival.groups().get(1).censored(), 0);
        String svg = Svg.of(KaplanMeierPlot.of("t", survival.groups(), "Time", survival.p()));
        assertTrue(svg.contains("a (3 cases, 2 events)") && !svg.contains("NaN"), svg);
        FeatureMatrix negative = cases.with(new NumericColumn("time", -1, 2, 3, 4, 5, 6));
        assertThrows(DataException.class, () -> SurvivalGroups.of(negative, new Outcome.Survival("time", "event"), "group", warning -> {}));
    }

    @Test
    void allCasesCensored() {
        FeatureMatrix cases = new FeatureMatrix(List.of("1", "2"), List.of(new NumericColumn("time", 0, 0), new NumericColumn("event", 0, 0)));
        SurvivalGroups survival = SurvivalGroups.of(cases, new Outcome.Survival("time", "event"), "", warning -> {});
        assertTrue(Double.isNaN(survival.p()));
        assertTrue(!Svg.of(KaplanMeierPlot.of("t", survival.groups(), "Time", survival.p())).contains("NaN"));
    }

    @Test
    void constantFeaturesAreLeftOut() {
        FeatureMatrix cases = new FeatureMatrix(List.of("1", "2", "3"), List.of(new NumericColumn("x", 1, 2, 3), new NumericColumn("flat", 5, 5, 5),
                new NumericColumn("empty", Double.NaN, Double.NaN, Double.NaN)));
        List<String> warnings = new ArrayList<>();
        assertEquals(List.of("x"), FeatureMaps.varying(cases, List.of("x", "flat", "empty"), warnings::add));
        assertEquals(List.of("2 features are left out, as they are constant or missing"), warnings);
        assertThrows(DataException.class, () -> FeatureMaps.varying(cases, List.of("flat"), warnings::add));
    }
}
