package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing values, scales and scanners are dealt with by the installed nodes. */
class HarmonisationTest {

    private static final String TABLES = "org.radflow.pipeline.nodes.";
    private static final String NODES = "org.radflow.harmonise.nodes.";
    private static final List<String> OPTIONS = List.of("options/prior xstring PARAMETRIC", "options/meanOnly xboolean false",
        "options/categorical/array-size xint 0", "options/continuous/array-size xint 1", "options/continuous/0 xstring age",
        "options/missing xstring FAIL");
    private static final String NO_OUTCOME = "allowOutcome xboolean false";

    @TempDir
    Path folder;

    /** Three visits each of patients on scanners whose features are shifted and stretched. */
    private Path cases(final String name, final String... scanners) throws IOException {
        final Random random = new Random(1);
        final StringBuilder csv = new StringBuilder("patient,scanner,kernel,age,f1,f2,f3\n");
        for (int i = 0; i < 90; i++) {
            final int scanner = i % scanners.length;
            csv.append(String.format(Locale.ROOT, "P%d,%s,%s,%.1f", i / 3, scanners[scanner], i % 7 < 3 ? "soft" : "sharp",
                50 + 20 * random.nextDouble()));
            for (int f = 0; f < 3; f++) {
                csv.append(i == 5 && f == 0 ? "," : String.format(Locale.ROOT, ",%.6f",
                    (i % 7 < 3 ? 1 : 0) + 3 * scanner + (1 + scanner) * random.nextGaussian()));
            }
            csv.append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    private static String[] reader(final Path file) {
        return new String[]{"file xstring " + file, "delimiter xstring ,"};
    }

    /** Nodes 1 to 4: cases, roles, missing values, scales. */
    private WorkflowBuilder workflow() throws IOException {
        return new WorkflowBuilder()
            .node("CSV Reader", TABLES + "CsvReaderNodeFactory", reader(cases("cases.csv", "A", "B")))
            .node("Case Roles", TABLES + "CaseRolesNodeFactory", "outcome xstring NONE", "classColumn xstring ", "positiveClass xstring ",
                "numberColumn xstring ", "timeColumn xstring ", "eventColumn xstring ", "withoutOutcome xstring FAIL",
                "patientColumn xstring patient", "centreColumn xstring ", "features xstring PATTERN", "featurePattern xstring f.")
            .node("Missing Value Step", TABLES + "MissingValueStepNodeFactory", "filling xstring MEDIAN", "constant xdouble 0", "most xdouble 0.5",
                "fillTexts xboolean false")
            .node("Scaler", TABLES + "ScalerNodeFactory", "scaling xstring Z_SCORE")
            .connect(1, 1, 2, 1).connect(2, 1, 3, 1).connect(2, 2, 3, 2).connect(3, 1, 4, 1).connect(3, 2, 4, 2);
    }

    private static String[] all(final List<String> options, final String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static WorkflowBuilder write(final WorkflowBuilder workflow, final int node, final int port, final int writer, final Path file)
        throws IOException {
        return workflow.node("CSV Writer", TABLES + "CsvWriterNodeFactory", "file xstring " + file, "ifExists xstring OVERWRITE",
            "rowKeys xboolean false", "reasons xboolean false", "delimiter xstring ,").connect(node, port, writer, 1);
    }

    private void run(final WorkflowBuilder workflow) throws IOException {
        final Radflow.Result result = Radflow.run(folder, "batch", "-failonloaderror",
            "-workflowDir=" + workflow.write(Files.createDirectory(folder.resolve("workflow"))));
        assertEquals(0, result.exitCode(), result.output());
    }

    private double explained(final String file, final String stage) throws IOException {
        return Double.parseDouble(new Table(folder.resolve(file)).rows.get(0).get(stage));
    }

    @Test
    void scannersAreLearnedAppliedExtendedAndReported() throws IOException {
        final WorkflowBuilder workflow = workflow()
            .node("ComBat Learner", NODES + "ComBatLearnerNodeFactory", all(OPTIONS, "batch xstring scanner", "reference xstring ", NO_OUTCOME))
            .node("Batch Effect Report", NODES + "BatchEffectReportNodeFactory", "batch xstring scanner", "pattern xstring f.")
            .node("Pipeline Apply", TABLES + "PipelineApplyNodeFactory")
            .node("CSV Reader", TABLES + "CsvReaderNodeFactory", reader(cases("new.csv", "A", "B", "C")))
            .node("ComBat Apply", NODES + "ComBatApplyNodeFactory", "learnBatches xboolean true", "minimum xint 20")
            .connect(3, 1, 5, 1).connect(3, 2, 5, 2).connect(3, 1, 6, 1).connect(5, 1, 6, 2).connect(5, 2, 7, 1).connect(1, 1, 7, 2)
            .connect(5, 2, 9, 1).connect(8, 1, 9, 2);
        final String[] files = {"learned.csv", "applied.csv", "summary.csv", "extended.csv"};
        final int[][] ports = {{5, 1}, {7, 1}, {6, 2}, {9, 1}};
        for (int f = 0; f < files.length; f++) {
            write(workflow, ports[f][0], ports[f][1], 10 + f, folder.resolve(files[f]));
        }
        run(workflow);
        assertEquals(Files.readString(folder.resolve("learned.csv")), Files.readString(folder.resolve("applied.csv")));
        assertTrue(explained("summary.csv", "Before") > 0.2 && explained("summary.csv", "After") < 0.01,
            Files.readString(folder.resolve("summary.csv")));
        assertEquals(90, new Table(folder.resolve("extended.csv")).rows.size());
    }

    @Test
    void severalHiddenAndRepeatedBatchesAreRemoved() throws IOException {
        final WorkflowBuilder workflow = workflow()
            .node("Nested ComBat", NODES + "NestedComBatNodeFactory", all(OPTIONS, "batches/array-size xint 2", "batches/0 xstring kernel",
                "batches/1 xstring scanner", "inOrder xboolean false", NO_OUTCOME))
            .node("Longitudinal ComBat", NODES + "LongitudinalComBatNodeFactory", all(OPTIONS, "batch xstring scanner", "patient xstring patient"))
            .node("GMM ComBat", NODES + "GmmComBatNodeFactory", all(OPTIONS, NO_OUTCOME))
            .node("Batch Effect Report", NODES + "BatchEffectReportNodeFactory", "batch xstring scanner", "pattern xstring f.")
            .node("Batch Effect Report", NODES + "BatchEffectReportNodeFactory", "batch xstring scanner", "pattern xstring f.");
        for (int node = 5; node <= 7; node++) {
            workflow.connect(4, 1, node, 1).connect(4, 2, node, 2);
        }
        workflow.connect(4, 1, 8, 1).connect(5, 1, 8, 2).connect(4, 1, 9, 1).connect(6, 1, 9, 2);
        write(workflow, 8, 2, 10, folder.resolve("nested.csv"));
        write(workflow, 9, 2, 11, folder.resolve("longitudinal.csv"));
        write(workflow, 7, 1, 12, folder.resolve("gmm.csv"));
        run(workflow);
        assertTrue(explained("nested.csv", "After") < 0.01);
        assertTrue(explained("longitudinal.csv", "After") < 0.01);
        assertTrue(List.of("1", "2").contains(new Table(folder.resolve("gmm.csv")).rows.get(0).get("GMM Batch")));
    }
}
