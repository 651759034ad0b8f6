package org.radflow.runtime.table;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.filestore.FileStoreCell;

/** Reads the cells that {@link CellOutput} wrote. Not thread-safe. */
final class CellInput extends ForwardingInput implements DataCellDataInput, Closeable {

    private final FileNames m_names;

    CellInput(final InputStream in) {
        this(in, FileNames.RUN);
    }

    CellInput(final InputStream in, final FileNames names) {
        super(new DataInputStream(in));
        m_names = names;
    }

    @Override
    public String readUTF() throws IOException {
        final byte[] bytes = new byte[readInt()];
        readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public DataCell readDataCell() throws IOException {
        final byte kind = readByte();
        return switch (kind) {
            case CellOutput.MISSING -> DataType.getMissingCell();
            case CellOutput.MISSING_BECAUSE -> new MissingCell(readUTF());
            case CellOutput.STRING -> new StringCell(readUTF());
            case CellOutput.DOUBLE -> new DoubleCell(readDouble());
            case CellOutput.INT -> new IntCell(readInt());
            case CellOutput.LONG -> new LongCell(readLong());
            case CellOutput.TRUE -> BooleanCell.TRUE;
            case CellOutput.FALSE -> BooleanCell.FALSE;
            case CellOutput.OTHER -> readOther(readUTF());
            case CellOutput.FILES -> readFiles();
            default -> throw new IOException("Found a cell of kind " + kind + ", expected 0 to 9");
        };
    }

    DataRow readRow() throws IOException {
        final RowKey key = new RowKey(readUTF());
        final DataCell[] cells = new DataCell[readInt()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = readDataCell();
        }
        return new DefaultRow(key, cells);
    }

    private DataCell readOther(final String className) throws IOException {
        final Class<? extends DataCell> cellClass = DataTypeRegistry.getInstance().getCellClass(className)
            .orElseThrow(() -> new IOException("No serialiser for cells of " + className));
        return DataTypeRegistry.getInstance().getSerializer(cellClass).orElseThrow().deserialize(this);
    }

    private DataCell readFiles() throws IOException {
        final String className = readUTF();
        final List<StoredFile> files = new ArrayList<>();
        for (int count = readByte(); count > 0; count--) {
            final File file = m_names.file(readUTF());
            final byte[] hash = new byte[readByte()];
            readFully(hash);
            files.add(new StoredFile(file, hash.length == 0 ? null : hash));
        }
        final FileStoreCell cell = (FileStoreCell)readOther(className);
        FileStoreAccess.get().attach(cell, files);
        return cell;
    }
}
