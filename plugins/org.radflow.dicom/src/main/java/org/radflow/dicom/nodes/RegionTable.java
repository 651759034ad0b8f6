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
import org.knime.core.node.ExecutionContext;
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.Roi;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.dicom.StructureAssignment;
import org.radflow.image.Geometry;
import org.radflow.image.nodes.MaskCell;
import org.radflow.image.nodes.Memory;
import org.radflow.image.nodes.VolumeValue;

/** The table of the node "RTSTRUCT Reader": the columns of the images, and those of the regions. */
final class RegionTable {

    private final DataTableSpec imageSpec;
    private final int imageColumn;
    private final ExecutionContext exec;
    private final Findings findings;
    private final BufferedDataContainer container;
    private final RowIds rowIds = new RowIds();

    RegionTable(DataTableSpec imageSpec, String imageColumn, ExecutionContext exec, Findings findings) {
        this.imageSpec = imageSpec;
        this.imageColumn = imageSpec.findColumnIndex(imageColumn);
        this.exec = exec;
        this.findings = findings;
        this.container = exec.createDataContainer(spec(imageSpec));
    }

    /** Columns that the images have already are not overwritten: the new one gets a number. */
    static DataTableSpec spec(DataTableSpec images) {
        DataTableSpec spec = images;
        spec = append(spec, "ROI", StringCell.TYPE);
        spec = append(spec, "Mask", MaskCell.TYPE);
        spec = append(spec, "ROI Voxels", IntCell.TYPE);
        return append(spec, "RTSTRUCT SOP Instance UID", StringCell.TYPE);
    }

    private static DataTableSpec append(DataTableSpec spec, String name, DataType type) {
        return new DataTableSpecCreator(spec)
            .addColumns(new DataColumnSpecCreator(DataTableSpec.getUniqueColumnName(spec, name), type).createSpec())
            .createSpec();
    }

    /** Adds the regions of an image, a row each. */
    void add(DataRow image, String frameOfReferenceUid, List<StructureAssignment.Joined> structureSets,
            List<RoiSelector> selectors) throws IOException {
        for (StructureAssignment.Joined joined : structureSets) {
            joined.notes().forEach(note -> findings.add("Notes", note));
            String uid = joined.structureSet().sopInstanceUid();
            try {
                Geometry geometry = geometry(image);
                RtStruct structures = RtStruct.read(joined.structureSet().file());
                for (RoiSelector selector : selectors) {
                    addSelected(image, geometry, frameOfReferenceUid, structures, selector, uid);
                }
            } catch (DicomException e) {
                addFailure(image, new MissingCell(e.getMessage()), uid, e.getMessage());
            }
        }
    }

    /** Adds a row for a structure set whose images are absent. */
    void add(StructureAssignment.Unjoined unjoined) {
        String message = unjoined.reason().getMessage();
        findings.add("Regions without mask", message);
        List<DataCell> cells = new ArrayList<>();
        for (int n = 0; n < imageSpec.getNumColumns(); n++) {
            cells.add(new MissingCell(message));
        }
        addRow("No image", cells, new MissingCell(message), new MissingCell(message), new MissingCell(message),
            unjoined.structureSet().sopInstanceUid());
    }

    BufferedDataTable close() {
        container.close();
        return container.getTable();
    }

    private void addSelected(DataRow image, Geometry geometry, String frameOfReferenceUid, RtStruct structures,
            RoiSelector selector, String uid) throws IOException {
        List<Roi> chosen;
        try {
            chosen = selector.select(structures);
        } catch (DicomException e) {
            addFailure(image, new MissingCell(e.getMessage()), uid, e.getMessage());
            return;
        }
        for (Roi roi : chosen) {
            try {
                structures.checkFrame(roi, frameOfReferenceUid);
                addRegion(image, geometry, structures, roi, uid);
            } catch (DicomException e) {
                addFailure(image, new StringCell(roi.label()), uid, e.getMessage());
            } catch (OutOfMemoryError e) { // NOSONAR: the next region may be smaller
                addFailure(image, new StringCell(roi.label()), uid, Memory.tooSmall());
            }
        }
    }

    private void addRegion(DataRow image, Geometry geometry, RtStruct structures, Roi roi, String uid)
            throws IOException {
        ContourRasteriser.Result result = ContourRasteriser.rasterise(structures.contours(roi), geometry);
        result.notes().forEach(note -> findings.add("Notes", image.getKey() + ": " + note));
        String rowId = rowIds.unique(image.getKey().getString() + "_" + roi.label());
        container.addRowToTable(row(rowId, cells(image), new StringCell(roi.label()),
            new MaskCell(exec.createFileStore("mask-" + container.size()), result.mask()), new IntCell(result.mask().count()), uid));
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
