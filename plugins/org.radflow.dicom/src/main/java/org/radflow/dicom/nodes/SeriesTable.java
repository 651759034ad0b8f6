package org.radflow.dicom.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.Facet;
import org.radflow.dicom.Tag;
import org.radflow.image.Geometry;
import org.radflow.image.nodes.VolumeCell;

/** The table of the node "DICOM Reader": its columns, and the cells of a series. */
final class SeriesTable {

    static final DataTableSpec SPEC = new DataTableSpec(column(SeriesColumns.IMAGE, VolumeCell.TYPE),
        column(SeriesColumns.PATIENT_ID, StringCell.TYPE), column("Study Date", StringCell.TYPE),
        column("Modality", StringCell.TYPE), column("Series Description", StringCell.TYPE),
        column("Manufacturer", StringCell.TYPE), column("Manufacturer's Model Name", StringCell.TYPE),
        column("Convolution Kernel", StringCell.TYPE), column("Slice Thickness", DoubleCell.TYPE),
        column("Spacing X", DoubleCell.TYPE), column("Spacing Y", DoubleCell.TYPE), column("Spacing Z", DoubleCell.TYPE),
        column("Columns", IntCell.TYPE), column("Rows", IntCell.TYPE), column("Slices", IntCell.TYPE),
        column("Study Instance UID", StringCell.TYPE), column(SeriesColumns.SERIES_UID, StringCell.TYPE),
        column(SeriesColumns.FRAME_UID, StringCell.TYPE), column(SeriesColumns.FOLDER, StringCell.TYPE),
        column("Volume", IntCell.TYPE), column("Volume Distinction", StringCell.TYPE));

    private SeriesTable() {
    }

    /** The cells of a series. Geometry is missing where the image is. */
    static DataCell[] cells(DataCell image, DicomSeries series, String folder) {
        List<DataCell> cells = new ArrayList<>();
        cells.add(image);
        for (Tag tag : List.of(Tag.PatientID, Tag.StudyDate, Tag.Modality, Tag.SeriesDescription, Tag.Manufacturer,
            Tag.ManufacturerModelName, Tag.ConvolutionKernel)) {
            cells.add(text(series, tag));
        }
        cells.add(sliceThickness(series));
        cells.addAll(geometry(series));
        for (Tag tag : List.of(Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.FrameOfReferenceUID)) {
            cells.add(text(series, tag));
        }
        cells.add(new StringCell(folder));
        cells.add(new IntCell(series.volume()));
        String distinction = series.facets().stream().map(Facet::toString).collect(Collectors.joining(", "));
        cells.add(distinction.isEmpty() ? DataType.getMissingCell() : new StringCell(distinction));
        return cells.toArray(DataCell[]::new);
    }

    private static DataCell text(DicomSeries series, Tag tag) {
        Optional<String> text = series.text(tag);
        return text.isPresent() ? new StringCell(text.get()) : DataType.getMissingCell();
    }

    private static DataCell sliceThickness(DicomSeries series) {
        try {
            OptionalDouble thickness = series.number(Tag.SliceThickness);
            return thickness.isPresent() ? new DoubleCell(thickness.getAsDouble()) : DataType.getMissingCell();
        } catch (DicomException e) {
            return new MissingCell(e.getMessage());
        }
    }

    private static List<DataCell> geometry(DicomSeries series) {
        List<DataCell> cells = new ArrayList<>();
        try {
            Geometry geometry = series.geometry();
            for (int axis = 0; axis < 3; axis++) {
                cells.add(new DoubleCell(geometry.spacing(axis)));
            }
            for (int axis = 0; axis < 3; axis++) {
                cells.add(new IntCell(geometry.size(axis)));
            }
        } catch (DicomException e) {
            for (int n = 0; n < 6; n++) {
                cells.add(new MissingCell(e.getMessage()));
            }
        }
        return cells;
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
