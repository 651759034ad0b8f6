package org.radflow.tests.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example workflow as users run it: by default, with any number of threads, in little memory, and killed at any point. */
class RunTest {

    @TempDir
    Path folder;

    @Test
    void byDefaultTheExampleMeasuresASyntheticCohort() throws IOException {
        final Path output = folder.resolve("features.csv");
        final Radflow.Result result = Radflow.run(folder, "batch", "-workflowDir=" + Radflow.EXAMPLE, "-nosave",
            "-workflow.variable=output," + output + ",String");
        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains(output.toString()), result.output());
        final Table table = new Table(output);
        assertEquals(12, table.rows.size());
        table.rows.forEach(row -> {
            assertEquals("", row.get("Missing Because"));
            assertTrue(Double.parseDouble(row.get("original_morph_volume")) > 100);
        });
    }

    @Test
    void theNumberOfThreadsDoesNotChangeAByte() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 6);
        byte[] first = null;
        for (final int threads : new int[]{1, 2, 4}) {
            final Path output = folder.resolve("features" + threads + ".csv");
            final Radflow.Result result = Radflow.runJava("-Dradflow.threads=" + threads, folder, Radflow.example(dicom, output));
            assertEquals(0, result.exitCode(), result.output());
            first = first == null ? Files.readAllBytes(output) : first;
            assertArrayEquals(first, Files.readAllBytes(output));
        }
    }

    @Test
    void fortyPatientsFitIntoAHeapOfOneGigabyte() throws IOException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 40);
        final Path output = folder.resolve("features.csv");
        final Radflow.Result result = Radflow.runJava("-Xmx1g", folder, Radflow.example(dicom, output));
        assertEquals(0, result.exitCode(), result.output());
        assertEquals(40, new Table(output).rows.size());
    }

    @Test
    void aKilledRunLeavesTheWholeFileOrNone() throws IOException, InterruptedException {
        final Path dicom = Cohort.write(folder.resolve("cohort"), 4);
        final Path output = folder.resolve("out/features.csv");
        Files.createDirectories(output.getParent());
        assertEquals(0, Radflow.run(folder, Radflow.example(dicom, output)).exitCode());
        final byte[] whole = Files.readAllBytes(output);
        Files.delete(output);
        for (int milliseconds = 300; milliseconds <= 3300; milliseconds += 600) {
            final Process run = Radflow.start("", folder, folder.resolve("killed.txt"), Radflow.example(dicom, output));
            run.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            if (Files.exists(output)) {
                assertArrayEquals(whole, Files.readAllBytes(output));
                Files.delete(output);
            }
        }
        assertEquals(0, Radflow.run(folder, Radflow.example(dicom, output)).exitCode());
        assertArrayEquals(whole, Files.readAllBytes(output));
        try (var files = Files.list(output.getParent())) {
            assertEquals(List.of(output), files.toList());
        }
    }
}
