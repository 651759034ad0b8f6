package org.radflow.harmonise.nodes;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.harmonise.ComBatSteps;
import org.radflow.harmonise.ComBatSteps.Applied;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.nodes.MatrixTables;
import org.radflow.pipeline.nodes.NodeWork;
import org.radflow.pipeline.nodes.PipelinePortObject;

/** The node "ComBat Apply". */
public final class ComBatApplyNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("ComBat Apply").icon("icons/combat-apply.png")
            .shortDescription("Applies the ComBat steps of a pipeline to new cases, and can learn new batches from enough of them.")
            .fullDescription("""
                    Applies the ComBat steps of a pipeline, and no other step, to a table as the first of them gets it. To apply the whole
                    pipeline, use <i>Pipeline Apply</i>.
                    <p>
                    <b>New batches.</b> Where it is allowed, a batch that the training did not have (a new scanner) is learned from its cases in
                    this table: they are standardised with the means, variances and covariates of the training, and their effects
                    estimated as those of every batch. This takes what differs between the new batch and the training for an effect of
                    the scanner, covariates apart: its patients must be like those of the training. The pipeline at the output knows
                    the new batch. Batches of <i>ComBat Learner</i> and <i>Nested ComBat</i> can be added, others not.
                    </p>
                    <p>
                    <b>Missing values.</b> A missing feature value stays missing. A case without a batch is an error. Covariates as set in the
                    learner. A feature without any value in a new batch is an error that names it.
                    </p>
                    <p>
                    <b>Reference.</b> Johnson, Li and Rabinovic 2007, doi:10.1093/biostatistics/kxj037; Orlhac et al. 2022,
                    doi:10.2967/jnumed.121.262464.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputPort("Pipeline", "A fitted pipeline with a ComBat step.", PipelinePortObject.TYPE)
                    .addInputTable("Cases", "Cases with the features, batches and covariates that ComBat needs.")
                    .addOutputTable("Harmonised cases", "The cases after the ComBat steps.")
                    .addOutputPort("Extended pipeline", "The pipeline, with the batches that were learned here.", PipelinePortObject.TYPE))
            .model(model -> model.parametersClass(ComBatApplyParameters.class)
                    .configure((in, out) -> out.setOutSpec(1, in.getInPortSpec(0))).execute(ComBatApplyNodeFactory::execute))
            .nodeType(NodeType.Manipulator).keywords("harmonisation", "new scanner", "unseen batch", "batch effect");

    /** Called by the platform. */
    public ComBatApplyNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        ComBatApplyParameters parameters = in.getParameters();
        PipelinePortObject pipeline = in.getInPortObject(0);
        BufferedDataTable table = in.getInTable(1);
        NodeWork.run(exec, progress -> {
            FeatureMatrix cases = MatrixTables.read(table, exec);
            progress.at(0.3, "Harmonising " + cases.size() + " cases");
            Applied applied = ComBatSteps.apply(pipeline.pipeline(), cases, parameters.minimum());
            out.setOutData(0, MatrixTables.write(applied.cases(), cases, table, exec));
            out.setOutData(1, new PipelinePortObject(applied.pipeline()));
            return null;
        });
    }
}
