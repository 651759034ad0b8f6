package org.radflow.learn.explain.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultModel.RequireModelParameters;
import org.knime.node.RequirePorts.PortsAdder;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;
import org.radflow.pipeline.nodes.PipelinePortObject;

/** What nodes that explain a model have in common: a fitted pipeline and cases in, tables out. */
final class ExplainNodes {

    private ExplainNodes() {}

    /** The two inputs. */
    static Consumer<PortsAdder> inputs(Consumer<PortsAdder> outputs) {
        return ports -> {
            ports.addInputPort("Pipeline", "A fitted pipeline whose last step is a model.", PipelinePortObject.TYPE);
            ports.addInputTable("Cases", "Cases with the columns of the table that the pipeline began with; best ones that it was not fitted to.");
            outputs.accept(ports);
        };
    }

    /** Model of the node. */
    static Function<RequireModelParameters, DefaultModel> model(Class<? extends ExplainParameters> parameters) {
        return model -> model.parametersClass(parameters).configure((in, out) -> {}).execute(ExplainNodes::execute);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        PipelinePortObject pipeline = in.getInPortObject(0);
        BufferedDataTable table = in.getInTable(1);
        ExplainParameters parameters = in.getParameters();
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            List<FeatureMatrix> results = parameters.explain(pipeline.pipeline(), cases, progress);
            for (int port = 0; port < results.size(); port++) {
                out.setOutData(port, MatrixTables.write(results.get(port), exec));
            }
            return null;
        });
    }

    /** Names of rows that are numbered. */
    static List<String> rows(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(row -> "Row" + row).toList());
    }
}
