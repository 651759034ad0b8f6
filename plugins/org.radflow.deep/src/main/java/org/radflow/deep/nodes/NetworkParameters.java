package org.radflow.deep.nodes;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;
import org.radflow.deep.onnx.OnnxModel;

/** Which network, from a file. A group of settings. */
final class NetworkParameters implements NodeParameters {

    private static final long MEGABYTE = 1_000_000;

    @Widget(title = "Network file", description = "Path of the network, an ONNX file that holds all its weights.")
    String m_file = "";

    @Widget(title = "Largest network (MB)", advanced = true, description = "Files above this are not read. A network takes about two to three "
        + "times its size in memory.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_largest = 1000;

    /** @throws InvalidSettingsException when no file is set, or none of that name can exist */
    void requireFile() throws InvalidSettingsException {
        if (m_file.isBlank()) {
            throw new InvalidSettingsException("Network file: found nothing, expected the path of an ONNX file");
        }
        path();
    }

    private Path path() throws InvalidSettingsException {
        try {
            return Path.of(m_file.strip());
        } catch (final InvalidPathException e) {
            throw new InvalidSettingsException("Network file: found '" + m_file + "', expected a path", e);
        }
    }

    OnnxModel read() throws InvalidSettingsException, IOException {
        requireFile();
        return OnnxModel.read(path(), m_largest * MEGABYTE);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_largest < 1) {
            throw new InvalidSettingsException("Largest network: found " + m_largest + " MB, expected at least 1");
        }
    }
}
