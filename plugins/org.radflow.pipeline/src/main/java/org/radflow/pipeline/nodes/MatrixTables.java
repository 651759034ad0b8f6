package org.radflow.pipeline.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnProperties;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.TextColumn;

/** From tables to matrices and back. */
public final class MatrixTables {

    private static final String[] PROPERTIES = {Column.UNIT, Column.SETTINGS};

    private MatrixTables() {}

    /** Whether a matrix has columns of this type: numbers, truth values and texts; images and masks stay in the table. */
    static boolean isInMatrix(DataType type) {
        return type.isCompatible(DoubleValue.class) || type.isCompatible(StringValue.class);
    }

    /** The columns of numbers and texts; the row ids are the names of the cases. */
    public static FeatureMatrix read(BufferedDataTable table, ExecutionContext exec) throws CanceledExecutionException {
        DataTableSpec spec = table.getDataTableSpec();
        int rows = Math.toIntExact(table.size());
        List<String> cases = new ArrayList<>(rows);
        double[][] numbers = new double[spec.getNumColumns()][];
        String[][] texts = new String[spec.getNumColumns()][];
        for (int c = 0; c < numbers.length; c++) {
            if (spec.getColumnSpec(c).getType().isCompatible(DoubleValue.class)) {
                numbers[c] = new double[rows];
            } else if (spec.getColumnSpec(c).getType().isCompatible(StringValue.class)) {
                texts[c] = new String[rows];
            }
        }
        for (DataRow row : table) {
            exec.checkCanceled();
            int r = cases.size();
            for (int c = 0; c < numbers.length; c++) {
                DataCell cell = row.getCell(c);
                if (numbers[c] != null) {
                    numbers[c][r] = cell.isMissing() ? Double.NaN : ((DoubleValue)cell).getDoubleValue();
                } else if (texts[c] != null) {
                    texts[c][r] = cell.isMissing() ? null : ((StringValue)cell).getStringValue();
                }
            }
            cases.add(row.getKey().getString());
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < numbers.length; c++) {
            String name = spec.getColumnSpec(c).getName();
            if (numbers[c] != null) {
                columns.add(new NumericColumn(name, numbers[c], properties(spec.getColumnSpec(c))));
            } else if (texts[c] != null) {
                columns.add(new TextColumn(name, texts[c], properties(spec.getColumnSpec(c))));
            }
        }
        return new FeatureMatrix(cases, columns);
    }

    private static Map<String, String> properties(DataColumnSpec column) {
        Map<String, String> known = new LinkedHashMap<>();
        for (String key : PROPERTIES) {
            if (column.getProperties().containsProperty(key)) {
                known.put(key, column.getProperties().getProperty(key));
            }
        }
        return known;
    }

    /** A new table; a case that stands in the matrix more than once gets a number. */
    public static BufferedDataTable write(FeatureMatrix matrix, ExecutionContext exec) throws CanceledExecutionException {
        List<Column> columns = matrix.columns();
        BufferedDataContainer container = exec.createDataContainer(spec(columns));
        try {
            List<String> keys = uniqueKeys(matrix.cases());
            for (int row = 0; row < matrix.size(); row++) {
                exec.checkCanceled();
                DataCell[] cells = new DataCell[columns.size()];
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = cell(columns.get(c), row);
                }
                container.addRowToTable(new DefaultRow(keys.get(row), cells));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    /**
     * The table that a matrix came from, as the matrix is now: columns that did not change keep their cells, columns that are in no matrix
     * (images, masks) stay as long as the cases are the same.
     *
     * @param before the matrix that was read from the table
     * @throws DataException if a model added a column of predictions that the table had already
     */
    public static BufferedDataTable write(FeatureMatrix matrix, FeatureMatrix before, BufferedDataTable table, ExecutionContext exec)
            throws CanceledExecutionException {
        requireOwnPredictions(matrix, before);
        if (!matrix.cases().equals(before.cases())) {
            return write(matrix, exec);
        }
        DataTableSpec spec = table.getDataTableSpec();
        Set<String> written = new HashSet<>();
        List<DataColumnSpec> specs = new ArrayList<>();
        List<Integer> sources = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < spec.getNumColumns(); c++) {
            DataColumnSpec column = spec.getColumnSpec(c);
            boolean kept = !isInMatrix(column.getType());
            if (kept || matrix.has(column.getName())) {
                kept = kept || matrix.column(column.getName()) == before.column(column.getName());
                specs.add(kept ? column : spec(matrix.column(column.getName())));
                sources.add(kept ? c : -1);
                columns.add(kept ? null : matrix.column(column.getName()));
                written.add(column.getName());
            }
        }
        for (Column column : matrix.columns()) {
            if (written.add(column.name())) {
                specs.add(spec(column));
                sources.add(-1);
                columns.add(column);
            }
        }
        BufferedDataContainer container = exec.createDataContainer(new DataTableSpec(specs.toArray(DataColumnSpec[]::new)));
        try {
            int r = 0;
            for (DataRow row : table) {
                exec.checkCanceled();
                DataCell[] cells = new DataCell[specs.size()];
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = sources.get(c) >= 0 ? row.getCell(sources.get(c)) : cell(columns.get(c), r);
                }
                container.addRowToTable(new DefaultRow(row.getKey(), cells));
                r++;
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static void requireOwnPredictions(FeatureMatrix matrix, FeatureMatrix before) {
        for (Column column : before.columns()) {
            String name = column.name();
            if (PredictionColumns.isPrediction(name) && matrix.has(name) && matrix.column(name) != column) {
                throw new DataException("Column '" + name + "': found in the table already, expected none, as a model adds it; rename or remove it");
            }
        }
    }

    /**
     * Some rows of a table, all cells of them.
     *
     * @param rows their numbers, ascending
     */
    static BufferedDataTable choose(int[] rows, BufferedDataTable table, ExecutionContext exec) throws CanceledExecutionException {
        BufferedDataContainer container = exec.createDataContainer(table.getDataTableSpec());
        try {
            int r = 0;
            for (DataRow row : table) {
                exec.checkCanceled();
                if (Arrays.binarySearch(rows, r++) >= 0) {
                    container.addRowToTable(row);
                }
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    /** Spec of a new table with these columns. */
    public static DataTableSpec spec(List<? extends Column> columns) {
        return new DataTableSpec(columns.stream().map(MatrixTables::spec).toArray(DataColumnSpec[]::new));
    }

    private static DataColumnSpec spec(Column column) {
        DataColumnSpecCreator creator = new DataColumnSpecCreator(column.name(),
                column instanceof NumericColumn ? DoubleCell.TYPE : StringCell.TYPE);
        creator.setProperties(new DataColumnProperties(column.properties()));
        return creator.createSpec();
    }

    private static DataCell cell(Column column, int row) {
        if (column.isMissing(row)) {
            return DataType.getMissingCell();
        }
        return column instanceof NumericColumn numbers ? new DoubleCell(numbers.values()[row]) : new StringCell(column.text(row));
    }

    private static List<String> uniqueKeys(List<String> cases) {
        Set<String> taken = new HashSet<>(cases);
        Map<String, Integer> seen = new HashMap<>();
        String[] keys = new String[cases.size()];
        for (int row = 0; row < keys.length; row++) {
            String name = cases.get(row);
            int count = seen.merge(name, 1, Integer::sum);
            keys[row] = name;
            while (count > 1 && !taken.add(keys[row])) {
                keys[row] = name + "_" + count;
                count++;
            }
        }
        return Arrays.asList(keys);
    }
}
