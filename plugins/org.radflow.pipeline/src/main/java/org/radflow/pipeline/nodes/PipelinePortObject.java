package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.file.PipelineFile;
import org.radflow.pipeline.state.StateException;

/**
 * A fitted pipeline at a port.
 *
 * @param pipeline the pipeline
 */
public record PipelinePortObject(FittedPipeline pipeline) implements PortObject {

    /** The type of ports of pipelines. */
    public static final PortType TYPE = PortTypeRegistry.getInstance().getPortType(PipelinePortObject.class);

    @Override
    public String getSummary() {
        return "Pipeline of " + pipeline.fitted().size() + " steps, fitted to " + pipeline.training().cases() + " cases";
    }

    @Override
    public PortObjectSpec getSpec() {
        return PipelineSpec.of(pipeline);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Called by the platform. */
    public static final class Serializer extends PortObjectSerializer<PipelinePortObject> {

        @Override
        public void savePortObject(PipelinePortObject object, PortObjectZipOutputStream out, ExecutionMonitor exec) throws IOException {
            out.putNextEntry(new ZipEntry("pipeline.json"));
            PipelineFile.write(object.pipeline(), InstalledSteps.software(), out);
            out.closeEntry();
        }

        @Override
        public PipelinePortObject loadPortObject(PortObjectZipInputStream in, PortObjectSpec spec, ExecutionMonitor exec)
                throws IOException {
            in.getNextEntry();
            try {
                return new PipelinePortObject(PipelineFile.read(in, InstalledSteps.kinds()));
            } catch (StateException e) {
                throw new IOException("Pipeline: " + e.getMessage(), e);
            }
        }
    }
}
