package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.RoiMask;
import org.radflow.dicom.RoiSelector;
import org.radflow.image.Geometry;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.Memory;
import org.radflow.image.nodes.VolumeValue;

/** The table of the nodes that read regions: the columns of the images, and those of the regions. */
final class RegionTable {

    private final DataTableSpec imageSpec;
    private final int imageColumn;
    private final ExecutionContext exec;
    private final Findings findings;
    private final BufferedDataContainer container;
    private final RowIds rowIds = new RowIds();

    RegionTable(DataTableSpec imageSpec, String imageColumn, String uidColumn, ExecutionContext exec, Findings findings) {
        this.imageSpec = imageSpec;
        this.imageColumn = imageSpec.findColumnIndex(imageColumn);
        this.exec = exec;
        this.findings = findings;
        this.container = exec.createDataContainer(spec(imageSpec, uidColumn));
    }

    /** Columns that the images have already are not overwritten: the new one gets a number. */
    static DataTableSpec spec(DataTableSpec images, String uidColumn) {
        DataTableSpec spec = images;
        spec = append(spec, "ROI", StringCell.TYPE);
        spec = append(spec, "Mask", MaskCell.TYPE);
        spec = append(spec, "ROI Voxels", IntCell.TYPE);
        return append(spec, uidColumn, StringCell.TYPE);
    }

    private static DataTableSpec append(DataTableSpec spec, String name, DataType type) {
        return new DataTableSpecCreator(spec)
            .addColumns(new DataColumnSpecCreator(DataTableSpec.getUniqueColumnName(spec, name), type).createSpec())
            .createSpec();
    }

    /** Adds the regions of an image that one file holds, a row each; one selector that fails does not stop the others. */
    void add(DataRow image, RegionFile file, List<RoiSelector> selectors) throws IOException, CanceledExecutionException {
        Geometry geometry;
        try {
            geometry = geometry(image);
        } catch (DicomException e) {
            addFailure(image, new MissingCell(e.getMessage()), file.sopInstanceUid(), e.getMessage());
            return;
        }
        for (RoiSelector selector : selectors) {
            try {
                for (RegionFile.Region region : file.choose(selector)) {
                    exec.checkCanceled();
                    addRegion(image, geometry, region, file.sopInstanceUid());
                }
            } catch (DicomException e) {
                addFailure(image, new MissingCell(e.getMessage()), file.sopInstanceUid(), e.getMessage());
            }
        }
    }

    /** Adds a row for a file whose images are absent. */
    void addWithoutImage(String sopInstanceUid, String message) {
        findings.add("Regions without mask", message);
        List<DataCell> cells = new ArrayList<>();
        for (int n = 0; n < imageSpec.getNumColumns(); n++) {
            cells.add(new MissingCell(message));
        }
        addRow("No image", cells, new MissingCell(message), new MissingCell(message), new MissingCell(message), sopInstanceUid);
    }

    BufferedDataTable close() {
        container.close();
        return container.getTable();
    }

    private void addRegion(DataRow image, Geometry geometry, RegionFile.Region region, String uid) throws IOException {
        try {
            RoiMask result = region.mask().on(geometry);
            result.notes().forEach(note -> findings.add("Notes", image.getKey() + ": " + note));
            String rowId = rowIds.unique(image.getKey().getString() + "_" + region.label());
            container.addRowToTable(row(rowId, cells(image), new StringCell(region.label()),
                new MaskCell(exec.createFileStore("mask-" + container.size()), result.mask()), new IntCell(result.mask().count()), uid));
        } catch (DicomException e) {
            addFailure(image, new StringCell(region.label()), uid, e.getMessage());
        } catch (OutOfMemoryError e) { // NOSONAR: the next region may be smaller
            addFailure(image, new StringCell(region.label()), uid, Memory.tooSmall());
        }
    }

    private Geometry geometry(DataRow image) throws IOException {
        DataCell cell = image.getCell(imageColumn);
        if (cell instanceof VolumeValue volume) {
            return volume.getVolume().geometry();
        }
        String reason = cell instanceof MissingValue missing ? missing.getError() : null;
        throw new DicomException("The image is missing" + (reason == null ? "" : ": " + reason));
    }

    private void addFailure(DataRow image, DataCell roi, String uid, String message) {
        findings.add("Regions without mask", message);
        addRow(image.getKey().getString() + "_" + (roi.isMissing() ? "none" : roi.toString()), cells(image), roi,
            new MissingCell(message), new MissingCell(message), uid);
    }

    private void addRow(String rowId, List<DataCell> image, DataCell roi, DataCell mask, DataCell voxels, String uid) {
        container.addRowToTable(row(rowIds.unique(rowId), image, roi, mask, voxels, uid));
    }

    private static DefaultRow row(String rowId, List<DataCell> image, DataCell roi, DataCell mask, DataCell voxels,
            String uid) {
        List<DataCell> cells = new ArrayList<>(image);
        cells.addAll(List.of(roi, mask, voxels, new StringCell(uid)));
        return new DefaultRow(rowId, cells);
    }

    private static List<DataCell> cells(DataRow row) {
        List<DataCell> cells = new ArrayList<>();
        row.forEach(cells::add);
        return cells;
    }
}
