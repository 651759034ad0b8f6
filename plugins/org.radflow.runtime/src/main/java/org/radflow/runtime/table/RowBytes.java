package org.radflow.runtime.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.filestore.FileStoreCell;

/** Rows as bytes that outlive the run, as long as the files of their cells do. */
public final class RowBytes {

    private RowBytes() {
    }

    /** Names of the files that the row's cells need, which are written if they are not yet. */
    public static List<String> store(final DataRow row) throws IOException {
        final List<String> names = new ArrayList<>();
        for (final DataCell cell : row) {
            if (cell instanceof FileStoreCell stored) {
                FileStoreAccess.get().flush(stored);
                for (final StoredFile file : FileStoreAccess.get().files(stored)) {
                    file.hash();
                    names.add(file.file().getName());
                }
            }
        }
        return names;
    }

    /** The bytes of a row that is {@link #store stored}. */
    public static byte[] of(final DataRow row) throws IOException {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CellOutput out = new CellOutput(bytes)) {
            out.writeRow(row);
        }
        return bytes.toByteArray();
    }

    /** The row, unless a file of one of its cells is not there or not what it was. */
    public static Optional<DataRow> read(final byte[] bytes) throws IOException {
        try (CellInput in = new CellInput(new ByteArrayInputStream(bytes))) {
            return Optional.of(in.readRow()).filter(RowBytes::isIntact);
        }
    }

    private static boolean isIntact(final DataRow row) {
        return row.stream().filter(FileStoreCell.class::isInstance)
            .flatMap(cell -> FileStoreAccess.get().files((FileStoreCell)cell).stream()).allMatch(StoredFile::isIntact);
    }
}
