package org.radflow.pipeline.nodes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.file.PipelineFile;
import org.radflow.pipeline.state.StateException;

/** The node "Pipeline Reader". */
public final class PipelineReaderNodeFactory extends DefaultNodeFactory {

    private static final DefaultNode NODE = DefaultNode.create().name("Pipeline Reader").icon("icons/pipeline-reader.png")
            .shortDescription("Reads a fitted pipeline from a file, and refuses one that was changed.")
            .fullDescription("""
                    Reads a file that <i>Pipeline Writer</i> has written. A file of another kind, a damaged one, or one whose content does not
                    fit its SHA-256 is refused with the reason; so is a step of a kind that is not installed. The file names no classes; what some
                    models store as Java objects is read through a list of allowed classes and limits. The checksum shows damage and changes by
                    hand; it does not prove who wrote the file: use pipelines from people you trust.
                    """)
            .sinceVersion(0, 1, 0)
            .ports(ports -> ports.addOutputPort("Pipeline", "The fitted pipeline.", PipelinePortObject.TYPE))
            .model(model -> model.parametersClass(PipelineFileParameters.class)
                    .configure((in, out) -> in.<PipelineFileParameters> getParameters().file()).execute(PipelineReaderNodeFactory::execute))
            .nodeType(NodeType.Source).keywords("load", "import", "model", "file", "json");

    /** Called by the platform. */
    public PipelineReaderNodeFactory() {
        super(NODE);
    }

    private static void execute(ExecuteInput in, ExecuteOutput out) throws CanceledExecutionException, KNIMEException {
        NodeWork.run(in.getExecutionContext(), progress -> {
            out.setOutData(0, new PipelinePortObject(read(in.<PipelineFileParameters> getParameters().file())));
            return null;
        });
    }

    private static FittedPipeline read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return PipelineFile.read(stream, InstalledSteps.kinds());
        } catch (StateException e) {
            throw new StateException(file + ": " + e.getMessage(), e);
        }
    }
}
