package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.runtime.TestWorkflow.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DoubleCell;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;
import org.radflow.runtime.journal.RunFolder;
import org.radflow.runtime.table.Workspace;

/** Runs in processes of their own that are killed at random: every killed one costs at most one case per thread. */
class KilledRunTest {

    private static final int ROWS = 200;

    private static final int THREADS = 2;

    private static final int KILLS = 8;

    private static final int CASE_MS = 8;

    @TempDir
    Path m_folder;

    @Test
    void aKilledRunRepeatsAtMostOneCasePerThread() throws Exception {
        final var random = new Random(7);
        for (var kill = 0; kill < KILLS; kill++) {
            final var run = start();
            while (run.isAlive() && lines("computed").size() < 15 * (kill + 1)) {
                run.waitFor(5, TimeUnit.MILLISECONDS);
            }
            run.waitFor(random.nextInt(30), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
        }
        assertEquals(0, start().waitFor(), Files.readString(m_folder.resolve("output.txt")));
        final var computed = lines("computed");
        assertEquals(ROWS, new HashSet<>(computed).size());
        assertTrue(computed.size() > ROWS / 2 && computed.size() <= ROWS + KILLS * THREADS, computed.size() + " cases were computed");
        final var expected = new ArrayList<String>();
        for (var row = 0; row < ROWS; row++) {
            expected.add("Row" + row + " " + Math.sqrt(row));
        }
        assertEquals(expected, lines("result"));
    }

    private Process start() throws IOException {
        final var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Run.class.getName(), m_folder.toString())
            .redirectErrorStream(true).redirectOutput(m_folder.resolve("output.txt").toFile()).start();
    }

    private List<String> lines(final String file) throws IOException {
        return Files.exists(m_folder.resolve(file)) ? Files.readAllLines(m_folder.resolve(file)) : List.of();
    }

    /** What is killed. */
    static final class Run {

        private final Path m_folder;

        private Run(final Path folder) {
            m_folder = folder;
        }

        public static void main(final String[] arguments) throws Exception {
            System.exit(new Run(Path.of(arguments[0])).execute());
        }

        private int execute() throws Exception {
            final var model = entry("rows", "xint", ROWS) + entry("kind", "xstring", "LINEAR") + entry("name", "xstring", "x");
            final var workflow = new TestWorkflow().node(1, TestNodes::make, model, "").node(2, () -> TestNodes.rowWise("y", true, this::compute))
                .node(3, () -> TestNodes.sink((input, output) -> {
                    final var lines = new ArrayList<String>();
                    for (final DataRow row : input.getInTable(0)) {
                        lines.add(row.getKey() + " " + row.getCell(1));
                    }
                    write("result", lines);
                })).chain(1, 2, 3);
            try (var folder = RunFolder.open(m_folder.resolve("run"))) {
                Workspace.use(folder.files());
                final var memory = new Memory(folder.journal(), "test");
                return new WorkflowRun(workflow.load(m_folder.resolve("workflow")), THREADS, ResumeTest.SILENT, memory).execute().isSuccess() ? 0 : 1;
            }
        }

        private DataCell compute(final DataRow row) {
            write("computed", List.of(row.getKey().getString()));
            try {
                Thread.sleep(CASE_MS);
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new DoubleCell(Math.sqrt(((DoubleValue)row.getCell(0)).getDoubleValue()));
        }

        private void write(final String file, final List<String> lines) {
            try {
                Files.write(m_folder.resolve(file), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
