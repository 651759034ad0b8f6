package org.radflow.runtime.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DataTypeRegistry;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** The columns of a table as KNIME writes them to {@code spec.xml}. */
public final class TableSpecFile {

    private static final List<Class<? extends DataCell>> BUILT_IN =
        List.of(DoubleCell.class, IntCell.class, LongCell.class, StringCell.class, BooleanCell.class);

    private TableSpecFile() {
    }

    /** @throws InvalidSettingsException if a column has a type or a value in its domain that cannot be written */
    public static void write(final DataTableSpec spec, final NodeSettingsWO settings) throws InvalidSettingsException {
        settings.addString("spec_name", spec.getName());
        settings.addInt("number_columns", spec.getNumColumns());
        for (var i = 0; i < spec.getNumColumns(); i++) {
            write(spec.getColumnSpec(i), settings.addNodeSettings("column_spec_" + i));
        }
    }

    private static void write(final DataColumnSpec column, final NodeSettingsWO settings) throws InvalidSettingsException {
        settings.addString("column_name", column.getName());
        settings.addStringArray("element_names");
        if (column.getType().getCellClass() == null) {
            throw new InvalidSettingsException("The column \"" + column.getName() + "\" holds cells of several classes, which is not saved");
        }
        settings.addNodeSettings("column_type").addString("cell_class", column.getType().getCellClass().getName());
        final var domain = settings.addNodeSettings("column_domain");
        if (column.getDomain().hasLowerBound()) {
            writeCell(column.getDomain().getLowerBound(), domain.addNodeSettings("lower_bound"));
        }
        if (column.getDomain().hasUpperBound()) {
            writeCell(column.getDomain().getUpperBound(), domain.addNodeSettings("upper_bound"));
        }
        if (column.getDomain().hasValues()) {
            final var values = domain.addNodeSettings("possible_values");
            values.addInt("array-size", column.getDomain().getValues().size());
            var n = 0;
            for (final var value : column.getDomain().getValues()) {
                writeCell(value, values.addNodeSettings(Integer.toString(n++)));
            }
        }
        final var properties = settings.addNodeSettings("column_properties");
        for (final var key : Collections.list(column.getProperties().properties())) {
            properties.addString(key, column.getProperties().getProperty(key));
        }
        settings.addNodeSettings("meta_data");
    }

    private static void writeCell(final DataCell cell, final NodeSettingsWO settings) throws InvalidSettingsException {
        settings.addString("datacell", cell.getClass().getName());
        final var value = settings.addNodeSettings(cell.getClass().getName());
        final var key = cell.getClass().getSimpleName();
        if (cell instanceof DoubleCell number) {
            value.addDouble(key, number.getDoubleValue());
        } else if (cell instanceof IntCell number) {
            value.addInt(key, number.getIntValue());
        } else if (cell instanceof LongCell number) {
            value.addLong(key, number.getLongValue());
        } else if (cell instanceof StringCell text) {
            value.addString(key, text.getStringValue());
        } else if (cell instanceof BooleanCell truth) {
            value.addBoolean(key, truth.getBooleanValue());
        } else {
            throw new InvalidSettingsException("A domain has a cell of " + cell.getClass().getName() + ", which is not saved");
        }
    }

    /** @throws InvalidSettingsException naming the class of cells if it is not installed */
    public static DataTableSpec read(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var columns = new ArrayList<DataColumnSpec>();
        for (var i = 0; i < settings.getInt("number_columns"); i++) {
            columns.add(readColumn(settings.getNodeSettings("column_spec_" + i)));
        }
        return new DataTableSpec(settings.getString("spec_name"), columns.toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec readColumn(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var creator = new DataColumnSpecCreator(settings.getString("column_name"),
            DataType.getType(cellClass(settings.getNodeSettings("column_type").getString("cell_class"))));
        creator.setDomain(readDomain(settings.getNodeSettings("column_domain")));
        final var properties = settings.getNodeSettings("column_properties");
        final Map<String, String> texts = new LinkedHashMap<>();
        for (final var key : properties.keySet()) {
            texts.put(key, properties.getString(key));
        }
        creator.setProperties(new DataColumnProperties(texts));
        return creator.createSpec();
    }

    private static DataColumnDomain readDomain(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var creator = new DataColumnDomainCreator();
        if (settings.containsKey("lower_bound")) {
            creator.setLowerBound(readCell(settings.getNodeSettings("lower_bound")));
        }
        if (settings.containsKey("upper_bound")) {
            creator.setUpperBound(readCell(settings.getNodeSettings("upper_bound")));
        }
        if (settings.containsKey("possible_values")) {
            final var values = new LinkedHashSet<DataCell>();
            final var saved = settings.getNodeSettings("possible_values");
            for (var n = 0; n < saved.getInt("array-size"); n++) {
                values.add(readCell(saved.getNodeSettings(Integer.toString(n))));
            }
            creator.setValues(values);
        }
        return creator.createDomain();
    }

    private static DataCell readCell(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var name = settings.getString("datacell");
        final var value = settings.getNodeSettings(name);
        final var key = name.substring(name.lastIndexOf('.') + 1);
        return switch (key) {
            case "DoubleCell" -> new DoubleCell(value.getDouble(key));
            case "IntCell" -> new IntCell(value.getInt(key));
            case "LongCell" -> new LongCell(value.getLong(key));
            case "StringCell" -> new StringCell(value.getString(key));
            case "BooleanCell" -> value.getBoolean(key) ? BooleanCell.TRUE : BooleanCell.FALSE;
            default -> throw new InvalidSettingsException("A domain has a cell of " + name + ", which is not known here");
        };
    }

    /** @throws InvalidSettingsException if the class of cells is not installed */
    static Class<? extends DataCell> cellClass(final String name) throws InvalidSettingsException {
        for (final var builtIn : BUILT_IN) {
            if (builtIn.getName().equals(name)) {
                return builtIn;
            }
        }
        return DataTypeRegistry.getInstance().getCellClass(name)
            .orElseThrow(() -> new InvalidSettingsException("Cells of " + name + " are not installed"));
    }
}
