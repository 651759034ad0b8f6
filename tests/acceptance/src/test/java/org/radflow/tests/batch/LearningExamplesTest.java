package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.radflow.tests.Project;

/** The example workflows, run as they are shipped, find what is in the cohorts, and nothing where nothing is. */
class LearningExamplesTest {

    @TempDir
    Path folder;

    private void run(final String workflow, final String... options) throws IOException {
        final List<String> arguments =
            new ArrayList<>(List.of("batch", "-workflowDir=" + Project.ROOT.resolve("example-workflows/" + workflow), "-nosave"));
        arguments.addAll(List.of(options));
        final Radflow.Result result = Radflow.run(folder, arguments.toArray(String[]::new));
        assertEquals(0, result.exitCode(), result::output);
        StoredTables.check(workflow, folder);
    }

    @Test
    void featuresOfSyntheticPatients() throws IOException {
        run("ct-radiomics");
        assertEquals(12, new Table(folder.resolve("features.csv")).rows.size());
    }

    private Map<String, String> row(final String file, final String column, final String value) throws IOException {
        return new Table(folder.resolve(file)).rows.stream().filter(row -> row.get(column).equals(value)).findFirst().orElseThrow();
    }

    private double score(final String name) throws IOException {
        return Double.parseDouble(row("scores.csv", "Score", name).get("Value"));
    }

    @Test
    void petInBqPerMlBecomesFeaturesOfSuv() throws IOException {
        run("pet-suv-radiomics");
        final List<Map<String, String>> patients = new Table(folder.resolve("features.csv")).rows;
        assertEquals(12, patients.size());
        for (final Map<String, String> patient : patients) {
            assertEquals("SUVbw (g/ml)", patient.get("PET Unit"));
            assertEquals("BQML START", patient.get("Units") + " " + patient.get("DecayCorrection"));
            // made with 6 exp(0.25 h), |h| at most 2, then textured and blurred
            final double highest = Double.parseDouble(patient.get("original_stat_max"));
            assertTrue(highest > 0.7 * 6 * Math.exp(-0.5) && highest < 1.6 * 6 * Math.exp(0.5), patient::toString);
            final double grams = 1000 * Double.parseDouble(patient.get("PatientWeight"));
            final double dose = Double.parseDouble(patient.get("RadiopharmaceuticalInformationSequence[0].RadionuclideTotalDose"));
            final double halfLives = Math.log(Double.parseDouble(patient.get("SUV Factor")) / (grams / dose)) / Math.log(2);
            assertTrue(halfLives > 3300 / 6586.2 && halfLives < 4500 / 6586.2, () -> halfLives + " half-lives of uptake");
        }
    }

    @Test
    void classificationFindsTheOutcomeAndNothingInOutcomesOfRandomOrder() throws IOException {
        run("classification");
        assertTrue(score("AUC") > 0.65, () -> "AUC");
        final Map<String, String> permutation = row("permutation.csv", "Score", "AUC");
        assertEquals("50.0", permutation.get("Permutations"));
        assertEquals(0.5, Double.parseDouble(permutation.get("Mean if Unrelated")), 0.03);
        assertTrue(Double.parseDouble(permutation.get("p")) < 0.05);
        final String report = Files.readString(folder.resolve("report.html"));
        for (final String expected : List.of("CLEAR", "METRICS", "TRIPOD", "IBSI", "mRMR", "data:image/svg")) {
            assertTrue(report.contains(expected), expected);
        }
    }

    @Test
    void handcraftedAndDeepFeaturesTogetherFindTheOutcome() throws IOException {
        run("deep-and-handcrafted");
        assertTrue(score("AUC") > 0.65);
        assertTrue(Files.readString(folder.resolve("roc.svg")).startsWith("<svg"));
    }

    @Test
    void survivalFindsGroupsOfDifferentRisk() throws IOException {
        run("survival");
        assertTrue(score("C-Index (Harrell)") > 0.6);
        assertTrue(Double.parseDouble(row("logrank.csv", "Group", "High").get("p")) < 0.05);
        assertTrue(Files.readString(folder.resolve("survival.svg")).startsWith("<svg"));
    }

    @Test
    void comBatMakesTwoScannersComparable() throws IOException {
        run("combat-two-centres");
        final Map<String, String> explained = row("batch-effect.csv", "Measure", "Mean part of variance explained by batch");
        assertTrue(Double.parseDouble(explained.get("Before")) > 0.1, explained::toString);
        assertTrue(Double.parseDouble(explained.get("After")) < 0.01, explained::toString);
        final Map<String, String> gain = row("comparison.csv", "Score", "AUC");
        assertTrue(Double.parseDouble(gain.get("Difference")) > 0.05 && Double.parseDouble(gain.get("p")) < 0.05, gain::toString);
    }

    /** The gain of a scanner moves intensities; after N4 and a standard scale, learned from other patients, it explains little of them. */
    @Test
    void mrNormalisationMakesTwoScannersComparable() throws IOException {
        run("mr-normalisation");
        final Map<String, String> mean = row("scanner-effect-features.csv", "Feature", "original_stat_mean");
        assertTrue(Double.parseDouble(mean.get("Explained by Batch Before")) > 0.4, mean::toString);
        assertTrue(Double.parseDouble(mean.get("Explained by Batch After")) < 0.1, mean::toString);
        assertEquals(11, new Table(folder.resolve("landmarks.csv")).rows.size());
        assertEquals(40, new Table(folder.resolve("features.csv")).rows.size());
    }

    @Test
    void egfrMutationOfRealLungCancers() throws IOException {
        final Path cohort = Project.reference("cohorts/nsclc-radiogenomics");
        run("nsclc-egfr", files(cohort, "features", "clinical", "acquisition"));
        assertTrue(score("AUC") > 0.65);
    }

    @Test
    void survivalOfRealLungCancers() throws IOException {
        final Path cohort = Project.reference("cohorts/nsclc-radiogenomics");
        run("nsclc-survival", files(cohort, "features", "clinical", "acquisition"));
        assertTrue(score("C-Index (Harrell)") > 0.5);
    }

    @Test
    void metastasesOfRealSarcomas() throws IOException {
        final Path cohort = Project.reference("cohorts/sts");
        run("sts-metastasis", "-workflow.variable=features," + cohort.resolve("features-PET.csv") + ",String",
            "-workflow.variable=clinical," + cohort.resolve("outcome-and-scanner.csv") + ",String");
        assertTrue(score("AUC") > 0.55);
    }

    @Test
    void progressionOfRealGliomas() throws IOException {
        final Path cohort = Project.reference("cohorts/tcga-lgg");
        run("lgg-progression", "-workflow.variable=features," + cohort.resolve("features.csv") + ",String",
            "-workflow.variable=clinical," + cohort.resolve("clinical-and-outcome.csv") + ",String");
        assertTrue(score("C-Index (Harrell)") > 0.55);
    }

    @Test
    void survivalOfRealPatientsOfOtherCentres() throws IOException {
        final Path cohort = Project.reference("cohorts/head-neck");
        run("head-neck-survival", "-workflow.variable=clinical," + cohort.resolve("clinical-and-outcome.csv") + ",String");
        assertTrue(score("C-Index (Harrell)") > 0.6);
    }

    private static String[] files(final Path cohort, final String... names) {
        return java.util.Arrays.stream(names).map(name -> "-workflow.variable=" + name + "," + cohort.resolve(name + ".csv") + ",String")
            .toArray(String[]::new);
    }
}
