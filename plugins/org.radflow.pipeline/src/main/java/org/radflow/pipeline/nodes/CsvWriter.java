package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.MissingValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeLogger;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.csv.CsvOutput;

/** From a table to a CSV file. */
final class CsvWriter {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(CsvWriter.class);
    private static final String ROW_ID = "Row ID";
    private static final String REASONS = "Missing Because";

    private CsvWriter() {
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out) throws InvalidSettingsException {
        final CsvWriterParameters parameters = in.getParameters();
        if (parameters.m_file.isBlank()) {
            throw new InvalidSettingsException("File: nothing set, expected the path of the CSV file to write");
        }
        if (in.getInTableSpec(0) != null) {
            checkNames(in.getInTableSpec(0), parameters);
        }
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        final CsvWriterParameters parameters = in.getParameters();
        final BufferedDataTable table = in.getInTable(0);
        try {
            checkNames(table.getDataTableSpec(), parameters);
            final Path file = Path.of(parameters.m_file);
            if (parameters.m_ifExists == CsvWriterParameters.IfExists.FAIL && Files.exists(file)) {
                throw new IOException(file + ": exists already, and the setting 'If the file exists' is 'Fail'");
            }
            write(table, file, parameters, in.getExecutionContext());
            LOGGER.info("Wrote " + file + " (" + table.size() + " rows)");
        } catch (final IOException | InvalidPathException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        warnOfLeftOut(table.getDataTableSpec()).ifPresent(out::setWarningMessage);
    }

    private static void write(final BufferedDataTable table, final Path file, final CsvWriterParameters parameters,
        final ExecutionContext exec) throws IOException, CanceledExecutionException {
        final DataTableSpec spec = table.getDataTableSpec();
        final int[] columns = IntStream.range(0, spec.getNumColumns()).filter(c -> isText(spec.getColumnSpec(c).getType())).toArray();
        try (CsvOutput csv = new CsvOutput(file, parameters.m_delimiter.charAt(0), names(spec, columns, parameters));
                CloseableRowIterator rows = table.iterator()) {
            for (long written = 1; rows.hasNext(); written++) {
                exec.checkCanceled();
                csv.row(fields(rows.next(), columns, parameters));
                exec.setProgress(written / (double)table.size(), "Row " + written + " of " + table.size());
            }
            csv.commit();
        }
    }

    private static List<String> names(final DataTableSpec spec, final int[] columns, final CsvWriterParameters parameters) {
        final List<String> names = new ArrayList<>();
        if (parameters.m_rowKeys) {
            names.add(ROW_ID);
        }
        for (final int column : columns) {
            names.add(spec.getColumnSpec(column).getName());
        }
        if (parameters.m_reasons) {
            names.add(REASONS);
        }
        return names;
    }

    private static List<Object> fields(final DataRow row, final int[] columns, final CsvWriterParameters parameters) {
        final List<Object> fields = new ArrayList<>(columns.length + 2);
        if (parameters.m_rowKeys) {
            fields.add(row.getKey().getString());
        }
        for (final int column : columns) {
            fields.add(field(row.getCell(column)));
        }
        if (parameters.m_reasons) {
            fields.add(reasons(row));
        }
        return fields;
    }

    private static Object field(final DataCell cell) {
        if (cell.isMissing()) {
            return null;
        }
        if (cell instanceof BooleanValue value) {
            return value.getBooleanValue();
        }
        if (cell instanceof IntValue value) {
            return value.getIntValue();
        }
        if (cell instanceof LongValue value) {
            return value.getLongValue();
        }
        if (cell instanceof DoubleValue value) {
            return value.getDoubleValue();
        }
        return ((StringValue)cell).getStringValue();
    }

    private static String reasons(final DataRow row) {
        final Set<String> reasons = new LinkedHashSet<>();
        for (final DataCell cell : row) {
            if (cell instanceof MissingValue missing && missing.getError() != null) {
                reasons.add(missing.getError());
            }
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private static boolean isText(final DataType type) {
        return type.isCompatible(StringValue.class) || type.isCompatible(DoubleValue.class);
    }

    private static void checkNames(final DataTableSpec spec, final CsvWriterParameters parameters) throws InvalidSettingsException {
        for (final String name : names(spec, new int[0], parameters)) {
            if (spec.containsName(name)) {
                throw new InvalidSettingsException(
                    "The table has a column '" + name + "', which the writer adds: rename it or switch the addition off");
            }
        }
    }

    private static Optional<String> warnOfLeftOut(final DataTableSpec spec) {
        final List<String> names =
            spec.stream().filter(column -> !isText(column.getType())).map(DataColumnSpec::getName).toList();
        return names.isEmpty() ? Optional.empty()
            : Optional.of("Not written, because they are neither text nor numbers: " + String.join(", ", names));
    }
}
