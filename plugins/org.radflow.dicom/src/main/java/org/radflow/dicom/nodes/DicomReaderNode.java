package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.StringValue;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.dicom.DicomException;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.DicomSeries;
import org.radflow.image.nodes.VolumeCell;

/** Reads folders series by series, so that one image at a time is in memory. */
final class DicomReaderNode {

    private DicomReaderNode() {
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        DataTableSpec[] specs = input.getInTableSpecs();
        DicomReaderParameters parameters = input.getParameters();
        if (specs.length == 0) {
            if (parameters.folder.isBlank()) {
                throw new InvalidSettingsException("Folder: found none, expected the folder to read");
            }
        } else {
            Columns.require(specs[0], SeriesColumns.FOLDER, StringValue.class);
        }
        if (!(parameters.planarSpacing >= 0 && Double.isFinite(parameters.planarSpacing))) {
            throw new InvalidSettingsException(
                "Pixel spacing of planar images: found " + parameters.planarSpacing + ", expected mm, 0 or more");
        }
        output.setOutSpecs(new AppendedColumns(parameters).spec());
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = input.getExecutionContext();
        Set<String> folders = folders(input);
        DicomReaderParameters parameters = input.getParameters();
        AppendedColumns columns = columns(parameters);
        BufferedDataContainer container = exec.createDataContainer(columns.spec());
        Findings findings = new Findings();
        RowIds rowIds = new RowIds();
        try (FolderScan scan = new FolderScan(parameters.options())) {
            for (String folder : folders) {
                ExecutionMonitor part = exec.createSubProgress(1.0 / folders.size());
                DicomFolder found = scan.scan(folder, part.createSubProgress(0.3));
                requireSeries(folder, found);
                found.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
                readSeries(found.series(), folder, parameters.petValues, columns, exec, part.createSubProgress(0.7), container, rowIds,
                    findings);
            }
            scan.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
        } catch (IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        container.close();
        findings.text().ifPresent(output::setWarningMessage);
        output.setOutData(container.getTable());
    }

    private static AppendedColumns columns(DicomReaderParameters parameters) throws KNIMEException {
        try {
            return new AppendedColumns(parameters);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static Set<String> folders(ExecuteInput input) throws KNIMEException {
        BufferedDataTable[] tables = input.getInTables();
        if (tables.length == 0) {
            DicomReaderParameters parameters = input.getParameters();
            return Set.of(parameters.folder.strip());
        }
        Set<String> folders = new LinkedHashSet<>();
        int column = tables[0].getDataTableSpec().findColumnIndex(SeriesColumns.FOLDER);
        for (DataRow row : tables[0]) {
            if (row.getCell(column) instanceof StringValue folder) {
                folders.add(folder.getStringValue());
            }
        }
        if (folders.isEmpty()) {
            throw new KNIMEException("Column \"" + SeriesColumns.FOLDER + "\": found no folder, expected at least one");
        }
        return folders;
    }

    private static void requireSeries(String folder, DicomFolder found) throws DicomException {
        if (found.series().isEmpty()) {
            List<DicomFolder.Problem> problems = found.problems();
            throw new DicomException(folder + ": found no image, expected at least one series"
                + (problems.isEmpty() ? "" : "; " + problems.size() + " file(s) left out, the first: " + problems.get(0).reason()));
        }
    }

    private static void readSeries(List<DicomSeries> allSeries, String folder, PetValues petValues, AppendedColumns columns,
            ExecutionContext exec, ExecutionMonitor monitor, BufferedDataContainer container, RowIds rowIds, Findings findings)
            throws IOException, CanceledExecutionException {
        for (int n = 0; n < allSeries.size(); n++) {
            monitor.checkCanceled();
            monitor.setProgress((double)n / allSeries.size(), "Reading series " + (n + 1) + " of " + allSeries.size());
            DicomSeries series = allSeries.get(n);
            String rowId = rowIds.unique(series.seriesInstanceUid());
            series.notes().forEach(note -> findings.add("Notes", "Series " + rowId + ": " + note));
            SeriesImage image = null;
            DataCell cell;
            try {
                image = SeriesImage.load(series, petValues);
                image.notes().forEach(note -> findings.add("Notes", "Series " + rowId + ": " + note));
                cell = new VolumeCell(exec.createFileStore("image-" + container.size()), image.volume());
            } catch (DicomException e) {
                findings.add("Series without image", e.getMessage());
                cell = new MissingCell(e.getMessage());
            }
            container.addRowToTable(
                new DefaultRow(rowId, columns.cells(SeriesTable.cells(cell, series, folder), series, image)));
        }
    }
}
