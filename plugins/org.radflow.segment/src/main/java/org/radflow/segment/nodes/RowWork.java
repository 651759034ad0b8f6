package org.radflow.segment.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.UniqueNameGenerator;
import org.knime.node.DefaultModel.RearrangeColumnsOutput;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.ImageColumns;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.image.nodes.VolumeValue;
import org.radflow.segment.Grids;

/**
 * What a row-wise node reads from a row and appends to it. A missing cell that is read, and an error, make every appended cell of the row
 * missing, with the reason.
 */
final class RowWork {

    /** Computes the appended values of a row. */
    interface Work {
        /**
         * @return for each new column, in their order: a {@link Mask}, {@link Volume}, {@link Double} or {@link Integer}, or a {@link String} that
         *         says why the value is missing
         */
        Object[] apply(Row row) throws IOException;
    }

    private final DataTableSpec m_spec;
    private final UniqueNameGenerator m_names;
    private final List<Integer> m_read = new ArrayList<>();
    private final List<DataColumnSpec> m_new = new ArrayList<>();

    RowWork(DataTableSpec spec) {
        m_spec = spec;
        m_names = new UniqueNameGenerator(spec);
    }

    int image(String setting, String column) throws InvalidSettingsException {
        return read(ImageColumns.index(m_spec, setting, column, VolumeValue.class));
    }

    int mask(String setting, String column) throws InvalidSettingsException {
        return read(ImageColumns.index(m_spec, setting, column, MaskValue.class));
    }

    /** @return -1 if no column is named */
    int optionalMask(String setting, String column) throws InvalidSettingsException {
        return column.isBlank() ? -1 : mask(setting, column);
    }

    /** @throws InvalidSettingsException also if no column is named */
    int[] masks(String setting, String[] columns) throws InvalidSettingsException {
        Require.that(columns.length > 0, setting, "none", "at least one column of masks");
        int[] indices = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            indices[c] = mask(setting, columns[c]);
        }
        return indices;
    }

    int number(String setting, String column) throws InvalidSettingsException {
        return value(setting, column, DoubleValue.class, "numbers");
    }

    int text(String setting, String column) throws InvalidSettingsException {
        return value(setting, column, StringValue.class, "texts");
    }

    private int value(String setting, String column, Class<? extends DataValue> kind, String expected)
        throws InvalidSettingsException {
        int index = m_spec.findColumnIndex(column);
        if (index < 0 || !m_spec.getColumnSpec(index).getType().isCompatible(kind)) {
            throw new InvalidSettingsException("%s: found '%s', expected the name of a column of %s".formatted(setting, column, expected));
        }
        return read(index);
    }

    private int read(int index) {
        m_read.add(index);
        return index;
    }

    RowWork appendMask(String name) {
        return append(name, MaskCell.TYPE);
    }

    RowWork appendImage(String name) {
        return append(name, VolumeCell.TYPE);
    }

    RowWork appendNumber(String name) {
        return append(name, DoubleCell.TYPE);
    }

    RowWork appendCount(String name) {
        return append(name, IntCell.TYPE);
    }

    private RowWork append(String name, DataType type) {
        m_new.add(m_names.newColumn(name, type));
        return this;
    }

    AbstractCellFactory cells(Work work) {
        int[] read = m_read.stream().mapToInt(Integer::intValue).toArray();
        return new Cells(m_spec, read, work, m_new.toArray(DataColumnSpec[]::new));
    }

    /** A number, or the reason why it is none. */
    static Object number(double value, String reason) {
        return Double.isNaN(value) ? reason : value;
    }

    /** Appends the cells of a factory to a table. */
    static void append(DataTableSpec spec, CellFactory cells, RearrangeColumnsOutput out) {
        ColumnRearranger rearranger = new ColumnRearranger(spec);
        rearranger.append(cells);
        out.setColumnRearranger(rearranger);
    }

    /** The images, masks, numbers and texts of a row. */
    static final class Row {

        private final DataTableSpec m_spec;
        private final DataRow m_row;

        private Row(DataTableSpec spec, DataRow row) {
            m_spec = spec;
            m_row = row;
        }

        Volume image(int column) {
            return ((VolumeValue) m_row.getCell(column)).getVolume();
        }

        Mask mask(int column) {
            return ((MaskValue) m_row.getCell(column)).getMask();
        }

        /** @throws IllegalArgumentException if the mask lies on another grid, saying what differs and by how many mm */
        Mask mask(int column, Geometry grid) {
            Mask mask = mask(column);
            Grids.requireSame(grid, mask.geometry(), "the mask in column '" + m_spec.getColumnSpec(column).getName() + "'");
            return mask;
        }

        /** @return null for the column -1 */
        Mask optionalMask(int column, Geometry grid) {
            return column < 0 ? null : mask(column, grid);
        }

        double number(int column) {
            return ((DoubleValue) m_row.getCell(column)).getDoubleValue();
        }

        String text(int column) {
            return ((StringValue) m_row.getCell(column)).getStringValue();
        }
    }

    private static final class Cells extends AbstractCellFactory {

        private final DataTableSpec m_spec;
        private final int[] m_read;
        private final Work m_work;
        private final AtomicLong m_files = new AtomicLong();

        Cells(DataTableSpec spec, int[] read, Work work, DataColumnSpec[] columns) {
            super(true, columns);
            m_spec = spec;
            m_read = read;
            m_work = work;
        }

        @Override
        public DataCell[] getCells(DataRow row, long rowIndex) {
            DataCell[] cells = new DataCell[getColumnSpecs().length];
            for (int column : m_read) {
                if (row.getCell(column).isMissing()) {
                    Arrays.fill(cells, new MissingCell(((MissingValue) row.getCell(column)).getError()));
                    return cells;
                }
            }
            try {
                Object[] values = m_work.apply(new Row(m_spec, row));
                for (int c = 0; c < cells.length; c++) {
                    cells[c] = cell(values[c]);
                }
            } catch (IOException | RuntimeException e) {
                Arrays.fill(cells, new MissingCell(e.getMessage() == null ? e.toString() : e.getMessage()));
            }
            return cells;
        }

        private DataCell cell(Object value) throws IOException {
            if (value instanceof Mask mask) {
                return new MaskCell(getFileStoreFactory().createFileStore("mask-" + m_files.incrementAndGet()), mask);
            } else if (value instanceof Volume volume) {
                return new VolumeCell(getFileStoreFactory().createFileStore("image-" + m_files.incrementAndGet()), volume);
            } else if (value instanceof Double number) {
                return new DoubleCell(number);
            } else if (value instanceof Integer count) {
                return new IntCell(count);
            }
            return new MissingCell((String) value);
        }
    }
}
