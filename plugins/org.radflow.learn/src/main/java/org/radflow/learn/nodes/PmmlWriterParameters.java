package org.radflow.learn.nodes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;

/** Settings of PMML Writer. */
final class PmmlWriterParameters implements NodeParameters {

    @Widget(title = "File", description = "Path of the PMML file (.pmml).")
    String m_file = "";

    /** @throws InvalidSettingsException when no file is set, or what is set is no path */
    Path file() throws InvalidSettingsException {
        if (m_file.isBlank()) {
            throw new InvalidSettingsException("File: nothing set, expected the path of a PMML file");
        }
        try {
            return Path.of(m_file);
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException("File: '" + m_file + "' is no path", e);
        }
    }
}
