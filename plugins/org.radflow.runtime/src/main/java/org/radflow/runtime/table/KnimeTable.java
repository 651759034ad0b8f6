package org.radflow.runtime.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.DefaultNodeProgressMonitor;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** Reads a table that KNIME saved at a port: its own rows, or columns that it appended to another table. */
public final class KnimeTable {

    private static final String CONTAINER = "container_table";

    private static final String REARRANGED = "rearrange_columns_table";

    private static final String WRAPPED = "wrapped_table";

    private KnimeTable() {
    }

    /** Finds the tables that others are built on. */
    public interface Tables {
        /** @param id of the table in its workflow */
        BufferedDataTable table(int id) throws IOException;
    }

    /** Finds files. */
    public interface Files {
        /** @param name in the folder of the port */
        Path file(String name) throws IOException;
    }

    /**
     * @param settings the content of {@code data.xml}
     * @throws IOException if the table is of a kind that is not read, such as those of KNIME's columnar backend
     */
    public static BufferedDataTable read(final NodeSettingsRO settings, final DataTableSpec spec, final Files files, final Tables tables)
        throws IOException, InvalidSettingsException {
        final var kind = settings.getString("table_type").replaceFirst("_compressed$", "");
        return switch (kind) {
            case CONTAINER -> readRows(files.file(settings.getString("table_file_name")), spec);
            case WRAPPED -> tables.table(reference(settings));
            case REARRANGED -> readRearranged(settings, spec, files, tables.table(reference(settings)));
            default -> throw new IOException("found a table of the kind " + kind + ", expected one of " + CONTAINER + ", " + REARRANGED + ", "
                + WRAPPED);
        };
    }

    private static int reference(final NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.getNodeSettings("meta_internal").getInt("table_reference_ID");
    }

    private static NodeSettingsRO meta(final ZipFile zip) throws IOException {
        return NodeSettings.loadFromXML(zip.getInputStream(zip.getEntry("meta.xml")));
    }

    private static BufferedDataTable readRows(final Path file, final DataTableSpec spec) throws IOException, InvalidSettingsException {
        final var container = new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec);
        try (var zip = new ZipFile(file.toFile())) {
            final var meta = meta(zip);
            try (var rows = new KnimeRows(zip.getInputStream(zip.getEntry("data.bin")), meta)) {
                for (var left = size(meta); left > 0; left--) {
                    container.addRowToTable(new DefaultRow(rows.readKey(), rows.readCells(spec.getNumColumns())));
                }
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static long size(final NodeSettingsRO meta) throws InvalidSettingsException {
        final var settings = meta.getNodeSettings("table.meta.internal");
        return settings.getLong("table.size", settings.getInt("table.size", -1));
    }

    private static BufferedDataTable readRearranged(final NodeSettingsRO settings, final DataTableSpec spec, final Files files,
        final BufferedDataTable reference) throws IOException, InvalidSettingsException {
        final var internal = settings.getNodeSettings("meta_internal");
        final var positions = internal.getIntArray("table_internal_map");
        final var isFromReference = internal.getBooleanArray("table_internal_flags");
        var appended = 0;
        for (final var flag : isFromReference) {
            appended += flag ? 0 : 1;
        }
        final var container = new ExecutionContext(new DefaultNodeProgressMonitor(), null).createDataContainer(spec);
        try (var rows = reference.iterator(); var zip = appended == 0 ? null
            : new ZipFile(files.file(settings.getString("table_file_name")).toFile());
                var own = zip == null ? null : new KnimeRows(zip.getInputStream(zip.getEntry("data.bin")), meta(zip))) {
            while (rows.hasNext()) {
                final var row = rows.next();
                final var computed = own == null ? new DataCell[0] : own.readCells(appended);
                final var cells = new DataCell[positions.length];
                for (var i = 0; i < cells.length; i++) {
                    cells[i] = isFromReference[i] ? row.getCell(positions[i]) : computed[positions[i]];
                }
                container.addRowToTable(new DefaultRow(row.getKey(), cells));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
