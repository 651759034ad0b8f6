package org.radflow.pipeline.nodes;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Outcome;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;

/**
 * What nodes that are steps of a pipeline have in common. Inputs: a table, as the pipeline so far left it, and that pipeline. Outputs: the
 * table after this step, the pipeline with this step appended, and what the step has learned.
 */
public final class StepNodes {

    /** Name of the group of the pipeline's input port. */
    public static final String PIPELINE = "Pipeline";

    private StepNodes() {}

    /**
     * Ports of the node.
     *
     * @param details describes the table of what the step has learned
     */
    public static Consumer<DynamicPortsAdder> ports(String details) {
        return ports -> ports
                .addInputPortGroup("Table", group -> group.name("Table")
                        .description("Cases to learn from, as the pipeline so far left them. A row per case.").fixed(BufferedDataTable.TYPE))
                .addInputPortGroup(PIPELINE, group -> group.name("Pipeline so far")
                        .description("The steps before this one, and which columns are what; begin with the node <i>Case Roles</i>. Without "
                                + "this port every column of decimal numbers is a feature, and there is no outcome.")
                        .optional().supportedTypes(PipelinePortObject.TYPE).defaultPortType(PipelinePortObject.TYPE))
                .addOutputPortGroup("Transformed table", group -> group.name("Transformed table")
                        .description("The cases after this step, for the next step to learn from.").fixed(BufferedDataTable.TYPE))
                .addOutputPortGroup("Extended pipeline", group -> group.name("Extended pipeline")
                        .description("The pipeline with this step appended: its settings and what it has learned.")
                        .fixed(PipelinePortObject.TYPE))
                .addOutputPortGroup("Details", group -> group.name("Details").description(details).fixed(BufferedDataTable.TYPE));
    }

    /** Model of the node with the given settings. */
    public static Function<RequireModelParameters, DefaultModel> model(Class<? extends StepParameters> parameters) {
        return model -> model.parametersClass(parameters).configure(StepNodes::configure).execute(StepNodes::execute);
    }

    private static void configure(ConfigureInput in, ConfigureOutput out) throws InvalidSettingsException {
        StepParameters parameters = in.getParameters();
        Step step = parameters.step();
        int port = pipelinePort(in.getPortsConfiguration());
        PipelineSpec before = port < 0 ? defaultSpec(in.getInTableSpec(0)) : in.getInPortSpec(port);
        out.setOutSpec(1, before == null ? null : before.then(step.title()));
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        StepParameters parameters = in.getParameters();
        BufferedDataTable table = in.getInTable(0);
        int port = pipelinePort(in.getPortsConfiguration());
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            FittedPipeline before = port < 0 ? FittedPipeline.start(defaultRoles(table.getDataTableSpec()), cases)
                    : in.<PipelinePortObject> getInPortObject(port).pipeline();
            Step step = parameters.step();
            Fit fit = step.fit(cases, before.roles(), progress.part(0, 0.9));
            out.setOutData(0, MatrixTables.write(fit.training(), cases, table, exec));
            out.setOutData(1, new PipelinePortObject(before.then(step, fit.step())));
            out.setOutData(2, MatrixTables.write(fit.step().details(), exec));
            if (!fit.step().warnings().isEmpty()) {
                out.setWarningMessage(String.join("\n", fit.step().warnings()));
            }
            return null;
        });
    }

    /** Number of the pipeline's input port; -1 when the node has none. */
    static int pipelinePort(PortsConfiguration ports) {
        return port(ports, PIPELINE);
    }

    /** Number of the only input port of a group; -1 when the node has none. */
    static int port(PortsConfiguration ports, String group) {
        int[] location = ports.getInputPortLocation().get(group);
        return location == null || location.length == 0 ? -1 : location[0];
    }

    private static PipelineSpec defaultSpec(DataTableSpec table) {
        return table == null ? null : new PipelineSpec(defaultRoles(table), java.util.List.of());
    }

    /** Every column of decimal numbers is a feature. */
    private static Roles defaultRoles(DataTableSpec table) {
        Set<String> others = new HashSet<>();
        for (DataColumnSpec column : table) {
            if (!column.getType().equals(DoubleCell.TYPE)) {
                others.add(column.getName());
            }
        }
        return new Roles(new Outcome.None(), "", "", others);
    }
}
