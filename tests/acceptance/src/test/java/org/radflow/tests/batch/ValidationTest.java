package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classifier is validated, tuned, compared, tested and audited by the installed nodes. */
class ValidationTest {

    private static final String NODES = "org.radflow.pipeline.nodes.";

    private static final List<String> SPLIT = List.of("split/kind xstring K_FOLD", "split/folds xint 5", "split/stratified xboolean true",
        "split/part xdouble 0.3", "split/rounds xint 10", "split/seed xlong 1", "otherTable xstring FAIL");
    private static final List<String> SCORES = List.of("scores/level xdouble 0.95", "scores/resamples xint 200", "scores/seed xlong 1");
    private static final List<String> SEARCH = List.of("search/draws xint 0", "search/folds xint 3", "search/repeats xint 1", "search/seed xlong 1",
        "search/score xstring ");
    private static final List<String> NO_SETTING = List.of("search/settings/none xstring ");
    private static final List<String> RIDGE = List.of("search/settings/0/step xint 1", "search/settings/0/setting xstring ridge",
        "search/settings/0/values xstring 0; 1; 1000");

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
            .node("Case Roles", NODES + "CaseRolesNodeFactory", "outcome xstring CLASSES", "classColumn xstring class", "positiveClass xstring yes",
                "numberColumn xstring ", "timeColumn xstring ", "eventColumn xstring ", "withoutOutcome xstring FAIL",
                "patientColumn xstring patient", "centreColumn xstring ", "features xstring DECIMALS", "featurePattern xstring .*")
            .node("Logistic Regression", "org.radflow.learn.nodes.LogisticRegressionNodeFactory", "ridge xdouble 0")
            .connect(1, 1, 2, 1).connect(2, 1, 3, 1).connect(2, 2, 3, 2);
    }

    private void run(final WorkflowBuilder workflow) throws IOException {
        final Radflow.Result result = Radflow.run(folder, "batch", "-failonloaderror",
            "-workflowDir=" + workflow.write(Files.createDirectory(folder.resolve("workflow"))));
        assertEquals(0, result.exitCode(), result.output());
    }

    @SafeVarargs
    private static String[] all(final List<String>... settings) {
        return Stream.of(settings).flatMap(List::stream).toArray(String[]::new);
    }

    private static String[] writer(final Path file) {
        return new String[]{"file xstring " + file, "ifExists xstring OVERWRITE", "rowKeys xboolean false", "reasons xboolean false",
            "delimiter xstring ,"};
    }

    private Map<String, String> row(final String file, final String column, final String value) throws IOException {
        return new Table(folder.resolve(file)).rows.stream().filter(row -> row.get(column).startsWith(value)).findFirst().orElseThrow();
    }

    @Test
    void predictionsOfTheFoldsAreScoredComparedAndAudited() throws IOException {
        final WorkflowBuilder workflow = workflow()
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory",
                all(SPLIT, List.of("split/repeats xint 2"), SCORES, SEARCH, NO_SETTING))
            .node("Prediction Scorer", NODES + "PredictionScorerNodeFactory", all(SCORES))
            .node("Model Comparison", NODES + "ModelComparisonNodeFactory", all(SCORES))
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
        final WorkflowBuilder workflow = workflow().node("Hyper-Parameter Search", NODES + "HyperParameterSearchNodeFactory",
                all(SEARCH, RIDGE, List.of("otherTable xstring FAIL")))
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory",
                all(SPLIT, List.of("split/repeats xint 1"), SCORES, SEARCH, RIDGE))
            .node("CSV Reader", NODES + "CsvReaderNodeFactory", "file xstring " + cases("elsewhere.csv", 60, 2), "delimiter xstring ,")
            .node("External Validation", NODES + "ExternalValidationNodeFactory", all(SCORES))
            .node("Permutation Test", NODES + "PermutationTestNodeFactory", all(SPLIT, List.of("split/repeats xint 1",
                "permutations xint 19", "permutationSeed xlong 1", "score xstring ")))
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
            .node("Pipeline Cross-Validation", NODES + "PipelineCrossValidationNodeFactory",
                all(SPLIT, List.of("split/repeats xint 1"), SCORES, SEARCH, NO_SETTING)).connect(3, 1, 4, 1).connect(3, 2, 4, 2)
            .write(Files.createDirectory(folder.resolve("workflow"))));
        assertTrue(result.exitCode() != 0);
        assertTrue(result.output().contains("Table: found 80 cases with another hash than the 80 cases that the pipeline began with."),
            result.output());
    }
}
