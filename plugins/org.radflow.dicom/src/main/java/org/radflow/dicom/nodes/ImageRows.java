package org.radflow.dicom.nodes;

import static org.radflow.dicom.nodes.SeriesColumns.FOLDER;
import static org.radflow.dicom.nodes.SeriesColumns.FRAME_UID;
import static org.radflow.dicom.nodes.SeriesColumns.SERIES_UID;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.StructureSetReference.ImageKey;
import org.radflow.image.nodes.VolumeValue;

/** The rows of a table of images: which images they are, and which folders they come from. */
final class ImageRows {

    private ImageRows() {
    }

    /** @param folder a folder that is searched instead of those in the table; may be blank */
    static void check(DataTableSpec spec, String image, String folder) throws InvalidSettingsException {
        Columns.require(spec, image, VolumeValue.class);
        Columns.require(spec, SERIES_UID, StringValue.class);
        Columns.require(spec, FRAME_UID, StringValue.class);
        if (folder.isBlank()) {
            Columns.require(spec, FOLDER, StringValue.class);
        }
    }

    static ImageKey key(DataTableSpec spec, DataRow row) {
        return new ImageKey(text(spec, row, SERIES_UID), text(spec, row, FRAME_UID));
    }

    /** What was found in the folders of a table. @param images of the table and of the folders */
    record Found(String where, List<DicomFolder> folders, Set<ImageKey> images) {
    }

    /**
     * Scans the folders of the images, or the one that is given. Files are joined among all images of the folders, so that a table of
     * some images shows no false failures.
     */
    static Found scan(BufferedDataTable table, String folder, FolderScan scan, ExecutionMonitor monitor)
            throws DicomException, CanceledExecutionException {
        Set<String> names = new LinkedHashSet<>();
        Set<ImageKey> images = new LinkedHashSet<>();
        for (DataRow row : table) {
            images.add(key(table.getDataTableSpec(), row));
            names.add(folder.isBlank() ? text(table.getDataTableSpec(), row, FOLDER) : folder.strip());
        }
        names.remove("");
        List<DicomFolder> folders = new ArrayList<>();
        for (String name : names) {
            DicomFolder found = scan.scan(name, monitor.createSubProgress(1.0 / names.size()));
            found.series().forEach(
                series -> images.add(new ImageKey(series.seriesInstanceUid(), series.frameOfReferenceUid().orElse(""))));
            folders.add(found);
        }
        return new Found(String.join(", ", names), folders, images);
    }

    static String text(DataTableSpec spec, DataRow row, String column) {
        return row.getCell(spec.findColumnIndex(column)) instanceof StringValue value ? value.getStringValue() : "";
    }
}
