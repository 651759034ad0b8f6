package org.radflow.dicom.nodes;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.dicom.synthetic.SyntheticCohort;
import org.radflow.dicom.synthetic.SyntheticPatient;

/** Writes a synthetic cohort, or passes a folder of the user on. */
final class SyntheticCohortNode {

    private static final DataTableSpec FOLDER_SPEC = spec(column(SeriesColumns.FOLDER, StringCell.TYPE));

    private static final DataTableSpec CLINICAL_SPEC = spec(column(SeriesColumns.PATIENT_ID, StringCell.TYPE),
        column("Scanner", StringCell.TYPE), column("Age", IntCell.TYPE), column("Sex", StringCell.TYPE),
        column("Outcome", StringCell.TYPE), column("Time", IntCell.TYPE), column("Event", IntCell.TYPE),
        column(SeriesColumns.FOLDER, StringCell.TYPE));

    private SyntheticCohortNode() {
    }

    static void configure(ConfigureInput input, ConfigureOutput output) throws InvalidSettingsException {
        SyntheticCohortParameters parameters = input.getParameters();
        if (parameters.input.isBlank()) {
            cohort(parameters);
            target(parameters);
        }
        output.setOutSpecs(FOLDER_SPEC, CLINICAL_SPEC);
    }

    static void execute(ExecuteInput input, ExecuteOutput output) throws CanceledExecutionException, KNIMEException {
        SyntheticCohortParameters parameters = input.getParameters();
        ExecutionContext exec = input.getExecutionContext();
        BufferedDataContainer folder = exec.createDataContainer(FOLDER_SPEC);
        BufferedDataContainer clinical = exec.createDataContainer(CLINICAL_SPEC);
        if (parameters.input.isBlank()) {
            try {
                folder.addRowToTable(folderRow(write(parameters, exec, clinical)));
            } catch (IOException | InvalidSettingsException e) {
                throw new KNIMEException(e.getMessage(), e);
            }
        } else {
            folder.addRowToTable(folderRow(parameters.input.strip()));
        }
        folder.close();
        clinical.close();
        output.setOutData(folder.getTable(), clinical.getTable());
    }

    private static String write(SyntheticCohortParameters parameters, ExecutionContext exec,
            BufferedDataContainer clinical) throws IOException, InvalidSettingsException, CanceledExecutionException {
        SyntheticCohort cohort = cohort(parameters);
        Path target = target(parameters);
        String dicom = SyntheticCohort.dicomFolder(target).toString();
        cohort.checkFolder(target);
        exec.checkCanceled();
        CohortWriter.writePatients(cohort, target, exec);
        cohort.writeTables(target);
        for (SyntheticPatient patient : cohort.patients()) {
            clinical.addRowToTable(new DefaultRow(patient.id(), new StringCell(patient.id()),
                new StringCell(patient.scanner().name()), new IntCell(patient.age()), new StringCell(patient.sex()),
                new StringCell(patient.outcome()), new IntCell(patient.time()), new IntCell(patient.event()),
                new StringCell(dicom)));
        }
        return dicom;
    }

    private static SyntheticCohort cohort(SyntheticCohortParameters parameters) throws InvalidSettingsException {
        try {
            return new SyntheticCohort(parameters.patients, parameters.seed, parameters.caseMix, parameters.images.images);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage(), e);
        }
    }

    private static Path target(SyntheticCohortParameters parameters) throws InvalidSettingsException {
        try {
            return parameters.folder.isBlank()
                ? Path.of(System.getProperty("java.io.tmpdir"), "radflow-" + System.getProperty("user.name"),
                    "synthetic-cohort-" + parameters.patients + "-seed-" + parameters.seed
                        + (parameters.caseMix > 0 ? "-mix-" + parameters.caseMix : "")
                        + switch (parameters.images) {
                            case CT -> "";
                            case PET -> "-pet";
                            case MR -> "-mr";
                        })
                : Path.of(parameters.folder.strip());
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException("Write to folder: found '" + parameters.folder + "', expected a path", e);
        }
    }

    private static DefaultRow folderRow(String folder) {
        return new DefaultRow("Row0", new StringCell(folder));
    }

    private static DataColumnSpecCreator column(String name, DataType type) {
        return new DataColumnSpecCreator(name, type);
    }

    private static DataTableSpec spec(DataColumnSpecCreator... columns) {
        DataTableSpecCreator spec = new DataTableSpecCreator();
        for (DataColumnSpecCreator column : columns) {
            spec.addColumns(column.createSpec());
        }
        return spec.createSpec();
    }
}
