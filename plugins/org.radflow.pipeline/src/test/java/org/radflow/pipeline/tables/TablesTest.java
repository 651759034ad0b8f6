package org.radflow.pipeline.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.tables.CaseJoin.Kind;
import org.radflow.pipeline.tables.CaseJoin.Unmatched;

class TablesTest {

    private static FeatureMatrix table(Column... columns) {
        return new FeatureMatrix(java.util.stream.IntStream.range(0, columns[0].size()).mapToObj(row -> "Row" + row).toList(),
                List.of(columns));
    }

    private static final FeatureMatrix REGIONS = table(new TextColumn("id", "A", "A", "B", null, "D"));
    private static final FeatureMatrix CLINICAL = table(new TextColumn("patient", "d ", "A", "E", "B"));

    private static CaseJoin join(Kind kind, boolean lenient) {
        return CaseJoin.match(List.of(REGIONS, CLINICAL), List.of(List.of("id"), List.of("patient")), kind, lenient, false);
    }

    private static int[][] rows(CaseJoin join) {
        return join.rows().toArray(int[][]::new);
    }

    @Test
    void rowsOfOneKeyBelongTogetherAndOthersAreReported() {
        assertArrayEquals(new int[][] {{0, 1}, {1, 1}, {2, 3}}, rows(join(Kind.INNER, false)));
        assertArrayEquals(new int[][] {{0, 1}, {1, 1}, {2, 3}, {3, -1}, {4, -1}}, rows(join(Kind.LEFT, false)));
        assertArrayEquals(new int[][] {{0, 1}, {1, 1}, {2, 3}, {3, -1}, {4, -1}, {-1, 0}, {-1, 2}}, rows(join(Kind.OUTER, false)));
        assertEquals(List.of(new Unmatched(0, 3, null, "the key is missing"), new Unmatched(0, 4, "D", "table 2 has no such key"),
                new Unmatched(1, 0, "d ", "table 1 has no such key"), new Unmatched(1, 2, "E", "table 1 has no such key")),
                join(Kind.LEFT, false).unmatched());
    }

    @Test
    void caseAndSpacesDoNotCountIfNotWanted() {
        assertArrayEquals(new int[][] {{0, 1}, {1, 1}, {2, 3}, {4, 0}}, rows(join(Kind.INNER, true)));
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertEquals("Table 2, key id: found a key in rows 1 and 2, expected each key once", assertThrows(DataException.class,
                () -> CaseJoin.match(List.of(CLINICAL, REGIONS), List.of(List.of("patient"), List.of("id")), Kind.LEFT, false, false)).getMessage());
        assertEquals("Table 1, key id: found a key in rows 1 and 2, expected each key once", assertThrows(DataException.class,
                () -> CaseJoin.match(List.of(REGIONS, CLINICAL), List.of(List.of("id"), List.of("patient")), Kind.LEFT, false, true)).getMessage());
    }

    @Test
    void rowIdsCanBeTheKey() {
        CaseJoin join = CaseJoin.match(List.of(REGIONS, CLINICAL), List.of(List.of(), List.of()), Kind.INNER, false, true);
        assertArrayEquals(new int[][] {{0, 0}, {1, 1}, {2, 2}, {3, 3}}, rows(join));
    }

    @Test
    void changesAgainstTheFirstTimePoint() {
        FeatureMatrix cases = table(new TextColumn("patient", "A", "B", "A", "A", "C"), new NumericColumn("day", 10, 0, 0, 30, 5),
                new NumericColumn("volume", new double[] {30, 1, 20, 10, 7}, Map.of(Column.UNIT, "mm3")),
                new NumericColumn("zero", 1, 1, 0, 2, 1), new TextColumn("sex", "F", "M", "F", "F", "M"));
        FeatureMatrix delta = new DeltaFeatures("patient", "day", List.of(), EnumSet.allOf(Change.class), true).of(cases,
                List.of("volume", "zero"));
        assertEquals(List.of("A", "B", "C"), delta.cases());
        assertEquals(10, delta.numbers("volume__abs_2").values()[0]);
        assertEquals(-0.5, delta.numbers("volume__rel_3").values()[0]);
        assertEquals(Math.log(1.5), delta.numbers("volume__logratio_2").values()[0]);
        // R: coef(lm(c(20, 30, 10) ~ c(0, 10, 30)))[2]
        assertEquals(-0.428571428571429, delta.numbers("volume__slope").values()[0], 1e-14);
        assertEquals("mm3/d", delta.column("volume__slope").properties().get(Column.UNIT));
        assertEquals("1", delta.column("volume__rel_2").properties().get(Column.UNIT));
        assertTrue(Double.isNaN(delta.numbers("volume__abs_2").values()[1]));
        assertTrue(Double.isNaN(delta.numbers("zero__rel_2").values()[0]));
        assertEquals(1, delta.numbers("zero__abs_2").values()[0]);
        assertArrayEquals(new double[] {3, 1, 1}, delta.numbers(DeltaFeatures.TIME_POINTS).values());
        assertEquals("F", delta.column("sex").text(0));
    }

