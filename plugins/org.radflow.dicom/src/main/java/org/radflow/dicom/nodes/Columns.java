package org.radflow.dicom.nodes;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;

/** Finds the columns of an input table. */
final class Columns {

    private Columns() {
    }

    /** @throws InvalidSettingsException naming the column if it is absent or of another type */
    static int require(DataTableSpec spec, String name, Class<? extends DataValue> type) throws InvalidSettingsException {
        DataColumnSpec column = spec.getColumnSpec(name);
        if (column == null) {
            throw new InvalidSettingsException("Column \"" + name + "\": found none in the input table, expected it");
        }
        if (!column.getType().isCompatible(type)) {
            throw new InvalidSettingsException("Column \"" + name + "\": found type " + column.getType().getName()
                + ", expected one with " + type.getSimpleName());
        }
        return spec.findColumnIndex(name);
    }
}
