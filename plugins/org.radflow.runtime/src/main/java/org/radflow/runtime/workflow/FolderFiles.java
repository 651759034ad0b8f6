package org.radflow.runtime.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/** A workflow in a folder. */
final class FolderFiles implements WorkflowFiles {

    private final Path m_folder;

    FolderFiles(final Path folder) throws LoadException {
        m_folder = folder;
        if (!Files.isRegularFile(folder.resolve(WORKFLOW))) {
            throw new LoadException("No workflow in " + folder + ": the file " + WORKFLOW + " is missing");
        }
    }

    @Override
    public NodeSettingsRO read(final String path) throws LoadException {
        final var file = m_folder.resolve(path).normalize();
        if (!file.startsWith(m_folder.normalize())) {
            throw new LoadException("The workflow names a file outside of its folder: " + path);
        }
        try {
            if (!file.toRealPath().startsWith(m_folder.toRealPath())) {
                throw new LoadException("The workflow names a file outside of its folder: " + path);
            }
            final var size = Files.size(file);
            if (size > MAX_FILE_SIZE) {
                throw new LoadException(file + " has " + size + " bytes, expected at most " + MAX_FILE_SIZE);
            }
            return NodeSettings.loadFromXML(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new LoadException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
