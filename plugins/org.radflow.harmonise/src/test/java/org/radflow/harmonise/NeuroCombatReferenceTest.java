package org.radflow.harmonise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.TextColumn;

/** Every output of the test-suite of neuroCombat (R, Fortin), within 1e-8. */
final class NeuroCombatReferenceTest {

    private static final int[] TEST_CASES = {0, 1, 5, 6};
    private static final Roles ROLES = new Roles(new Outcome.None(), "", "", Set.of("phenotype"));

    @TestFactory
    Stream<DynamicTest> outputs() throws IOException {
        try (Stream<Path> files = Files.list(ReferenceData.file("combat/outputData"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("testdata_combat_")).sorted()
                    .toList();
            assertEquals(25, names.size());
            return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> compare(name)));
        }
    }

    private static void compare(String name) {
        FeatureMatrix expected = ReferenceData.transposed("combat/outputData/" + name);
        EmpiricalBayes prior = name.contains("_noeb") ? EmpiricalBayes.NONE
                : name.contains("_nonparametric_") ? EmpiricalBayes.NON_PARAMETRIC : EmpiricalBayes.PARAMETRIC;
        Fit fit = new ComBat(new ComBatSettings("batch", prior, name.contains("_meanonl"), name.contains("_batchref") ? "1" : "",
                name.contains("_adjusted") ? List.of("phenotype") : List.of(), List.of(), false, true)).fit(input(), ROLES, Progress.NONE);
        assertNear(expected, fit.training());
        assertNear(expected, fit.step().apply(input()));
    }

    /** R: neuroCombatFromTraining(data[, c(1, 2, 6, 7)], batch, estimates) after neuroCombat(data, batch, mod). */
    @Test
    void newCasesWithoutTheCovariatesOfTheTraining() {
        FittedComBat fitted = new ComBat(new ComBatSettings("batch", EmpiricalBayes.PARAMETRIC, false, "", List.of("phenotype"), List.of(),
                false, true)).learn(input(), ROLES, Progress.NONE);
        assertNear(ReferenceData.transposed("combat/outputData/training_test_scenario2_r.csv"),
                fitted.apply(input().rows(TEST_CASES).without(List.of("phenotype"))));
    }

    static FeatureMatrix input() {
        return ReferenceData.transposed("combat/inputData/testdata.csv")
                .with(List.of(new TextColumn("batch", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2"),
                        new NumericColumn("phenotype", 1, 0, 1, 0, 1, 0, 1, 0, 1, 0)));
    }

    private static void assertNear(FeatureMatrix expected, FeatureMatrix found) {
        expected.columns().forEach(column -> {
            double[] values = ((NumericColumn)column).values();
            for (int row = 0; row < values.length; row++) {
                assertEquals(values[row], found.numbers(column.name()).values()[row], 1e-8, column.name());
            }
        });
    }
}
