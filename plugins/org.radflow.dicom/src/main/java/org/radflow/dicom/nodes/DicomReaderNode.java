package org.radflow.dicom.nodes;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
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

/** Reads the series of folders. */
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
        Findings findings = new Findings();
        SeriesRows rows = new SeriesRows(columns(parameters), parameters.petValues, exec, findings);
        try (FolderScan scan = new FolderScan(parameters.options())) {
            for (String folder : folders) {
                ExecutionMonitor part = exec.createSubProgress(1.0 / folders.size());
                DicomFolder found = scan.scan(folder, part.createSubProgress(0.3));
                requireSeries(folder, found);
                found.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
                rows.add(found.series(), folder, part.createSubProgress(0.7));
            }
            scan.problems().forEach(problem -> findings.add("Files left out", problem.reason()));
        } catch (IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        findings.text().ifPresent(output::setWarningMessage);
        BufferedDataTable table = rows.close();
        output.setOutData(table);
        output.setInternalData(table);
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
}
