package org.radflow.pipeline.nodes;

import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of Pipeline Reader and Pipeline Writer. */
final class PipelineFileParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the pipeline file (.json).")
    String m_file = "";

    /** @throws InvalidSettingsException when no file is set */
    Path file() throws InvalidSettingsException {
        if (m_file.isBlank()) {
            throw new InvalidSettingsException("File: nothing set, expected the path of a pipeline file");
        }
        return Path.of(m_file);
    }
}
