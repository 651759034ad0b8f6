package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.radflow.runtime.TestWorkflow.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;
import org.radflow.runtime.journal.RunFolder;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.table.CellTypes;
import org.radflow.runtime.table.TextFileCell;
import org.radflow.runtime.table.Workspace;

/** Ten thousand small cases with the journal: what the engine itself needs. Prints its time for a row and node. */
class ManyRowsTest {

    private static final int ROWS = 10_000;

    private static final int EARLY = 2_000;

    private static final int LATE = 9_900;

    /** A kilobyte a row: the cells of the tables, which stay in memory up to a limit, and the keys of open ones. */
    private static final long GROWTH = 1024L * (LATE - EARLY);

    private static final int CONTENT = 20_000;

    @TempDir
    Path m_folder;

    private final Map<String, Long> m_heap = new ConcurrentHashMap<>();

    private final List<Long> m_seen = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void makeCellsKnown() {
        CellTypes.add(TextFileCell.class, "Text file", new TextFileCell.Serializer());
    }

    @AfterEach
    void releaseTheWorkspace() {
        Workspace.release();
    }

    /** A node whose cells hold files, as images do. */
    private static DeclaredNode image() {
        final DataColumnSpec column = new DataColumnSpecCreator("image", DataType.getType(TextFileCell.class)).createSpec();
        return TestNodes.rowWise(new SingleCellFactory(true, column) {
            @Override
            public DataCell getCell(final DataRow row) {
                try {
                    return new TextFileCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore("image"), "v".repeat(CONTENT), 0);
                } catch (final IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    private DeclaredNode measure(final String column) {
        return TestNodes.rowWise(column, true, row -> {
            final var key = row.getKey().getString();
            if (key.equals("Row" + EARLY) || key.equals("Row" + LATE)) {
                System.gc();
                m_heap.put(column + key, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
            return new DoubleCell(1);
        });
    }

    private long growth(final String column) {
        return m_heap.get(column + "Row" + LATE) - m_heap.get(column + "Row" + EARLY);
    }

    @Test
    void theHeapStaysFlat() throws Exception {
        final var model = entry("rows", "xint", ROWS) + entry("kind", "xstring", "LINEAR") + entry("name", "xstring", "x");
        final var workflow = new TestWorkflow().node(1, TestNodes::make, model, "").node(2, ManyRowsTest::image).node(3, () -> measure("a"))
            .node(4, () -> TestNodes.pass((input, output) -> {
            })).node(5, () -> measure("b")).node(6, () -> TestNodes.append("c", x -> x)).node(7, () -> TestNodes.append("d", x -> x))
            .node(8, () -> TestNodes.sink((input, output) -> m_seen.add(input.getInTable(0).size()))).chain(1, 2, 3, 4, 5, 6, 7, 8);
        final RunResult result;
        try (var folder = RunFolder.open(m_folder.resolve("run"))) {
            Workspace.use(folder.files());
            result = new WorkflowRun(workflow.load(m_folder), 2, ResumeTest.SILENT, new Memory(folder.journal(), "")).execute();
            folder.discard();
        }
        assertTrue(result.isSuccess(), result.toString());
        assertEquals(List.of((long)ROWS), m_seen);
        System.out.printf(Locale.ROOT, "Engine: %.0f us a row with its image written, hashed and recorded, %.0f us a row and node without%n",
            micros(result, 1), micros(result, 4) / 3);
        System.out.printf(Locale.ROOT, "Heap after collection, from row %d to %d: %+d KB and %+d KB%n", EARLY, LATE, growth("a") >> 10,
            growth("b") >> 10);
        assertTrue(growth("a") < GROWTH && growth("b") < GROWTH, m_heap.toString());
    }

    private static double micros(final RunResult result, final int node) {
        return result.nodes().get(node).time().toNanos() / 1000.0 / ROWS;
    }
}
