package org.radflow.dicom.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;

/** The columns that settings of the node "DICOM Reader" append to those of every series. */
final class AppendedColumns {

    private final boolean suv;

    AppendedColumns(DicomReaderParameters parameters) {
        this.suv = parameters.petValues.suv().isPresent();
    }

    DataTableSpec spec() {
        DataTableSpecCreator spec = new DataTableSpecCreator(SeriesTable.SPEC);
        if (suv) {
            spec.addColumns(new DataColumnSpecCreator("PET Unit", StringCell.TYPE).createSpec(),
                new DataColumnSpecCreator("SUV Factor", DoubleCell.TYPE).createSpec());
        }
        return spec.createSpec();
    }

    /** @param image null if the series has none */
    DataCell[] cells(DataCell[] series, SeriesImage image) {
        List<DataCell> cells = new ArrayList<>(Arrays.asList(series));
        if (suv) {
            boolean converted = image != null && image.unit().isPresent();
            cells.add(converted ? new StringCell(image.unit().get()) : DataType.getMissingCell());
            cells.add(converted && !Double.isNaN(image.factor()) ? new DoubleCell(image.factor()) : DataType.getMissingCell());
        }
        return cells.toArray(DataCell[]::new);
    }
}
