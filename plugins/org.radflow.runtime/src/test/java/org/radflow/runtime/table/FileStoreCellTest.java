package org.radflow.runtime.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.DataContainer;
import org.knime.core.data.container.SingleCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.filestore.FileStoreFactory;

class FileStoreCellTest {

    private static final DataColumnSpec COLUMN =
        new DataColumnSpecCreator("text", DataType.getType(TextFileCell.class)).createSpec();

    private static TextFileCell cell(final String text) throws IOException {
        return new TextFileCell(FileStoreFactory.createNotInWorkflowFileStoreFactory().createFileStore(text), text, 0);
    }

    private static void store(final TextFileCell cell) {
        final DataContainer container = new DataContainer(new DataTableSpec(COLUMN));
        container.addRowToTable(new DefaultRow("Row0", cell));
        container.addRowToTable(new DefaultRow("Row1", cell));
        container.close();
    }

    @Test
    void theFirstTableWritesTheContent() throws IOException {
        final TextFileCell cell = cell("hello");
        assertTrue(cell.isInMemory() && !cell.isInFile());
        store(cell);
        assertTrue(!cell.isInMemory() && cell.isInFile());
        store(cell);
        assertEquals(1, cell.m_flushed.get());
        assertEquals("hello", cell.text());
    }

    @Test
    void severalTablesAtOnceWriteItOnce() throws IOException {
        final TextFileCell cell = cell("shared");
        IntStream.range(0, 200).parallel().forEach(table -> store(cell));
        assertEquals(1, cell.m_flushed.get());
    }

    @Test
    void rowsThatPassThroughCellFactoriesWriteNothing() throws Exception {
        final ColumnRearranger rearranger = new ColumnRearranger(new DataTableSpec());
        rearranger.append(new SingleCellFactory(COLUMN) {
            @Override
            public TextFileCell getCell(final DataRow row) {
                try {
                    return new TextFileCell(getFileStoreFactory().createFileStore("x"), "passing", 0);
                } catch (final IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        final DataRow row = rearranger.createStreamableFunction().compute(new DefaultRow("Row0", List.of()), 0);
        final TextFileCell cell = (TextFileCell)row.getCell(0);
        assertEquals("passing", cell.text());
        assertFalse(cell.isInFile());
    }

    @Test
    void filesOfTheSameNameAreDifferentAndStayInTheirFolder() throws IOException {
        final FileStoreFactory files = FileStoreFactory.createNotInWorkflowFileStoreFactory();
        final File first = files.createFileStore("../../a b").getFile();
        final File second = files.createFileStore("../../a b").getFile();
        assertNotEquals(first, second);
        assertEquals(first.getParentFile(), second.getParentFile());
        assertTrue(first.getName().endsWith("-.._.._a_b"), first.getName());
    }
}
