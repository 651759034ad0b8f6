package org.radflow.learn.nodes;

import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.learn.pmml.PmmlExport;
import org.radflow.pipeline.file.WholeFile;
import org.radflow.pipeline.nodes.InstalledSteps;
import org.radflow.pipeline.nodes.NodeWork;
import org.radflow.pipeline.nodes.PipelinePortObject;

/** The node "PMML Writer". */
public final class PmmlWriterNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("PMML Writer").icon("icons/pmml-writer.png")
            .shortDescription("Writes a fitted pipeline as PMML 4.4, for other software to apply.")
            .fullDescription("""
                    Writes a fitted pipeline as one PMML 4.4 document: the steps before the model as derived fields, then the model. Outputs have
                    the names of the columns that the pipeline adds.
                    <p>
                    <b>What PMML can say.</b> Models: logistic and linear regression, elastic net, linear discriminant analysis (RegressionModel);
                    decision tree, bagging, random forest, gradient boosting of a number (MiningModel of trees). Steps before: those that choose
                    features or make weighted sums of them, and those that work on training cases alone, such as SMOTE. Any other step is
                    refused by name; the node <i>Pipeline Writer</i> writes every pipeline.
                    </p>
                    <p>
                    <b>Missing values.</b> The document asks its reader to refuse cases with missing values.
                    </p>
                    <p>
                    <b>Reference.</b> Data Mining Group, PMML 4.4.1.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputPort("Pipeline", "The fitted pipeline to write.", PipelinePortObject.TYPE))
            .model(model -> model.parametersClass(PmmlWriterParameters.class)
                    .configure((in, out) -> in.<PmmlWriterParameters> getParameters().file()).execute(PmmlWriterNodeFactory::execute))
            .nodeType(NodeType.Sink).keywords("export", "model", "file", "xml", "deploy");

    /** Called by the platform. */
    public PmmlWriterNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        PipelinePortObject pipeline = in.getInPortObject(0);
        NodeWork.run(in.getExecutionContext(), progress -> {
            Path file = in.<PmmlWriterParameters> getParameters().file();
            WholeFile.write(file, stream -> PmmlExport.write(pipeline.pipeline(), InstalledSteps.software(), stream));
            return null;
        });
    }
}
