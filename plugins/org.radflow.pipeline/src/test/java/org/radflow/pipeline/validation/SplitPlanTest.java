package org.radflow.pipeline.validation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitPlanTest {

    private static final Roles BY_CASE = new Roles(new Outcome.Classes("class", "yes"), "", "", Set.of());

    private static List<SplitPlan> plans(long seed) {
        return List.of(new SplitPlan.KFold(4, 2, true, seed), new SplitPlan.KFold(4, 1, false, seed), new SplitPlan.LeaveOneOut(),
                new SplitPlan.LeaveOneCentreOut(), new SplitPlan.HoldOut(0.3, 2, true, seed), new SplitPlan.Bootstrap(5, seed));
    }

    @Property(tries = 30)
    void noPatientIsOnBothSides(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int perPatient) {
        FeatureMatrix cases = Cohorts.cohort(48, perPatient, 1, 0, 0, 1);
        for (SplitPlan plan : plans(seed)) {
            for (Split split : plan.splits(cases, Cohorts.ROLES)) {
                Set<String> learned = patients(cases, split.training());
                assertTrue(patients(cases, split.test()).stream().noneMatch(learned::contains), plan.toString());
                assertTrue(split.training().length > 0 && split.test().length > 0);
            }
        }
    }

    private static Set<String> patients(FeatureMatrix cases, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> cases.column("patient").text(row)).collect(Collectors.toSet());
    }

    @Property(tries = 30)
    void eachCaseIsTestedOnceInARepeat(@ForAll long seed) {
        FeatureMatrix cases = Cohorts.cohort(50, 3, 1, 0, 0, 1);
        List<Split> splits = new SplitPlan.KFold(5, 3, true, seed).splits(cases, Cohorts.ROLES);
        for (int repeat = 0; repeat < 3; repeat++) {
            int r = repeat;
            assertArrayEquals(IntStream.range(0, 50).toArray(), splits.stream().filter(split -> split.repeat() == r)
                    .flatMapToInt(split -> IntStream.of(split.test())).sorted().toArray());
        }
    }

    @Property(tries = 30)
    void strataAreSharedEvenly(@ForAll long seed) {
        String[] labels = IntStream.range(0, 53).mapToObj(i -> i < 13 ? "yes" : "no").toArray(String[]::new);
        FeatureMatrix cases = new FeatureMatrix(IntStream.range(0, 53).mapToObj(i -> "c" + i).toList(), List.of(new TextColumn("class", labels)));
        for (Split split : new SplitPlan.KFold(5, 1, true, seed).splits(cases, BY_CASE)) {
            long yes = IntStream.of(split.test()).filter(row -> row < 13).count();
            assertTrue(yes == 2 || yes == 3, "yes in fold: " + yes);
            assertTrue(Math.abs(split.test().length - 53 / 5.0) < 1, "size of fold: " + split.test().length);
        }
        Split split = new SplitPlan.HoldOut(0.3, 1, true, seed).splits(cases, BY_CASE).get(0);
        assertEquals(4, IntStream.of(split.test()).filter(row -> row < 13).count());
        assertEquals(16, split.test().length);
    }

    @Test
    void fifthsOfANumberAreSharedEvenly() {
        double[] values = IntStream.range(0, 100).mapToDouble(i -> (i * 37) % 100).toArray();
        FeatureMatrix cases = new FeatureMatrix(IntStream.range(0, 100).mapToObj(i -> "c" + i).toList(), List.of(new NumericColumn("y", values)));
        Roles roles = new Roles(new Outcome.Quantity("y"), "", "", Set.of());
        for (Split split : new SplitPlan.KFold(10, 1, true, 3).splits(cases, roles)) {
            for (int fifth = 0; fifth < 5; fifth++) {
                int from = 20 * fifth;
                assertEquals(2, IntStream.of(split.test()).filter(row -> values[row] >= from && values[row] < from + 20).count());
            }
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        FeatureMatrix cases = Cohorts.cohort(30, 2, 1, 0, 0, 1);
        int[] reversed = IntStream.range(0, 30).map(i -> 29 - i).toArray();
        for (SplitPlan plan : plans(7)) {
            List<Split> splits = plan.splits(cases, Cohorts.ROLES);
            List<Split> others = plan.splits(cases.rows(reversed), Cohorts.ROLES);
            for (int s = 0; s < splits.size(); s++) {
                assertArrayEquals(splits.get(s).test(), IntStream.of(others.get(s).test()).map(row -> 29 - row).sorted().toArray(), plan.toString());
            }
        }
    }

    @Test
    void centresAreLeftOutByName() {
        List<Split> splits = new SplitPlan.LeaveOneCentreOut().splits(Cohorts.cohort(12, 1, 1, 0, 0, 1), Cohorts.ROLES);
        assertEquals(List.of("C0", "C1", "C2"), splits.stream().map(Split::name).toList());
        assertArrayEquals(new int[] {1, 4, 7, 10}, splits.get(1).test());
    }

    @Test
    void aBootstrapRoundDrawsAsManyPatientsAsThereAre() {
        FeatureMatrix cases = Cohorts.cohort(60, 2, 1, 0, 0, 1);
        double outside = 0;
        List<Split> splits = new SplitPlan.Bootstrap(200, 1).splits(cases, Cohorts.ROLES);
        for (Split split : splits) {
            assertEquals(60, split.training().length);
            outside += split.test().length / 60.0 / splits.size();
        }
        assertEquals(Math.pow(1 - 1 / 30.0, 30), outside, 0.02);
    }

    @Test
    void impossibleSplitsAreRefused() {
        FeatureMatrix cases = Cohorts.cohort(6, 2, 1, 0, 0, 1);
        assertEquals("Folds: found 3 patients, expected 4 or more for 4 folds",
                assertThrows(DataException.class, () -> new SplitPlan.KFold(4, 1, false, 1).splits(cases, Cohorts.ROLES)).getMessage());
        assertThrows(DataException.class, () -> new SplitPlan.LeaveOneCentreOut().splits(cases, BY_CASE));
        assertThrows(IllegalArgumentException.class, () -> new SplitPlan.KFold(1, 1, false, 1));
        assertThrows(IllegalArgumentException.class, () -> new SplitPlan.HoldOut(1, 1, false, 1));
        FeatureMatrix moved = cases.with(new TextColumn("centre", "A", "B", "A", "A", "B", "B"));
        assertEquals("Column 'centre': found 1 patients with cases of more than one centre, expected one centre for each patient",
                assertThrows(DataException.class, () -> new SplitPlan.LeaveOneCentreOut().splits(moved, Cohorts.ROLES)).getMessage());
        assertThrows(DataException.class, () -> new SplitPlan.LeaveOneOut().splits(
                cases.with(new TextColumn("patient", "a", null, "b", "c", "d", "e")), Cohorts.ROLES));
    }
}
