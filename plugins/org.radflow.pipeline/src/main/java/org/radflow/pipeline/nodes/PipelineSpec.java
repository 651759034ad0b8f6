package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;

import javax.swing.JComponent;

import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpecZipInputStream;
import org.knime.core.node.port.PortObjectSpecZipOutputStream;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.file.RolesState;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;
import org.radflow.pipeline.state.StateJson;

/**
 * What is known of a pipeline before it is fitted.
 *
 * @param roles which columns are what
 * @param steps title of each step
 */
public record PipelineSpec(Roles roles, List<String> steps) implements PortObjectSpec {

    public PipelineSpec {
        steps = List.copyOf(steps);
    }

    static PipelineSpec of(FittedPipeline pipeline) {
        return new PipelineSpec(pipeline.roles(), pipeline.specification().steps().stream().map(Step::title).toList());
    }

    /** With one more step. */
    PipelineSpec then(String title) {
        List<String> all = new ArrayList<>(steps);
        all.add(title);
        return new PipelineSpec(roles, all);
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Called by the platform. */
    public static final class Serializer extends PortObjectSpecSerializer<PipelineSpec> {

        @Override
        public void savePortObjectSpec(PipelineSpec spec, PortObjectSpecZipOutputStream out) throws IOException {
            out.putNextEntry(new ZipEntry("spec.json"));
            StateJson.write(new State().put("roles", RolesState.write(spec.roles())).put("steps", spec.steps()), out);
            out.closeEntry();
        }

        @Override
        public PipelineSpec loadPortObjectSpec(PortObjectSpecZipInputStream in) throws IOException {
            in.getNextEntry();
            try {
                State state = StateJson.read(in);
                return new PipelineSpec(RolesState.read(state.state("roles")), state.texts("steps"));
            } catch (StateException e) {
                throw new IOException("Pipeline: " + e.getMessage(), e);
            }
        }
    }
}
