package org.radflow.features.nodes;

import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;

/** Features of regions, and what they are. */
final class RadiomicsFeatureExtractor {

    private RadiomicsFeatureExtractor() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        RadiomicsFeatureExtractorParameters parameters = in.getParameters();
        out.setOutSpec(0, rearranger(in.getInTableSpec(0), parameters, new RowProblems()).createSpec());
        out.setOutSpec(1, FeatureDescriptions.spec());
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        RadiomicsFeatureExtractorParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        BufferedDataTable table = in.getInTable(0);
        RowProblems problems = new RowProblems();
        try {
            ColumnRearranger rearranger = rearranger(table.getDataTableSpec(), parameters, problems);
            out.setOutData(0, exec.createColumnRearrangeTable(table, rearranger, exec));
            out.setOutData(1, FeatureDescriptions.table(parameters.m_features, exec));
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        problems.message().ifPresent(out::setWarningMessage);
    }

    static ColumnRearranger rearranger(DataTableSpec spec, RadiomicsFeatureExtractorParameters parameters, RowProblems problems)
            throws InvalidSettingsException {
        FeatureCells cells = FeatureCells.of(spec, parameters, problems);
        ColumnRearranger rearranger = new ColumnRearranger(spec);
        if (!parameters.m_keepImages) {
            rearranger.remove(parameters.m_image, parameters.m_mask);
        }
        rearranger.append(cells);
        return rearranger;
    }
}
