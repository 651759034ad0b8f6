package org.radflow.pipeline.nodes;

import java.util.List;
import java.util.stream.IntStream;

import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;

/** From a table to the same table and the beginning of a pipeline. */
final class CaseRoles {

    private CaseRoles() {}

    static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        CaseRolesParameters parameters = in.getParameters();
        DataTableSpec table = in.getInTableSpec(0);
        out.setOutSpec(0, table);
        out.setOutSpec(1, table == null ? null : new PipelineSpec(parameters.roles(table), List.of()));
    }

    static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        CaseRolesParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        ExecutionContext exec = in.getExecutionContext();
        NodeWork.run(exec, progress -> {
            Roles roles = parameters.roles(table.getDataTableSpec());
            FeatureMatrix all = MatrixTables.read(table, exec);
            int[] complete = complete(all, roles.outcome());
            int incomplete = all.size() - complete.length;
            if (incomplete > 0 && parameters.m_withoutOutcome == CaseRolesParameters.Incomplete.FAIL) {
                throw new DataException("Columns %s: found %d of %d cases without an outcome, expected none".formatted(
                        roles.outcome().columns(), incomplete, all.size()));
            }
            FeatureMatrix cases = incomplete == 0 ? all : all.rows(complete);
            check(cases, roles);
            out.setOutData(0, incomplete == 0 ? table : MatrixTables.choose(complete, table, exec));
            out.setOutData(1, new PipelinePortObject(FittedPipeline.start(roles, cases)));
            if (incomplete > 0) {
                out.setWarningMessage("%d of %d cases have no outcome and are left out".formatted(incomplete, all.size()));
            }
            return null;
        });
    }

    private static int[] complete(FeatureMatrix cases, Outcome outcome) {
        List<Column> columns = outcome.columns().stream().map(cases::column).toList();
        return IntStream.range(0, cases.size()).filter(row -> columns.stream().noneMatch(column -> column.isMissing(row))).toArray();
    }

    private static void check(FeatureMatrix cases, Roles roles) {
        if (cases.size() == 0) {
            throw new DataException("Found no case with an outcome in " + roles.outcome().columns() + ", expected some");
        }
        if (roles.features(cases).isEmpty()) {
            throw new DataException("Features: found none among the columns, expected one at least");
        }
        if (roles.outcome() instanceof Outcome.Classes classes) {
            classes.positive(classes.classes(cases));
        } else if (roles.outcome() instanceof Outcome.Survival survival) {
            survival.times(cases);
            survival.events(cases);
        }
    }
}
