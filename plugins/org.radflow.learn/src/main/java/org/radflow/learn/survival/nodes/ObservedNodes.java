package org.radflow.learn.survival.nodes;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.radflow.learn.survival.ObservedGroups;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;

/** What the nodes that describe observed times and events have in common: a table in, tables out. */
final class ObservedNodes {

    private ObservedNodes() {}

    /** Makes the output tables. */
    interface Tables extends BiFunction<ObservedGroups, ObservedParameters, List<FeatureMatrix>> {}

    static Function<RequireModelParameters, DefaultModel> model(Tables tables) {
        return model -> model.parametersClass(ObservedParameters.class).configure(ObservedNodes::configure)
                .execute((in, out) -> execute(in, out, tables));
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        ObservedParameters parameters = in.getParameters();
        parameters.check(in.getInTableSpec(0));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out, Tables tables) throws CanceledExecutionException, KNIMEException {
        ObservedParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        ExecutionContext exec = in.getExecutionContext();
        NodeWork.run(exec, progress -> {
            ObservedGroups observed = ObservedGroups.of(MatrixTables.read(table, exec),
                    new Outcome.Survival(parameters.m_time, parameters.m_event), parameters.m_group);
            List<FeatureMatrix> results = tables.apply(observed, parameters);
            for (int port = 0; port < results.size(); port++) {
                progress.at((port + 1.0) / results.size(), "Writing tables");
                out.setOutData(port, MatrixTables.write(results.get(port), exec));
            }
            if (observed.leftOut() > 0) {
                out.setWarningMessage("%d of %d cases have no time, event or group and are left out".formatted(observed.leftOut(), table.size()));
            }
            return null;
        });
    }
}
