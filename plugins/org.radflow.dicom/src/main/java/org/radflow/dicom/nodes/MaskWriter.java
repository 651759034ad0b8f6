package org.radflow.dicom.nodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.MissingCell;
import org.knime.core.data.MissingValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomSeries;
import org.radflow.dicom.DicomWriter;
import org.radflow.dicom.NamedMask;
import org.radflow.dicom.ReadOptions;
import org.radflow.dicom.SourceSeries;
import org.radflow.image.nodes.MaskValue;

/** Writes the masks of a table, one DICOM file for each image series that they belong to. */
final class MaskWriter {

    static final DataTableSpec FILES = new DataTableSpec(column(SeriesColumns.SERIES_UID, StringCell.TYPE),
        column("File", StringCell.TYPE), column("Regions", IntCell.TYPE));

    private final MaskWriterParameters parameters;

    MaskWriter(MaskWriterParameters parameters) {
        this.parameters = parameters;
    }

    /** @throws InvalidSettingsException naming the setting or column that is wrong */
    void check(DataTableSpec spec) throws InvalidSettingsException {
        String[] absent = parameters.masks.getMissingSelectedFromFullSpec(spec);
        if (absent.length > 0) {
            throw new InvalidSettingsException("Column \"" + absent[0] + "\": found none in the input table, expected it");
        }
        String[] masks = parameters.masks.filterFromFullSpec(spec);
        if (masks.length == 0) {
            throw new InvalidSettingsException("Mask columns: found none, expected at least one");
        }
        for (String mask : masks) {
            Columns.require(spec, mask, MaskValue.class);
        }
        Columns.require(spec, SeriesColumns.SERIES_UID, StringValue.class);
        Columns.require(spec, SeriesColumns.FRAME_UID, StringValue.class);
        if (!parameters.label.isBlank()) {
            Columns.require(spec, parameters.label, StringValue.class);
        }
        if (parameters.folder.isBlank()) {
            Columns.require(spec, SeriesColumns.FOLDER, StringValue.class);
        }
        if (parameters.target.isBlank()) {
            throw new InvalidSettingsException("Write to folder: found none, expected a folder");
        }
    }

    BufferedDataTable write(BufferedDataTable table, Findings findings, ExecutionContext exec)
            throws KNIMEException, CanceledExecutionException {
        BufferedDataContainer container = exec.createDataContainer(FILES);
        try (FolderScan scan = new FolderScan(ReadOptions.STRICT)) {
            Path targetFolder = Files.createDirectories(Path.of(parameters.target.strip()));
            ImageRows.Found found = ImageRows.scan(table, parameters.folder, scan, exec.createSubProgress(0.3));
            Map<String, List<DataRow>> bySeries = bySeries(table);
            ExecutionMonitor monitor = exec.createSubProgress(0.7);
            for (Map.Entry<String, List<DataRow>> group : bySeries.entrySet()) {
                monitor.checkCanceled();
                monitor.setProgress((double)container.size() / bySeries.size(),
                    "Writing file " + (container.size() + 1) + " of " + bySeries.size());
                container.addRowToTable(new DefaultRow("Row" + container.size(),
                    cells(group.getKey(), group.getValue(), table.getDataTableSpec(), found, targetFolder, findings)));
            }
        } catch (IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        } catch (InvalidPathException e) {
            throw new KNIMEException("Write to folder: found '" + parameters.target + "', expected a path", e);
        }
        container.close();
        return container.getTable();
    }

    private DataCell[] cells(String uid, List<DataRow> rows, DataTableSpec spec, ImageRows.Found found, Path targetFolder,
            Findings findings) throws IOException {
        try {
            List<NamedMask> masks = masks(rows, spec, findings);
            DicomWriter encoded = parameters.encode(SourceSeries.read(series(uid, found)), masks);
            Path file = targetFolder.resolve(parameters.prefix() + encoded.sopInstanceUid() + ".dcm");
            encoded.write(file);
            return new DataCell[] {new StringCell(uid), new StringCell(file.toString()), new IntCell(masks.size())};
        } catch (DicomException e) {
            findings.add("Series without file", e.getMessage());
            return new DataCell[] {new StringCell(uid), new MissingCell(e.getMessage()), new MissingCell(e.getMessage())};
        }
    }

    private List<NamedMask> masks(List<DataRow> rows, DataTableSpec spec, Findings findings) throws IOException {
        String[] columns = parameters.masks.filterFromFullSpec(spec);
        List<NamedMask> masks = new ArrayList<>();
        for (DataRow row : rows) {
            String name = parameters.label.isBlank() ? "" : ImageRows.text(spec, row, parameters.label);
            for (String column : columns) {
                DataCell cell = row.getCell(spec.findColumnIndex(column));
                if (cell instanceof MaskValue mask) {
                    String both = name.isEmpty() ? column : columns.length == 1 ? name : name + " " + column;
                    masks.add(new NamedMask(both, mask.getMask()));
                } else {
                    String reason = cell instanceof MissingValue missing ? missing.getError() : null;
                    findings.add("Missing masks that are left out", row.getKey() + (reason == null ? "" : ": " + reason));
                }
            }
        }
        return masks;
    }

    private static Map<String, List<DataRow>> bySeries(BufferedDataTable table) {
        Map<String, List<DataRow>> bySeries = new LinkedHashMap<>();
        for (DataRow row : table) {
            bySeries.computeIfAbsent(ImageRows.text(table.getDataTableSpec(), row, SeriesColumns.SERIES_UID),
                uid -> new ArrayList<>()).add(row);
        }
        return bySeries;
    }

    private static DicomSeries series(String uid, ImageRows.Found found) throws DicomException {
        return found.folders().stream().flatMap(scanned -> scanned.series().stream())
            .filter(series -> series.seriesInstanceUid().equals(uid)).findFirst()
            .orElseThrow(() -> new DicomException("Series " + (uid.isEmpty() ? "(none)" : uid) + ": found no file of it in "
                + found.where() + ", expected the images that the masks belong to"));
    }

    private static DataColumnSpec column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type).createSpec();
    }
}
