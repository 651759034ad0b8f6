package org.radflow.features.nodes;

import java.util.List;

import org.knime.core.data.DataRow;
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
import org.radflow.features.FeatureValue;
import org.radflow.features.robustness.AgreementTable;

/** Features of perturbed regions, and how well they agree. */
final class PerturbedFeaturesNode {

    private PerturbedFeaturesNode() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        PerturbedFeaturesParameters parameters = in.getParameters();
        out.setOutSpec(0, new PerturbedRows(in.getInTableSpec(0), parameters).spec());
        out.setOutSpec(1, AgreementRows.spec());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        PerturbedFeaturesParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        ExecutionContext exec = in.getExecutionContext();
        RowProblems problems = new RowProblems();
        try {
            PerturbedRows rows = new PerturbedRows(table.getDataTableSpec(), parameters);
            AgreementTable agreement = new AgreementTable(rows.features(), rows.repeats());
            out.setOutData(0, features(table, rows, agreement, problems, exec));
            out.setOutData(1, AgreementRows.table(agreement.agreements(), exec));
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        problems.message().ifPresent(out::setWarningMessage);
    }

    static BufferedDataTable features(BufferedDataTable table, PerturbedRows rows, AgreementTable agreement, RowProblems problems,
            ExecutionContext exec) throws CanceledExecutionException {
        BufferedDataContainer container = exec.createDataContainer(rows.spec());
        try {
            long number = 0;
            for (DataRow row : table) {
                exec.checkCanceled();
                long index = number++;
                ExecutionMonitor progress = exec.createSubProgress(1.0 / table.size());
                List<List<FeatureValue>> values = rows.values(row, progress, reason -> problems.failed(index, reason));
                progress.setProgress(1);
                agreement.add(values);
                for (int perturbation = 0; perturbation < values.size(); perturbation++) {
                    container.addRowToTable(rows.row(row, perturbation, values.get(perturbation)));
                }
            }
        } finally {
            container.close();
        }
        return container.getTable();
    }
}
