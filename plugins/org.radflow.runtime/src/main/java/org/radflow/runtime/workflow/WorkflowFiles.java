package org.radflow.runtime.workflow;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.knime.core.node.NodeSettings;

/** The files of a workflow, wherever it is kept. */
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
    default NodeSettings read(final String path) throws LoadException {
        try {
            return (NodeSettings)NodeSettings.loadFromXML(new ByteArrayInputStream(bytes(path)));
        } catch (IOException e) {
            throw new LoadException("Cannot read " + path + " in " + this + ": " + e.getMessage(), e);
        }
    }

    /**
     * The content of a file that is no larger than {@value #MAX_FILE_SIZE} bytes.
     *
     * @throws LoadException if there is no such file, it lies outside of the workflow, or it is too large
     */
    byte[] bytes(String path) throws LoadException;

    /**
     * A file with the content of a file of the workflow: the file itself, or a temporary copy.
     *
     * @throws LoadException if there is no such file, or it lies outside of the workflow
     */
    Path file(String path) throws LoadException;

    /**
     * Copies all files, known or not, to an empty folder.
     *
     * @return the folder in it that holds the workflow
     * @throws LoadException if an archive unpacks to more than it can honestly hold
     */
    Path copyTo(Path folder) throws IOException, LoadException;

    /** The folder of the workflow, or the archive. */
    Path location();

    /** Name of the workflow: that of its folder. */
    String name();

    boolean isArchive();

    @Override
    void close();

    /**
     * Opens a workflow. Of a workflow group, or an archive of one, opens the only workflow in it.
     *
     * @param workflow a folder, or a ZIP archive such as a .knwf file
     * @throws LoadException if it is neither, or a group of several workflows
     */
    static WorkflowFiles open(final Path workflow) throws LoadException {
        return Files.isDirectory(Replacement.recovered(workflow)) ? FolderFiles.open(workflow) : new ArchiveFiles(workflow);
    }
}
