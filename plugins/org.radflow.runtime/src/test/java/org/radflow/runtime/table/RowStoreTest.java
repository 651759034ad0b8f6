package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreFactory;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

class RowStoreTest {

    private static final String LONG_TEXT = "\u00e4\u5f71\ud83e\ude7b".repeat(30_000);

    @BeforeAll
    static void contribute() {
        CellTypes.add(TextFileCell.class, "Text file", new TextFileCell.Serializer());
    }

    /** A store whose memory is used up by the first row, so that the rows that follow go to the file. */
    private static RowStore full() {
        final RowStore store = new RowStore();
        store.add(new DefaultRow("first", new double[RowStore.CELLS_IN_MEMORY]));
        return store;
    }

    private static DataRow onlyRowOfFile(final RowStore store) {
        try (CloseableRowIterator rows = store.iterator()) {
            rows.next();
            return rows.next();
        }
    }

    @Test
    void cellsComeBackFromTheFileAsTheyWere() {
        final DataRow row = new DefaultRow("Row \u00e9", new StringCell(LONG_TEXT), new StringCell(""), new DoubleCell(-0.0),
            new DoubleCell(Double.NaN), new DoubleCell(Math.PI), new IntCell(Integer.MIN_VALUE), new LongCell(Long.MAX_VALUE),
            BooleanCell.TRUE, BooleanCell.FALSE, DataType.getMissingCell(), new MissingCell("too small"));
        try (RowStore store = full()) {
            store.add(row);
            store.close();
            final DataRow read = onlyRowOfFile(store);
            assertNotSame(row, read);
            assertEquals(row, read);
            assertSame(BooleanCell.TRUE, read.getCell(7));
            assertEquals(null, ((MissingValue)read.getCell(9)).getError());
            assertEquals("too small", ((MissingValue)read.getCell(10)).getError());
        }
    }

    @Test
    void contributedCellsComeBackWithTheirFiles() throws IOException {
        final TextFileCell cell =
            new TextFileCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore("t"), "in the file", 7);
        FileStoreAccess.get().flush(cell);
        try (RowStore store = full()) {
            store.add(new DefaultRow("Row0", cell));
            store.close();
            final TextFileCell read = (TextFileCell)onlyRowOfFile(store).getCell(0);
            assertNotSame(cell, read);
            assertEquals(cell, read);
            assertEquals("in the file", read.text());
            assertEquals(7, read.m_number);
            FileStoreAccess.get().flush(read);
            assertEquals(0, read.m_flushed.get());
        }
    }

    /** A cell that no bundle contributes. */
    private static final class UnknownCell extends DataCell {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            return "unknown";
        }

        @Override
        protected boolean equalsDataCell(final DataCell cell) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    @Test
    void cellsThatNoBundleContributesAreNamed() {
        try (RowStore store = full()) {
            final Throwable error =
                assertThrows(UncheckedIOException.class, () -> store.add(new DefaultRow("Row0", new UnknownCell())));
            assertEquals("No serialiser for cells of " + UnknownCell.class.getName(), error.getCause().getMessage());
        }
        assertTrue(DataTypeRegistry.getInstance().getSerializer(UnknownCell.class).isEmpty());
        assertEquals(TextFileCell.class, DataTypeRegistry.getInstance().getCellClass(TextFileCell.class.getName()).orElseThrow());
        assertEquals("Text file", DataType.getType(TextFileCell.class).getName());
    }

    private static DataTableSpec spec() {
        return new DataTableSpec(new DataColumnSpecCreator("x", DoubleCell.TYPE).createSpec(),
            new DataColumnSpecCreator("name", StringCell.TYPE).createSpec());
    }

    private static DataRow row(final long index) {
        return new DefaultRow("Row" + index, new DoubleCell(Math.sqrt(index)), new StringCell("case " + index));
    }

    @Test
    void largeTablesAreReadSeveralTimesAtOnce() {
        final int count = RowStore.CELLS_IN_MEMORY;
        final BufferedDataContainer container =
            new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec());
        for (long index = 0; index < count; index++) {
            container.addRowToTable(row(index));
        }
        container.close();
        final BufferedDataTable table = container.getTable();
        assertEquals(count, table.size());
        IntStream.range(0, 3).parallel().forEach(pass -> {
            try (CloseableRowIterator rows = table.iterator()) {
                for (long index = 0; index < count; index++) {
                    assertEquals(row(index), rows.next());
                }
                assertThrows(NoSuchElementException.class, rows::next);
            }
        });
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        final DataContainer container = new DataContainer(spec());
        container.addRowToTable(new DefaultRow("Row0", new IntCell(1), new MissingCell("unnamed")));
        assertRefused(container, new DefaultRow("Row1", new DoubleCell(1)), "Row 'Row1' has 1 cells, expected 2: [x, name]");
        assertRefused(container, new DefaultRow("Row1", new StringCell("1"), new StringCell("2")),
            "Row 'Row1', column 'x': found a cell of type String, expected Number (Float)");
        assertRefused(container, row(0), "The row key 'Row0' stands twice");
        assertThrows(IllegalStateException.class, container::getTable);
        container.close();
        assertThrows(IllegalStateException.class, () -> container.addRowToTable(row(1)));
        assertEquals(1, container.size());
    }

    private static void assertRefused(final DataContainer container, final DataRow row, final String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> container.addRowToTable(row)).getMessage());
    }
}
