package org.radflow.runtime.table;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataCellSerializer;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreCell;

/** Writes cells: a byte that tells the kind, then the value. {@link CellInput} reads them. Not thread-safe. */
class CellOutput extends ForwardingOutput implements DataCellDataOutput {

    static final byte MISSING = 0;
    static final byte MISSING_BECAUSE = 1;
    static final byte STRING = 2;
    static final byte DOUBLE = 3;
    static final byte INT = 4;
    static final byte LONG = 5;
    static final byte TRUE = 6;
    static final byte FALSE = 7;
    static final byte OTHER = 8;
    static final byte FILES = 9;

    private static final byte[] NO_HASH = {};

    private final FileNames m_names;

    CellOutput(final OutputStream out) {
        this(out, FileNames.RUN);
    }

    CellOutput(final OutputStream out, final FileNames names) {
        super(new DataOutputStream(out));
        m_names = names;
    }

    @Override
    public void writeUTF(final String text) throws IOException {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeInt(bytes.length);
        write(bytes);
    }

    @Override
    public void writeDataCell(final DataCell cell) throws IOException {
        if (cell instanceof MissingValue missing) {
            writeMissing(missing.getError());
        } else if (cell instanceof StringCell string) {
            writeByte(STRING);
            writeUTF(string.getStringValue());
        } else if (cell instanceof DoubleCell number) {
            writeByte(DOUBLE);
            writeDouble(number.getDoubleValue());
        } else if (cell instanceof IntCell number) {
            writeByte(INT);
            writeInt(number.getIntValue());
        } else if (cell instanceof LongCell number) {
            writeByte(LONG);
            writeLong(number.getLongValue());
        } else if (cell instanceof BooleanCell truth) {
            writeByte(truth.getBooleanValue() ? TRUE : FALSE);
        } else {
            writeOther(cell);
        }
    }

    private void writeMissing(final String error) throws IOException {
        writeByte(error == null ? MISSING : MISSING_BECAUSE);
        if (error != null) {
            writeUTF(error);
        }
    }

    @SuppressWarnings("unchecked")
    private void writeOther(final DataCell cell) throws IOException {
        final DataCellSerializer<DataCell> serializer = (DataCellSerializer<DataCell>)DataTypeRegistry.getInstance()
            .getSerializer(cell.getClass()).orElseThrow(() -> new IOException("No serialiser for cells of " + cell.getClass().getName()));
        writeByte(cell instanceof FileStoreCell ? FILES : OTHER);
        writeUTF(cell.getClass().getName());
        if (cell instanceof FileStoreCell stored) {
            final List<StoredFile> files = FileStoreAccess.get().files(stored);
            writeByte(files.size());
            for (final StoredFile file : files) {
                writeFile(file);
            }
        }
        serializer.serialize(cell, this);
    }

    /** Writes where the content of a cell lies. */
    void writeFile(final StoredFile file) throws IOException {
        writeUTF(m_names.name(file.file()));
        final byte[] hash = file.knownHash().orElse(NO_HASH);
        writeByte(hash.length);
        write(hash);
    }

    void writeRow(final DataRow row) throws IOException {
        writeUTF(row.getKey().getString());
        writeInt(row.getNumCells());
        for (final DataCell cell : row) {
            writeDataCell(cell);
        }
    }
}
