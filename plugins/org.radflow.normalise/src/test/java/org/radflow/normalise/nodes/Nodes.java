package org.radflow.normalise.nodes;

import java.io.IOException;

import org.knime.core.data.DataCell;
import org.knime.core.data.container.CellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.container.ColumnRearrangerUtils;
import org.knime.core.data.def.DefaultRow;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.VolumeCell;
import org.radflow.tests.nodes.Tables;

/** Cells of images, and row-wise nodes outside of any workflow. */
final class Nodes {

    private Nodes() {
    }

    static VolumeCell cell(final Volume volume) throws IOException {
        return new VolumeCell(Tables.file("image"), volume);
    }

    static MaskCell cell(final Mask mask) throws IOException {
        return new MaskCell(Tables.file("mask"), mask);
    }

    /** The cells that a row-wise node appends to a row. */
    static DataCell[] appended(final ColumnRearranger rearranger, final DataCell... cells) {
        final CellFactory factory = ColumnRearrangerUtils.extractRearrangedColumns(rearranger).stream().filter(column -> column.isNewColumn())
            .findFirst().orElseThrow().getCellFactory();
        return factory.getCells(new DefaultRow("Row0", cells), 0);
    }
}
