package org.radflow.pipeline.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.TextColumn;

class CaseSplitTest {

    private static FeatureMatrix cases(int patients, int seriesEach, List<Integer> order) {
        List<String> names = new ArrayList<>();
        List<String> patient = new ArrayList<>();
        List<String> outcome = new ArrayList<>();
        for (int row : order) {
            names.add("series " + row);
            patient.add("P" + row / seriesEach);
            outcome.add(row / seriesEach < patients / 4 ? "poor" : "good");
        }
        return new FeatureMatrix(names, List.of(new TextColumn("patient", patient.toArray(String[]::new)),
                new TextColumn("outcome", outcome.toArray(String[]::new))));
    }

    private static Set<String> names(FeatureMatrix cases, int[] rows, String column) {
        Set<String> names = new TreeSet<>();
        IntStream.of(rows).forEach(row -> names.add(cases.column(column).text(row)));
        return names;
    }

    @Test
    void valuesOfAColumnGoToTheTest() {
        FeatureMatrix cases = new FeatureMatrix(List.of("a", "b", "c", "d"), List.of(new TextColumn("centre", "X", "Y", null, "Y")));
        CaseSplit split = CaseSplit.byValue(cases, "centre", Set.of("Y"));
        assertArrayEquals(new int[] {1, 3}, split.test());
        assertArrayEquals(new int[] {0, 2}, split.training());
        assertEquals("Column 'centre': found no case with the test value 'Z', expected one at least",
                assertThrows(DataException.class, () -> CaseSplit.byValue(cases, "centre", Set.of("Z"))).getMessage());
    }

    @Property(tries = 50)
    void patientsStayTogetherStrataKeepTheirShareAndOrderDoesNotMatter(@ForAll long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 120).boxed().toList());
        FeatureMatrix cases = cases(40, 3, order);
        CaseSplit split = CaseSplit.random(cases, "patient", "outcome", 0.3, seed);
        Set<String> test = names(cases, split.test(), "patient");
        assertEquals(12, test.size());
        assertTrue(Collections.disjoint(test, names(cases, split.training(), "patient")));
        assertEquals(9, IntStream.of(split.test()).filter(row -> cases.column("outcome").text(row).equals("poor")).count());
        Collections.shuffle(order, new Random(seed));
        FeatureMatrix shuffled = cases(40, 3, order);
        assertEquals(test, names(shuffled, CaseSplit.random(shuffled, "patient", "outcome", 0.3, seed).test(), "patient"));
    }

    @Test
    void anEmptySideIsRefused() {
        FeatureMatrix cases = cases(4, 1, List.of(0, 1, 2, 3));
        assertEquals("Split: found 4 cases to learn from and 0 to test on, expected some of both",
                assertThrows(DataException.class, () -> CaseSplit.random(cases, "", "", 0.1, 1)).getMessage());
    }
}
