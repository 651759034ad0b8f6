package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classifier is validated, tuned, compared, tested and audited by the installed nodes. */
class ValidationTest {

    private static final String NODES = "org.radflow.pipeline.nodes.";

    @TempDir
    Path folder;

    /** Cases of two classes; the first of four features differs between them. */
    private Path cases(final String name, final int count, final long seed) throws IOException {
        final Random random = new Random(seed);
        final StringBuilder csv = new StringBuilder("patient,class,f1,f2,f3,f4\n");
        for (int i = 0; i < count; i++) {
            csv.append(String.format(Locale.ROOT, "P%d,%s,%.6f,%.6f,%.6f,%.6f%n", i, i % 2 == 0 ? "yes" : "no",
                random.nextGaussian() + (i % 2 == 0 ? 1 : 0), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()));
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private WorkflowBuilder workflow() throws IOException {
        return new WorkflowBuilder()
            .node("CSV Reader", NODES + "CsvReaderNodeFactory", "file xstring " + cases("cases.csv", 80, 1), "delimiter xstring ,")
            .node("Case Roles", NODES + "CaseRolesNodeFactory", "classColumn xstring class", "patientColumn xstring patient")
            .node("Logistic Regression", "org.radflow.learn.nodes.LogisticRegressionNodeFactory")
            .connect(1, 1, 2, 1).connect(2, 1, 3, 1).connect(2, 2, 3, 2);
    }

    private void run(final WorkflowBuilder workflow) throws IOException {
        final Radflow.Result result = Radflow.run(folder, "batch", "-failonloaderror",
            "-workflowDir=" + workflow.write(Files.createDirectory(folder.resolve("workflow"))));
        assertEquals(0, result.exitCode(), result.output());
    }

    private static String[] writer(final Path file) {
        return new String[]{"file xstring " + file, "delimiter xstring ,"};
    }

    private Map<String, String> row(final String file, final String column, final String value) throws IOException {
        return new Table(folder.resolve(file)).rows.stream().filter(row -> row.get(column).startsWith(value)).findFirst().orElseThrow();
    }

    @Test
    void predictionsOfTheFoldsAreScoredComparedAndAudited() throws IOException {
        final WorkflowBuilder workflow = workflow()
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory", "split/kind xstring K_FOLD", "split/repeats xint 2")
            .node("Prediction Scorer", NODES + "PredictionScorerNodeFactory").node("Model Comparison", NODES + "ModelComparisonNodeFactory")
            .node("Leakage Auditor", NODES + "LeakageAuditorNodeFactory", "workflow xstring " + folder.resolve("workflow"))
            .connect(2, 1, 4, 1).connect(3, 2, 4, 2).connect(4, 1, 5, 1).connect(3, 2, 5, 2).connect(4, 1, 6, 1).connect(4, 1, 6, 2)
            .connect(3, 2, 6, 3).connect(2, 1, 7, 1).connect(3, 2, 7, 2);
        final String[] files = {"predictions.csv", "scores.csv", "folds.csv", "features.csv", "again.csv", "differences.csv", "findings.csv"};
        final int[][] ports = {{4, 1}, {4, 2}, {4, 3}, {4, 4}, {5, 1}, {6, 1}, {7, 1}};
        for (int f = 0; f < files.length; f++) {
            workflow.node("CSV Writer", NODES + "CsvWriterNodeFactory", writer(folder.resolve(files[f]))).connect(ports[f][0], ports[f][1], 8 + f, 1);
        }
        run(workflow);
        assertEquals(160, new Table(folder.resolve("predictions.csv")).rows.size());
        final Map<String, String> auc = row("scores.csv", "Score", "AUC");
        assertTrue(Double.parseDouble(auc.get("Lower")) > 0.5 && auc.get("Interval").equals("DeLong"), auc.toString());
        assertEquals(auc, row("again.csv", "Score", "AUC"));
        assertEquals(10, new Table(folder.resolve("folds.csv")).rows.size());
        assertEquals(10, Double.parseDouble(row("features.csv", "Feature", "f1").get("Folds")));
        assertEquals(1, Double.parseDouble(row("differences.csv", "Score", "AUC").get("p")));
        assertEquals(0, new Table(folder.resolve("findings.csv")).rows.size());
    }

    @Test
    void settingsAreSearchedInsideTheFoldsAndTheBestIsTestedElsewhere() throws IOException {
        final String[] search = {"search/settings/0/step xint 1", "search/settings/0/setting xstring ridge",
            "search/settings/0/values xstring 0; 1; 1000", "search/folds xint 3"};
        final WorkflowBuilder workflow = workflow().node("Hyper-Parameter Search", NODES + "HyperParameterSearchNodeFactory", search)
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory", search)
            .node("CSV Reader", NODES + "CsvReaderNodeFactory", "file xstring " + cases("elsewhere.csv", 60, 2), "delimiter xstring ,")
            .node("External Validation", NODES + "ExternalValidationNodeFactory")
            .node("Permutation Test", NODES + "PermutationTestNodeFactory", "permutations xint 19")
            .connect(2, 1, 4, 1).connect(3, 2, 4, 2).connect(2, 1, 5, 1).connect(3, 2, 5, 2).connect(4, 1, 7, 1).connect(6, 1, 7, 2)
            .connect(2, 1, 8, 1).connect(3, 2, 8, 2);
        final String[] files = {"trials.csv", "folds.csv", "external.csv", "permutations.csv"};
        final int[][] ports = {{4, 2}, {5, 3}, {7, 2}, {8, 1}};
        for (int f = 0; f < files.length; f++) {
            workflow.node("CSV Writer", NODES + "CsvWriterNodeFactory", writer(folder.resolve(files[f]))).connect(ports[f][0], ports[f][1], 9 + f, 1);
        }
        run(workflow);
        assertEquals(3, new Table(folder.resolve("trials.csv")).rows.size());
        assertEquals(3, Double.parseDouble(new Table(folder.resolve("folds.csv")).rows.get(0).get("Settings Tried")));
        assertTrue(Double.parseDouble(row("external.csv", "Score", "AUC").get("Value")) > 0.6);
        assertTrue(new Table(folder.resolve("external.csv")).rows.stream().anyMatch(row -> row.get("Score").endsWith("(if recalibrated here)")));
        assertEquals(0.05, Double.parseDouble(row("permutations.csv", "Score", "AUC").get("p")), 1e-12);
    }

    @Test
    void aTableThatIsNotTheRawOneIsRefused() throws IOException {
        final Radflow.Result result = Radflow.run(folder, "batch", "-failonloaderror", "-workflowDir=" + workflow()
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory").connect(3, 1, 4, 1).connect(3, 2, 4, 2)
            .write(Files.createDirectory(folder.resolve("workflow"))));
        assertTrue(result.exitCode() != 0);
        assertTrue(result.output().contains("Table: found 80 cases with another hash than the 80 cases that the pipeline began with."), result.output());
    }
}