    @Test
    void labelsOfTimePointsHaveAnOrder() {
        FeatureMatrix cases = table(new TextColumn("patient", "A", "A"), new TextColumn("visit", "after", "before"),
                new NumericColumn("x", 5, 3));
        DeltaFeatures delta = new DeltaFeatures("patient", "visit", List.of("before", "after"), Set.of(Change.ABSOLUTE), false);
        assertEquals(2, delta.of(cases, List.of("x")).numbers("x__abs_2").values()[0]);
        assertEquals("Column 'visit': found 'after', expected one of [before, later]", assertThrows(DataException.class,
                () -> new DeltaFeatures("patient", "visit", List.of("before", "later"), Set.of(), false).of(cases, List.of("x"))).getMessage());
        FeatureMatrix twice = cases.with(new TextColumn("visit", "before", "before"));
        assertTrue(assertThrows(DataException.class, () -> delta.of(twice, List.of("x"))).getMessage().contains("in rows 1 and 2"));
        assertThrows(IllegalArgumentException.class, () -> new DeltaFeatures("patient", "visit", List.of("before"), Set.of(), true));
    }

    @Test
    void rowsOfAPatientBecomeColumns() {
        FeatureMatrix images = table(new TextColumn("patient", "A", "A", "B"), new TextColumn("modality", "PT", "CT", "CT"),
                new TextColumn("ROI", "GTV", "GTV", "GTV"), new NumericColumn("mean", 4, 50, 60), new TextColumn("sex", "F", "F", "M"),
                new TextColumn("folder", "x", "y", "z"));
        FeatureMatrix clinical = table(new TextColumn("patient", "B", "C"), new NumericColumn("age", 60, 70));
        FeatureFusion.Result fused = new FeatureFusion("patient", List.of("modality", "ROI")).of(List.of(images, clinical));
        FeatureMatrix cases = fused.cases();
        assertEquals(List.of("A", "B", "C"), cases.cases());
        assertEquals(List.of("patient", "CT/GTV/mean", "PT/GTV/mean", "sex", "age"), cases.columns().stream().map(Column::name).toList());
        assertArrayEquals(new double[] {50, 60, Double.NaN}, cases.numbers("CT/GTV/mean").values());
        assertArrayEquals(new double[] {4, Double.NaN, Double.NaN}, cases.numbers("PT/GTV/mean").values());
        assertArrayEquals(new double[] {Double.NaN, 60, 70}, cases.numbers("age").values());
        assertEquals(List.of("folder"), fused.dropped());
    }

    @Test
    void theSamePartsTwiceAndColumnsOfTwoTablesAreRefused() {
        FeatureMatrix twice = table(new TextColumn("patient", "A", "A"), new TextColumn("ROI", "GTV", "GTV"), new NumericColumn("x", 1, 2));
        FeatureFusion fusion = new FeatureFusion("patient", List.of("ROI"));
        assertEquals("Columns [ROI]: found the same patient and parts [GTV] in rows 1 and 2, expected them once",
                assertThrows(DataException.class, () -> fusion.of(List.of(twice))).getMessage());
        FeatureMatrix plain = table(new TextColumn("patient", "A"), new NumericColumn("x", 1));
        assertTrue(assertThrows(DataException.class, () -> fusion.of(List.of(plain, plain))).getMessage().startsWith("Column 'x': found in two"));
    }

    @Property
    void fusedNamesParseBack(@ForAll List<String> parts, @ForAll String feature) {
        FusedName name = new FusedName(parts, feature);
        assertEquals(name, FusedName.parse(name.toString()));
    }
}
