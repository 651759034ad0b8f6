package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

class TableTest {

    private static final DataTableSpec SPEC = new DataTableSpec(new String[]{"s", "d", "i", "l", "b", "n", "f"}, new DataType[]{StringCell.TYPE,
        DoubleCell.TYPE, IntCell.TYPE, LongCell.TYPE, BooleanCell.TYPE, StringCell.TYPE, DataType.getType(NoteCell.class)});

    private final ExecutionContext exec = new ExecutionContext(new DefaultNodeProgressMonitor(), null);

    @BeforeAll
    static void register() {
        CellTypes.add(NoteCell.class, "Note", new NoteSerializer());
    }

    /** A cell whose text lies in a file. */
    static final class NoteCell extends FileStoreCell {
        private static final long serialVersionUID = 1;
        private final transient String text;
        private int flushes;

        NoteCell(final FileStore store, final String text) {
            super(store);
            this.text = text;
        }

        private NoteCell() {
            text = null;
        }

        @Override
        protected void flushToFileStore() throws IOException {
            flushes++;
            Files.writeString(getFileStore().getFile().toPath(), text);
        }

        @Override
        public String toString() {
            try {
                return Files.readString(getFileStore().getFile().toPath());
            } catch (final IOException e) {
                return "not written";
            }
        }
    }

    /** Writes nothing: the text lies in the file. */
    static final class NoteSerializer implements DataCellSerializer<NoteCell> {
        @Override
        public void serialize(final NoteCell cell, final DataCellDataOutput output) {
            // the text lies in the file
        }

        @Override
        public NoteCell deserialize(final DataCellDataInput input) {
            return new NoteCell();
        }

        @Override
        public Class<NoteCell> getCellClass() {
            return NoteCell.class;
        }
    }

    private static NoteCell note(final String text) throws IOException {
        return new NoteCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore("note/../" + text), text);
    }

    private static DataRow row(final int n, final DataCell note) {
        return new DefaultRow(RowKey.createRowKey(n), new StringCell("ü" + n), new DoubleCell(n / 3.0), new IntCell(-n), new LongCell(n + 3_000_000_000L),
            BooleanCell.get(n % 2 == 0), n % 3 == 0 ? DataType.getMissingCell() : new MissingCell("because " + n), note);
    }

    @Test
    void rowsBeyondTheMemoryLimitComeBackFromTheFileInOrderAndAgain() throws IOException {
        final int rows = RowStore.CELLS_IN_MEMORY / SPEC.getNumColumns() + 1000;
        final NoteCell shared = note("shared");
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int n = 0; n < rows; n++) {
            container.addRowToTable(row(n, shared));
        }
        container.close();
        final BufferedDataTable table = container.getTable();
        assertEquals(rows, table.size());
        for (int pass = 0; pass < 2; pass++) {
            int n = 0;
            try (CloseableRowIterator iterator = table.iterator()) {
                for (; iterator.hasNext(); n++) {
                    final DataRow found = iterator.next();
                    assertEquals(row(n, shared), new DefaultRow(found.getKey(), found));
                }
            }
            assertEquals(rows, n);
        }
        assertEquals(1, shared.flushes);
    }

    @Test
    void aFileStoreCellIsWrittenWhenItEntersATableAndNotBefore() throws IOException {
        final NoteCell note = note("text");
        assertEquals("not written", note.toString());
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        container.addRowToTable(row(0, note));
        container.addRowToTable(row(1, note));
        assertEquals("text", note.toString());
        assertEquals(1, note.flushes);
    }

    @Test
    void rowsThatDoNotFitAreRefused() throws IOException {
        final BufferedDataContainer container = exec.createDataContainer(
            new DataTableSpec(new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec()));
        container.addRowToTable(new DefaultRow("a", new DoubleCell(1)));
        assertMessage("stands twice", () -> container.addRowToTable(new DefaultRow("a", new DoubleCell(2))));
        assertMessage("has 2 cells, expected 1", () -> container.addRowToTable(new DefaultRow("b", 1.0, 2.0)));
        assertMessage("column 'x'", () -> container.addRowToTable(new DefaultRow("c", new StringCell("1"))));
        container.addRowToTable(new DefaultRow("d", new MissingCell("unknown")));
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(new DefaultRow("e", 1.0)));
        assertEquals(2, container.getTable().size());
    }

    private static void assertMessage(final String expected, final Runnable adding) {
        final String message = assertThrows(IllegalArgumentException.class, adding::run).getMessage();
        assertTrue(message.contains(expected), message);
    }

    @Test
    void typesKnowWhatTheyCanBeReadAs() {
        assertTrue(IntCell.TYPE.isCompatible(DoubleValue.class));
        assertFalse(DoubleCell.TYPE.isCompatible(IntValue.class));
        final DataType common = DataType.getCommonSuperType(IntCell.TYPE, DoubleCell.TYPE);
        assertTrue(common.isASuperTypeOf(IntCell.TYPE) && common.isASuperTypeOf(DoubleCell.TYPE));
        assertTrue(common.isCompatible(DoubleValue.class));
        assertEquals(StringCell.TYPE, DataType.getCommonSuperType(StringCell.TYPE, DataType.getMissingCell().getType()));
        assertFalse(DataType.getCommonSuperType(StringCell.TYPE, DoubleCell.TYPE).isCompatible(StringValue.class));
        assertEquals("why", ((MissingValue)new MissingCell("why")).getError());
    }
}
