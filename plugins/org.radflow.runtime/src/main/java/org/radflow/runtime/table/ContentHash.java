package org.radflow.runtime.table;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.StringCell;
import org.radflow.runtime.journal.Hash;

/**
 * The SHA-256 of what a computation depends on. A cell that holds files counts with their content, wherever they lie. A text that is the path of a
 * file counts with the file's size and time of change as well. Not thread-safe.
 */
public final class ContentHash {

    private final MessageDigest m_digest = Hash.sha256();

    private final Output m_output = new Output(new DigestOutputStream(OutputStream.nullOutputStream(), m_digest));

    /** Cells, with the content of files instead of their names. */
    private static final class Output extends CellOutput {

        Output(final OutputStream out) {
            super(out);
        }

        @Override
        void writeFile(final StoredFile file) throws IOException {
            write(file.hash());
        }

        @Override
        public void writeDataCell(final DataCell cell) throws IOException {
            super.writeDataCell(cell);
            if (cell instanceof StringCell text) {
                writeFileOf(text.getStringValue());
            }
        }

        void writeFileOf(final String path) throws IOException {
            final File file = new File(path);
            if (path.indexOf(File.separatorChar) >= 0 && file.isFile()) {
                writeLong(file.length());
                writeLong(file.lastModified());
            }
        }
    }

    /** Something that is put in. */
    private interface Part {
        void write() throws IOException;
    }

    private ContentHash add(final Part part) {
        try {
            part.write();
            return this;
        } catch (final IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    public ContentHash add(final String text) {
        return add(() -> {
            m_output.writeUTF(text);
            m_output.writeFileOf(text);
        });
    }

    public ContentHash add(final long number) {
        return add(() -> m_output.writeLong(number));
    }

    public ContentHash add(final byte[] hash) {
        return add(() -> m_output.write(hash));
    }

    public ContentHash add(final DataRow row) {
        return add(() -> m_output.writeRow(row));
    }

    /** Names, types, properties and domains of the columns. */
    public ContentHash add(final DataTableSpec spec) {
        add(spec.getNumColumns());
        for (final DataColumnSpec column : spec) {
            final DataColumnDomain domain = column.getDomain();
            add(column.getName()).add(column.getType().toString()).add(column.getProperties().toString());
            add(domain.hasValues() ? domain.getValues().stream().map(DataCell::toString).sorted().toList().toString() : "");
            add(domain.getLowerBound() + " to " + domain.getUpperBound());
        }
        return this;
    }

    /** Columns and rows. */
    public ContentHash add(final DataTable table) {
        add(table.getDataTableSpec());
        for (final DataRow row : table) {
            add(row);
        }
        return this;
    }

    /** The hash of all that was put in; then nothing more can be. */
    public byte[] get() {
        return m_digest.digest();
    }
}
