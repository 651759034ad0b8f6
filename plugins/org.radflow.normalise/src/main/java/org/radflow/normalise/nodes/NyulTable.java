package org.radflow.normalise.nodes;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.normalise.intensity.NyulScale;

/** A standard scale as a table: a row for each landmark, with its percentile, where it lies, and the region that it belongs to. */
final class NyulTable {

    private static final String PERCENTILE = "Percentile";
    private static final String INTENSITY = "Standard Intensity";
    private static final String REGION = "Region";

    static final DataTableSpec SPEC = new DataTableSpec(column(PERCENTILE, DoubleCell.TYPE), column(INTENSITY, DoubleCell.TYPE),
        column(REGION, StringCell.TYPE));

    private NyulTable() {
    }

    private static DataColumnSpec column(final String name, final DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }

    static BufferedDataTable write(final NyulScale scale, final Region region, final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        for (int n = 0; n < scale.percents().length; n++) {
            container.addRowToTable(new DefaultRow("Landmark " + (n + 1), new DoubleCell(scale.percents()[n]),
                new DoubleCell(scale.landmarks()[n]), new StringCell(region.name())));
        }
        container.close();
        return container.getTable();
    }

    /** @throws InvalidSettingsException naming the column that the table lacks */
    static void check(final DataTableSpec spec) throws InvalidSettingsException {
        for (final String name : List.of(PERCENTILE, INTENSITY)) {
            final DataColumnSpec column = spec.getColumnSpec(name);
            if (column == null || !column.getType().isCompatible(DoubleValue.class)) {
                throw new InvalidSettingsException("Landmarks: found no column of numbers '" + name + "', expected the table of a Nyul Learner");
            }
        }
        if (!spec.containsName(REGION)) {
            throw new InvalidSettingsException("Landmarks: found no column '" + REGION + "', expected the table of a Nyul Learner");
        }
    }

    /** @throws InvalidSettingsException naming what is missing, or not in order, or of another region */
    static NyulScale read(final BufferedDataTable table, final Region region) throws InvalidSettingsException {
        final DataTableSpec spec = table.getDataTableSpec();
        check(spec);
        final List<double[]> landmarks = new ArrayList<>();
        for (final DataRow row : table) {
            final DataCell percent = row.getCell(spec.findColumnIndex(PERCENTILE));
            final DataCell intensity = row.getCell(spec.findColumnIndex(INTENSITY));
            if (percent.isMissing() || intensity.isMissing()) {
                throw new InvalidSettingsException("Landmarks: found a missing value in row '" + row.getKey() + "', expected a number");
            }
            final String learned = row.getCell(spec.findColumnIndex(REGION)).toString();
            if (!learned.equals(region.name())) {
                throw new InvalidSettingsException(
                    "Region: found %s, expected %s, the region that the landmarks were learned in".formatted(region.name(), learned));
            }
            landmarks.add(new double[]{((DoubleValue)percent).getDoubleValue(), ((DoubleValue)intensity).getDoubleValue()});
        }
        return Checked.of(() -> new NyulScale(landmarks.stream().mapToDouble(landmark -> landmark[0]).toArray(),
            landmarks.stream().mapToDouble(landmark -> landmark[1]).toArray()));
    }
}
