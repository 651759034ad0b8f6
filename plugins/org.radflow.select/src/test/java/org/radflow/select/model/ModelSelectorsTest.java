package org.radflow.select.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.select.Samples;
import org.radflow.select.Selector;
import org.radflow.select.Tables;
import org.radflow.select.Target;

/** Features f0, f1 and f2 differ between the classes (and so in survival); all others are noise. */
class ModelSelectorsTest {

    private static final FeatureMatrix TABLE = Tables.random(120, 12, 3, 1.5, 4);
    private static final Roles NUMBER = new Roles(new Outcome.Quantity("outcome"), "", "", Set.of("time", "event"));

    private static List<String> kept(Selector selector, Roles roles) {
        return selector.fit(TABLE, roles, Progress.NONE).step().inputs();
    }

    private static String refused(Selector selector, Roles roles) {
        return assertThrows(DataException.class, () -> kept(selector, roles)).getMessage();
    }

    @Test
    void theFirstOfTheLassoPathAreTheInformative() {
        Selector first = new ElasticNetSelector(1, ElasticNetSelector.Rule.FIRST, 0, 3, 3, 1);
        assertEquals(List.of("f0", "f1", "f2"), kept(first, Tables.randomClasses()));
        assertEquals(List.of("f0", "f1", "f2"), kept(first, NUMBER));
        assertTrue(Set.of("f0", "f1", "f2").containsAll(kept(new ElasticNetSelector(1, ElasticNetSelector.Rule.FIRST, 0, 1, 3, 1),
            Tables.randomSurvival())));
    }

    @Test
    void thePenaltyOfTheInnerCrossValidationKeepsTheInformative() {
        for (ElasticNetSelector.Rule rule : List.of(ElasticNetSelector.Rule.MINIMUM, ElasticNetSelector.Rule.ONE_STANDARD_ERROR)) {
            assertTrue(kept(new ElasticNetSelector(0.5, rule, 0, 1, 5, 1), Tables.randomClasses()).containsAll(List.of("f0", "f1", "f2")));
        }
        assertEquals(1, kept(new ElasticNetSelector(1, ElasticNetSelector.Rule.FIRST, 0, 1, 3, 1), Tables.randomClasses()).size());
    }

    @Test
    void recursiveEliminationLeavesTheInformative() {
        for (Importance importance : Importance.values()) {
            assertEquals(List.of("f0", "f1", "f2"), kept(new RecursiveElimination(importance, 0.2, 3, 100, 1), Tables.randomClasses()),
                importance.name());
        }
        assertEquals(List.of("f0", "f1", "f2"), kept(new RecursiveElimination(Importance.RIDGE, 0, 3, 1, 1), NUMBER));
        assertEquals(12, kept(new RecursiveElimination(Importance.RIDGE, 0, 50, 1, 1), Tables.randomSurvival()).size());
        assertEquals("Outcome: found survival, expected classes or a number for the random forest",
            refused(new RecursiveElimination(Importance.RANDOM_FOREST, 0.2, 3, 10, 1), Tables.randomSurvival()));
        assertEquals("Outcome: found a number, expected classes for the linear support vector machine",
            refused(new RecursiveElimination(Importance.LINEAR_SVM, 0.2, 3, 10, 1), NUMBER));
    }

    /** sklearn.svm.LinearSVC(C = 1, loss = "squared_hinge", dual = True, intercept_scaling = 1) minimises the same; here by its closed form. */
    @Test
    void supportVectorsOfTwoCases() {
        // w = 2 alpha z, b = 0 by symmetry: minimise w2 / 2 + 2 max(0, 1 - w)2, so w = 4 (1 - w), w = 0.8
        double[][] z = {{1}, {-1}};
        assertArrayEquals(new double[] {0.64}, LinearSupportVectors.squaredWeights(z, new Target.Classes(new int[] {1, 0}, 2, 1), 1), 1e-3);
    }

    @Test
    void borutaConfirmsTheInformative() {
        FeatureMatrix details = new BorutaSelector(40, 0.05, false, 60, 3).fit(TABLE, Tables.randomClasses(), Progress.NONE).step().details();
        for (int f = 0; f < 12; f++) {
            assertEquals(f < 3 ? "yes" : "no", details.column("Kept").text(f), details.column("Reason").text(f));
        }
        assertTrue(details.column("Reason").text(0).startsWith("confirmed"));
    }

    @Test
    void sequentialSearchFindsTheInformative() {
        assertTrue(Set.of("f0", "f1", "f2").containsAll(kept(new SequentialSelector(true, 3, 0, 5, 1), Tables.randomClasses()).subList(0, 1)));
        List<String> forward = kept(new SequentialSelector(true, 12, 0.005, 5, 1), Tables.randomClasses());
        assertTrue(forward.containsAll(List.of("f0", "f1", "f2")) && forward.size() < 12, forward.toString());
        assertEquals(List.of("f0", "f1", "f2"), kept(new SequentialSelector(false, 3, 0, 5, 1), NUMBER));
        assertEquals(2, kept(new SequentialSelector(true, 2, 0, 3, 1), Tables.randomSurvival()).size());
    }

    @Test
    void stabilitySelectionKeepsWhatIsChosenOften() {
        Selector inner = new ElasticNetSelector(1, ElasticNetSelector.Rule.FIRST, 0, 4, 3, 1);
        StabilitySelection stability = new StabilitySelection(inner, 40, false, 0.9, 5);
        FeatureMatrix details = stability.fit(TABLE, Tables.randomClasses(), Progress.NONE).step().details();
        assertEquals(List.of("f0", "f1", "f2"), kept(stability, Tables.randomClasses()));
        assertTrue(details.numbers("Part of Resamples").values()[7] < 0.5);
        assertEquals(List.of("f0", "f1", "f2"), kept(new StabilitySelection(inner, 30, true, 0.8, 5), Tables.randomClasses()));
    }

    @Test
    void seedsAndNothingElseDecide() {
        Samples samples = Samples.complete(TABLE, Tables.randomClasses());
        BorutaSelector boruta = new BorutaSelector(5, 0.05, true, 20, 9);
        assertArrayEquals(boruta.choose(samples, Progress.NONE).scores().get(0).values(),
            boruta.choose(samples, Progress.NONE).scores().get(0).values());
    }
}
