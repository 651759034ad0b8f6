package org.radflow.runtime.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.data.filestore.FileStoreCell;

/** A cell whose text lies in a file and whose number is kept with the row. */
public final class TextFileCell extends FileStoreCell {

    private static final long serialVersionUID = 1;

    final AtomicInteger m_flushed = new AtomicInteger();

    final int m_number;

    private volatile String m_text;

    public TextFileCell(final FileStore file, final String text, final int number) {
        super(file);
        m_text = text;
        m_number = number;
    }

    private TextFileCell(final int number) {
        m_number = number;
    }

    boolean isInMemory() {
        return m_text != null;
    }

    boolean isInFile() {
        return getFileStore().getFile().exists();
    }

    public String text() {
        try {
            return m_text == null ? Files.readString(getFileStore().getFile().toPath()) : m_text;
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void flushToFileStore() throws IOException {
        m_flushed.incrementAndGet();
        Files.writeString(getFileStore().getFile().toPath(), m_text);
        m_text = null;
    }

    public static final class Serializer implements DataCellSerializer<TextFileCell> {

        @Override
        public void serialize(final TextFileCell cell, final DataCellDataOutput output) throws IOException {
            output.writeDataCell(new IntCell(cell.m_number));
        }

        @Override
        public TextFileCell deserialize(final DataCellDataInput input) throws IOException {
            final DataCell number = input.readDataCell();
            return new TextFileCell(((IntCell)number).getIntValue());
        }

        @Override
        public Class<TextFileCell> getCellClass() {
            return TextFileCell.class;
        }
    }
}
