package org.radflow.features.nodes;

import java.util.List;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.features.FeatureDefinition;

/** The table that describes every feature column, a row each. */
final class FeatureDescriptions {

    private static final String[] COLUMNS =
            {"Column", "IBSI Code", "Feature", "Family", "Aggregation", "Unit", "Reference", "Settings"};

    private FeatureDescriptions() {}

    static DataTableSpec spec() {
        DataColumnSpec[] columns = new DataColumnSpec[COLUMNS.length];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new DataColumnSpecCreator(COLUMNS[c], StringCell.TYPE).createSpec();
        }
        return new DataTableSpec(columns);
    }

    /** @throws InvalidSettingsException if a setting is out of range */
    static BufferedDataTable table(ExtractionParameters parameters, ExecutionContext exec) throws InvalidSettingsException {
        List<FeatureDefinition> features = FeatureColumns.definitions(parameters);
        BufferedDataContainer container = exec.createDataContainer(spec());
        try {
            for (int f = 0; f < features.size(); f++) {
                FeatureDefinition d = features.get(f);
                container.addRowToTable(row("Row" + f, d.name(), d.ibsiCode(), d.title(), d.family(), d.aggregation(), d.unit(),
                        d.reference(), d.settings()));
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }

    private static DefaultRow row(String key, String... values) {
        StringCell[] cells = new StringCell[values.length];
        for (int c = 0; c < values.length; c++) {
            cells[c] = new StringCell(values[c]);
        }
        return new DefaultRow(key, cells);
    }
}
