package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong around a run: a second one, the end of the process, a full disk, too little memory. */
class FaultTest {

    private static final int CASES = 60;

    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private Path cases;
    private Path output;
    private String workflow;

    @BeforeEach
    void writeCases() throws IOException {
        cases = TinyCases.write(folder.resolve("cases"), CASES);
        output = folder.resolve("out/features.csv");
        workflow = "-workflowDir=" + TinyCases.workflow(folder.resolve("workflow"), cases, output);
    }

    private Process startUntilRecords() throws IOException, InterruptedException {
        final Process run = Radflow.start("", folder, folder.resolve("first.txt"), "batch", "-nosave", "-reset", workflow);
        Radflow.awaitRecords(run, folder.resolve(".radflow-workflow/journal"));
        assertTrue(run.isAlive(), () -> "the run ended before it could be disturbed");
        return run;
    }

    private void assertNoOutput() throws IOException {
        if (Files.exists(output.getParent())) {
            try (var files = Files.list(output.getParent())) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aSecondRunIsRefusedUntilTheFirstIsGone() throws IOException, InterruptedException {
        final Process first = Radflow.start("", folder, folder.resolve("first.txt"), "batch", "-nosave", "-reset", workflow);
        while (first.isAlive() && !Files.exists(folder.resolve(".radflow-workflow/journal"))) {
            first.waitFor(5, TimeUnit.MILLISECONDS);
        }
        new ProcessBuilder("kill", "-STOP", Long.toString(first.pid())).start().waitFor();
        final Radflow.Result second = Radflow.run(folder, "batch", "-nosave", "-reset", workflow);
        first.destroyForcibly().waitFor();
        assertEquals(3, second.exitCode(), second.output());
        assertTrue(second.output().contains("Found a run of process " + first.pid()), second.output());
        final Radflow.Result third = Radflow.run(folder, "batch", "-nosave", "-reset", workflow);
        assertEquals(0, third.exitCode(), third.output());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aTerminatedRunLeavesItsJournalAndNothingElse() throws IOException, InterruptedException {
        final Process run = startUntilRecords();
        final long start = System.nanoTime();
        run.destroy();
        assertTrue(run.waitFor(1, TimeUnit.MINUTES));
        System.out.println("Terminated after " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
        assertEquals(TERMINATED, run.exitValue());
        assertNoOutput();
        final Radflow.Result next = Radflow.run(folder, "batch", "-nosave", "-reset", workflow);
        assertEquals(0, next.exitCode(), next.output());
        assertTrue(next.output().contains(" records in "), next.output());
    }

    /** A limit of the size of files stands for a disk that is full. */
    private Radflow.Result runLimited(final int kilobytes, final String... arguments) throws IOException {
        final Path script = Files.writeString(folder.resolve("limited.sh"), "ulimit -f " + kilobytes + "\nexec \"$@\"\n");
        return Radflow.runBy(List.of("bash", script.toString()), folder, arguments);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aTableThatCannotBeWrittenIsAbsent() throws IOException {
        final Path table = Files.writeString(folder.resolve("in.csv"), "a\n" + "0.123456789\n".repeat(20_000));
        final Path copy = new WorkflowBuilder()
            .node("CSV Reader", "org.radflow.pipeline.nodes.CsvReaderNodeFactory", "file xstring " + table, "delimiter xstring ,")
            .node("CSV Writer", "org.radflow.pipeline.nodes.CsvWriterNodeFactory", "file xstring " + output, "ifExists xstring OVERWRITE",
                "rowKeys xboolean false", "reasons xboolean false", "delimiter xstring ,").write(folder.resolve("copy"));
        final Radflow.Result full = runLimited(100, "batch", "-nosave", "-reset", "-workflowDir=" + copy);
        assertEquals(4, full.exitCode(), full.output());
        assertTrue(full.output().contains(output + ": cannot be written: File too large"), full.output());
        assertNoOutput();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aJournalThatCannotBeWrittenEndsTheRunAndTheNextOneGoesOn() throws IOException {
        final Radflow.Result full = runLimited(150, "batch", "-nosave", "-reset", workflow);
        assertEquals(4, full.exitCode(), full.output());
        assertTrue(full.output().contains("journal: cannot be written: File too large"), full.output());
        assertNoOutput();
        final Radflow.Result next = Radflow.run(folder, "batch", "-nosave", "-reset", workflow);
        assertEquals(0, next.exitCode(), next.output());
        assertTrue(next.output().contains(" records in "), next.output());
        assertEquals(CASES, new Table(output).rows.size());
    }

    @Test
    void aCaseThatDoesNotFitIntoTheHeapFailsAloneAndIsInTheTableOfFailures() throws IOException {
        final String[] fine = {"batch", "-nosave", "-reset", workflow, "-option=2,image,Image,String", "-option=2,mask,Mask,String",
            "-option=2,spacingX,0.5,double", "-option=2,spacingY,0.5,double", "-option=2,spacingZ,0.5,double"};
        final Radflow.Result before = Radflow.run(folder, fine);
        assertEquals(0, before.exitCode(), before.output());
        final byte[] expected = Files.readAllBytes(output);
        TinyCases.write(cases, "9999", 1, 150, 150, 80);
        final Radflow.Result result = Radflow.runJava("-Xmx160m -Dradflow.threads=2", folder, fine);
        assertEquals(0, result.exitCode(), result.output());
        final List<Map<String, String>> failures = new Table(output.resolveSibling("failed-cases.csv")).rows;
        assertEquals(List.of("image/9999.nii"), failures.stream().map(failure -> failure.get("Case")).toList());
        assertEquals("Volume Resampler (#2)", failures.get(0).get("Node"));
        assertTrue(failures.get(0).get("Reason").startsWith("Out of memory: found a heap of "), failures.toString());
        final List<String> lines = Files.readAllLines(output);
        assertEquals(new String(expected).lines().toList(), lines.subList(0, lines.size() - 1));
    }

    @Test
    void anInputThatChangedIsComputedAgain() throws IOException {
        final String[] keep = {"batch", "-nosave", "-reset", workflow, "-keepjournal"};
        assertEquals(0, Radflow.run(folder, keep).exitCode());
        final byte[] first = Files.readAllBytes(output);
        TinyCases.write(cases, "0002", 77, 14, 12, 8);
        assertEquals(0, Radflow.run(folder, keep).exitCode());
        final byte[] second = Files.readAllBytes(output);
        assertFalse(Arrays.equals(first, second));
        assertEquals(0, Radflow.run(folder, "batch", "-nosave", "-reset", workflow, "-journal=" + folder.resolve("other")).exitCode());
        assertArrayEquals(second, Files.readAllBytes(output), "with the journal as without it");
    }
}
