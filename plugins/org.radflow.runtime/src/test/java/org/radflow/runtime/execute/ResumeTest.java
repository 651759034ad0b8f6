package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.radflow.runtime.TestWorkflow.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;
import org.radflow.runtime.journal.RunFolder;
import org.radflow.runtime.node.DeclaredNode;
import org.radflow.runtime.table.CellTypes;
import org.radflow.runtime.table.TextFileCell;
import org.radflow.runtime.table.Workspace;
import org.radflow.runtime.workflow.WorkflowNode;

/** Runs that are repeated with the journal of the one before: what is the same is not computed again, all else is. */
class ResumeTest {

    static final RunListener SILENT = new RunListener() {
        @Override
        public void started(final WorkflowNode node) {
            // not watched
        }

        @Override
        public void progress(final WorkflowNode node, final double fraction, final String message) {
            // not watched
        }

        @Override
        public void finished(final NodeResult result) {
            // not watched
        }
    };

    @TempDir
    Path m_folder;

    /** The rows that were computed in the last run, in any order. */
    private final List<String> m_computed = Collections.synchronizedList(new ArrayList<>());

    /** The cells that the last node of the last run saw. */
    private final List<String> m_seen = new ArrayList<>();

    private String m_software = "Radflow 1";

    @BeforeEach
    void makeCellsKnown() {
        CellTypes.add(TextFileCell.class, "Text file", new TextFileCell.Serializer());
    }

    @AfterEach
    void releaseTheWorkspace() {
        Workspace.release();
    }

    private DataCell compute(final DataRow row) {
        m_computed.add(row.getKey().getString());
        return new DoubleCell(100 + ((DoubleValue)row.getCell(0)).getDoubleValue());
    }

    private static DataCell shown(final DataCell cell) {
        return cell instanceof TextFileCell file ? new StringCell(file.text()) : cell;
    }

    private DeclaredNode last() {
        return TestNodes.sink((input, output) -> {
            for (final DataRow row : input.getInTable(0)) {
                m_seen.add(row.getKey() + ":" + row.stream().map(cell -> shown(cell).toString()).toList());
            }
        });
    }

    /** Makes rows and computes them; the computing node stands between one that makes and one that looks. */
    private RunResult run(final int rows, final Supplier<DeclaredNode> computing) throws Exception {
        final var model = entry("rows", "xint", rows) + entry("kind", "xstring", "LINEAR") + entry("name", "xstring", "x");
        return execute(new TestWorkflow().node(1, TestNodes::make, model, "").node(2, computing).node(3, this::last).chain(1, 2, 3));
    }

    private RunResult execute(final TestWorkflow workflow) throws Exception {
        m_computed.clear();
        m_seen.clear();
        try (var folder = RunFolder.open(m_folder.resolve("run"))) {
            Workspace.use(folder.files());
            return new WorkflowRun(workflow.load(m_folder), 2, SILENT, new Memory(folder.journal(), m_software)).execute();
        }
    }

    private DeclaredNode rowWise() {
        return TestNodes.rowWise("y", true, this::compute);
    }

    private List<String> sorted() {
        return m_computed.stream().sorted().toList();
    }

    @Test
    void rowsOfARowWiseNodeAreComputedOnce() throws Exception {
        run(3, this::rowWise);
        final var first = List.copyOf(m_seen);
        assertEquals(List.of("Row0", "Row1", "Row2"), sorted());
        run(3, this::rowWise);
        assertEquals(List.of(), m_computed);
        assertEquals(first, m_seen);
        run(5, this::rowWise);
        assertEquals(List.of("Row3", "Row4"), sorted());
    }

    @Test
    void rowsOfATableThatANodeRearrangesAreComputedOnceForTheSameTable() throws Exception {
        run(3, () -> TestNodes.rearranging(this::compute));
        final var first = List.copyOf(m_seen);
        assertEquals(3, m_computed.size());
        run(3, () -> TestNodes.rearranging(this::compute));
        assertEquals(List.of(), m_computed);
        assertEquals(first, m_seen);
        run(4, () -> TestNodes.rearranging(this::compute));
        assertEquals(4, m_computed.size(), "what it computes may depend on all rows");
    }

