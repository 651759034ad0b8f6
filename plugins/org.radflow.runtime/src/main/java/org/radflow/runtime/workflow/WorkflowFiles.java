package org.radflow.runtime.workflow;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.NodeSettingsRO;

/** The settings files of a workflow, wherever it is kept. */
public interface WorkflowFiles extends Closeable {

    /** Name of the file that holds nodes and connections. */
    String WORKFLOW = "workflow.knime";

    /** Size no settings file may exceed, in bytes. */
    long MAX_FILE_SIZE = 64L << 20;

    /**
     * Reads a settings file.
     *
     * @param path relative to the workflow, separated by slashes
     * @throws LoadException if there is no such file, it lies outside of the workflow, or it is no settings file
     */
    NodeSettingsRO read(String path) throws LoadException;

    @Override
    void close();

    /**
     * Opens a workflow.
     *
     * @param workflow a folder, or a ZIP archive such as a .knwf file
     * @throws LoadException if it is neither
     */
    static WorkflowFiles open(final Path workflow) throws LoadException {
        return Files.isDirectory(workflow) ? new FolderFiles(workflow) : new ArchiveFiles(workflow);
    }
}
