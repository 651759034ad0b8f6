package org.radflow.runtime.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStoreCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;

/** The rows of a table in a file of its own: a version, the number of rows, then each row with its key and cells. */
public final class TableFile {

    private static final int VERSION = 1;

    private static final int BUFFER = 1 << 16;

    private TableFile() {
    }

    /** @throws IOException also if there is no serialiser for a cell */
    public static void write(final BufferedDataTable table, final Path file, final FileNames names) throws IOException {
        try (var out = new CellOutput(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), names); var rows = table.iterator()) {
            out.writeInt(VERSION);
            out.writeLong(table.size());
            while (rows.hasNext()) {
                final var row = rows.next();
                row.stream().filter(FileStoreCell.class::isInstance).forEach(cell -> FileStoreAccess.get().flush((FileStoreCell)cell));
                out.writeRow(row);
            }
        }
    }

    /** @throws IOException if the file is not complete, of another version, or a cell is of a class that is not installed */
    public static BufferedDataTable read(final Path file, final DataTableSpec spec, final FileNames names) throws IOException {
        final var container = new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec);
        try (var in = new CellInput(new BufferedInputStream(Files.newInputStream(file), BUFFER), names)) {
            final var version = in.readInt();
            if (version != VERSION) {
                throw new IOException(file + ": found a table of version " + version + ", expected " + VERSION);
            }
            for (var left = in.readLong(); left > 0; left--) {
                container.addRowToTable(in.readRow());
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
