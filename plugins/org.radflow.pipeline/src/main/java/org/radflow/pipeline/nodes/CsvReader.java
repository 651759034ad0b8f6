package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.csv.ColumnType;
import org.radflow.pipeline.csv.CsvFile;

/** From a CSV file to a table. */
final class CsvReader {

    private CsvReader() {
    }

    /** The columns are known only once the file is read, so there is no output spec before execution. */
    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final CsvReaderParameters parameters = in.getParameters();
        if (parameters.m_file.isBlank()) {
            throw new InvalidSettingsException("File: nothing set, expected the path of a CSV file");
        }
        out.setOutSpec(0, (DataTableSpec)null);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final CsvReaderParameters parameters = in.getParameters();
        final ExecutionContext exec = in.getExecutionContext();
        try {
            final CsvFile csv = CsvFile.open(Path.of(parameters.m_file), parameters.m_delimiter.charAt(0), parameters.missing());
            final BufferedDataContainer container = exec.createDataContainer(spec(csv));
            csv.<CanceledExecutionException> forEachRow(values -> {
                exec.checkCanceled();
                container.addRowToTable(new DefaultRow(RowKey.createRowKey(container.size()), cells(csv.types(), values)));
            });
            container.close();
            out.setOutData(0, container.getTable());
        } catch (final IOException | UncheckedIOException | InvalidPathException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static DataTableSpec spec(final CsvFile csv) {
        final DataColumnSpec[] columns = new DataColumnSpec[csv.names().size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new DataColumnSpecCreator(csv.names().get(c), type(csv.types().get(c))).createSpec();
        }
        return new DataTableSpec(columns);
    }

    private static DataType type(final ColumnType type) {
        return switch (type) {
            case INTEGER -> IntCell.TYPE;
            case LONG -> LongCell.TYPE;
            case DOUBLE -> DoubleCell.TYPE;
            case STRING -> StringCell.TYPE;
        };
    }

    private static DataCell[] cells(final List<ColumnType> types, final String[] values) {
        final DataCell[] cells = new DataCell[values.length];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = values[c] == null ? DataType.getMissingCell() : cell(types.get(c), values[c]);
        }
        return cells;
    }

    private static DataCell cell(final ColumnType type, final String value) {
        return switch (type) {
            case INTEGER -> new IntCell(Integer.parseInt(value));
            case LONG -> new LongCell(Long.parseLong(value));
            case DOUBLE -> new DoubleCell(Double.parseDouble(value));
            case STRING -> new StringCell(value);
        };
    }
}
