package org.radflow.pipeline.nodes;

import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.NodeLogger;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.file.PipelineFile;
import org.radflow.pipeline.file.WholeFile;

/** The node "Pipeline Writer". */
public final class PipelineWriterNodeFactory extends DefaultNodeFactory {

    private static final NodeLogger LOGGER = NodeLogger.getLogger(PipelineWriterNodeFactory.class);

    private static final DefaultNode NODE = DefaultNode.create().name("Pipeline Writer").icon("icons/pipeline-writer.png")
            .shortDescription("Writes a fitted pipeline to a file that can be read, checked and shared.")
            .fullDescription("""
                    Writes a fitted pipeline as a JSON file (UTF-8). First stands what a reader wants to know: software and version, number of
                    cases and SHA-256 of the training data, features with unit and settings, roles of columns, and the steps with their
                    settings; then what each step has learned. Numbers come back to the bit. No value of any case is written by the pipeline
                    itself; models that keep cases by their nature (nearest neighbours, support vectors) do keep them: their descriptions say
                    so.
                    <p>
                    The file carries a SHA-256 of its content, and is complete or absent: it is written beside its place and moved there in one
                    step.
                    </p>
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addInputPort("Pipeline", "The fitted pipeline to write.", PipelinePortObject.TYPE))
            .model(model -> model.parametersClass(PipelineFileParameters.class)
                    .configure((in, out) -> in.<PipelineFileParameters> getParameters().file()).execute(PipelineWriterNodeFactory::execute))
            .nodeType(NodeType.Sink).keywords("save", "export", "model", "file", "json", "share");

    /** Called by the platform. */
    public PipelineWriterNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        PipelinePortObject pipeline = in.getInPortObject(0);
        NodeWork.run(in.getExecutionContext(), progress -> {
            Path file = in.<PipelineFileParameters> getParameters().file();
            WholeFile.write(file, stream -> PipelineFile.write(pipeline.pipeline(), InstalledSteps.software(), stream));
            LOGGER.info("Wrote " + file + " (pipeline of " + pipeline.pipeline().fitted().size() + " steps)");
            return null;
        });
    }
}