    @Test
    void otherSoftwareAndOtherNodesComputeAnew() throws Exception {
        run(3, this::rowWise);
        run(3, () -> TestNodes.rowWise("z", true, this::compute));
        assertEquals(3, m_computed.size());
        m_software = "Radflow 2";
        run(3, this::rowWise);
        assertEquals(3, m_computed.size());
        run(3, () -> TestNodes.rowWise("y", false, this::compute));
        assertEquals(3, m_computed.size(), "rows that see each other in order are not remembered");
    }

    @Test
    void aCaseThatFailedIsTriedAgainAndMissingValuesAreNot() throws Exception {
        final Supplier<DeclaredNode> node = () -> TestNodes.rowWise("y", "z", row -> {
            m_computed.add(row.getKey().getString());
            return row.getKey().getString().equals("Row1") ? new DataCell[]{new MissingCell("a"), new MissingCell("a")}
                : new DataCell[]{new DoubleCell(1), new MissingCell("flat")};
        });
        final var first = run(3, node).nodes().get(1);
        final var second = run(3, node).nodes().get(1);
        assertEquals(List.of("Row1"), m_computed);
        assertEquals(first.failures(), second.failures());
        assertEquals(first.missing(), second.missing());
    }

    private DeclaredNode textFile() {
        return TestNodes.rowWise(new SingleCellFactory(true, new DataColumnSpecCreator("text",
            DataType.getType(TextFileCell.class)).createSpec()) {
            @Override
            public DataCell getCell(final DataRow row) {
                try {
                    final var key = row.getKey().getString();
                    m_computed.add(key);
                    return new TextFileCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(key), "image of " + key, 7);
                } catch (final IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    @Test
    void filesOfCellsAreKeptUnlessTheyAreDamaged() throws Exception {
        run(3, this::textFile);
        final var first = List.copyOf(m_seen);
        run(3, this::textFile);
        assertEquals(List.of(), m_computed);
        assertEquals(first, m_seen);
        try (var files = Files.list(m_folder.resolve("run/files"))) {
            Files.writeString(files.filter(file -> file.toString().endsWith("Row1")).findFirst().orElseThrow(), "Image of Row1");
        }
        run(3, this::textFile);
        assertEquals(List.of("Row1"), m_computed);
        assertEquals(first, m_seen);
    }

    @Test
    void aFileThatARowNamesCountsWithItsSize() throws Exception {
        final var file = Files.writeString(m_folder.resolve("a.nii"), "voxels");
        final Supplier<DeclaredNode> naming = () -> TestNodes.rowWise(new SingleCellFactory(true,
            new DataColumnSpecCreator("file", StringCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(final DataRow row) {
                return new StringCell(file.toString());
            }
        });
        final Supplier<DeclaredNode> pass = () -> TestNodes.pass((input, output) -> {
        });
        final var workflow = new TestWorkflow().node(1, TestNodes::make).node(2, naming).node(3, pass).node(4, this::rowWise).chain(1, 2, 3, 4);
        execute(workflow);
        assertEquals(3, m_computed.size());
        execute(workflow);
        assertEquals(0, m_computed.size());
        Files.writeString(file, "more voxels");
        execute(workflow);
        assertEquals(3, m_computed.size());
    }

    @Test
    void aFileThatANodeWroteIsWrittenAgainWhenItIsGone() throws Exception {
        final Supplier<DeclaredNode> writing = () -> TestNodes.rowWise(new SingleCellFactory(true,
            new DataColumnSpecCreator("written", StringCell.TYPE).createSpec()) {
            @Override
            public DataCell getCell(final DataRow row) {
                try {
                    m_computed.add(row.getKey().getString());
                    return new StringCell(Files.writeString(m_folder.resolve(row.getKey() + ".txt"), "content").toString());
                } catch (final IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        run(3, writing);
        run(3, writing);
        assertEquals(List.of(), m_computed);
        Files.delete(m_folder.resolve("Row2.txt"));
        run(3, writing);
        assertEquals(List.of("Row2"), m_computed);
    }
}
