package org.radflow.dicom.nodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.dicom.AttributePath;
import org.radflow.dicom.Checkpoint;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.SeriesAttributes;

/** The columns that settings of the node "DICOM Reader" append to those of every series. */
final class AppendedColumns {

    private final boolean suv;
    private final List<AttributePath> attributes;

    /** @throws InvalidSettingsException naming an attribute that does not exist */
    AppendedColumns(DicomReaderParameters parameters) throws InvalidSettingsException {
        this.suv = parameters.petValues.suv().isPresent();
        try {
            this.attributes = Stream.of(parameters.attributes.split("[;\n]")).map(String::strip)
                .filter(path -> !path.isEmpty()).distinct().map(AttributePath::of).toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    DataTableSpec spec() {
        DataTableSpec spec = SeriesTable.SPEC;
        if (suv) {
            spec = append(spec, "PET Unit", StringCell.TYPE);
            spec = append(spec, "SUV Factor", DoubleCell.TYPE);
        }
        for (AttributePath attribute : attributes) {
            spec = append(spec, attribute.text(), switch (attribute.type()) {
                case TEXT -> StringCell.TYPE;
                case DECIMAL -> DoubleCell.TYPE;
                case WHOLE -> IntCell.TYPE;
            });
        }
        return spec;
    }

    /**
     * The cells of a row.
     *
     * @param cells those of every series
     * @param image null if the series has none
     * @param checkpoint asked before each file that is read
     */
    DataCell[] cells(DataCell[] cells, DicomSeries series, SeriesImage image, Checkpoint checkpoint) throws DicomException {
        List<DataCell> all = new ArrayList<>(Arrays.asList(cells));
        if (suv) {
            boolean converted = image != null && image.unit().isPresent();
            all.add(converted ? new StringCell(image.unit().get()) : DataType.getMissingCell());
            all.add(converted && !Double.isNaN(image.factor()) ? new DoubleCell(image.factor()) : DataType.getMissingCell());
        }
        if (!attributes.isEmpty()) {
            List<SeriesAttributes.Value> values = SeriesAttributes.read(series, attributes, checkpoint);
            for (int n = 0; n < values.size(); n++) {
                all.add(cell(attributes.get(n), values.get(n)));
            }
        }
        return all.toArray(DataCell[]::new);
    }

    private static DataCell cell(AttributePath attribute, SeriesAttributes.Value value) {
        if (value.value().isEmpty()) {
            return value.problem().isPresent() ? new MissingCell(value.problem().get()) : DataType.getMissingCell();
        }
        String text = value.value().get();
        try {
            return switch (attribute.type()) {
                case TEXT -> new StringCell(text);
                case DECIMAL -> new DoubleCell(Double.parseDouble(text));
                case WHOLE -> new IntCell(Integer.parseInt(text));
            };
        } catch (NumberFormatException e) {
            return new MissingCell("Attribute '" + attribute.text() + "': found '" + text + "', expected a "
                + (attribute.type() == AttributePath.Type.WHOLE ? "whole number" : "number"));
        }
    }

    private static DataTableSpec append(DataTableSpec spec, String name, DataType type) {
        return new DataTableSpecCreator(spec)
            .addColumns(new DataColumnSpecCreator(DataTableSpec.getUniqueColumnName(spec, name), type).createSpec())
            .createSpec();
    }
}
