package org.radflow.segment.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.MissingValue;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.def.DefaultRow;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.MaskValue;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.tests.nodes.Tables;

/** Tables of one row for tests of nodes. */
final class Rows {

    private Rows() {}

    /** Columns of images and masks, named after their place: {@code Image}, {@code Mask}, {@code Mask 2} ... by the given letters i and m. */
    static DataTableSpec spec(String kinds) {
        DataColumnSpec[] columns = new DataColumnSpec[kinds.length()];
        int masks = 0;
        for (int c = 0; c < columns.length; c++) {
            boolean image = kinds.charAt(c) == 'i';
            String name = image ? "Image" : ++masks == 1 ? "Mask" : "Mask " + masks;
            columns[c] = Tables.column(name, image ? VolumeCell.TYPE : MaskCell.TYPE);
        }
        return new DataTableSpec(columns);
    }

    /** @param values images, masks, or cells as they are */
    static DataCell[] cells(AbstractCellFactory factory, Object... values) {
        return factory.getCells(new DefaultRow("Row0", Arrays.stream(values).map(Rows::cell).toArray(DataCell[]::new)), 0);
    }

    static List<String> names(AbstractCellFactory factory) {
        return Arrays.stream(factory.getColumnSpecs()).map(DataColumnSpec::getName).toList();
    }

    static byte[] voxels(DataCell cell) {
        return ((MaskValue) cell).getMask().voxels();
    }

    static double number(DataCell cell) {
        return ((DoubleValue) cell).getDoubleValue();
    }

    static String reason(DataCell cell) {
        return ((MissingValue) cell).getError();
    }

    static void assertReason(String reason, DataCell... cells) {
        for (DataCell cell : cells) {
            assertEquals(reason, reason(cell));
        }
    }

    private static DataCell cell(Object value) {
        try {
            if (value instanceof Volume volume) {
                return new VolumeCell(Tables.file("image"), volume);
            }
            return value instanceof Mask mask ? new MaskCell(Tables.file("mask"), mask) : (DataCell) value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
