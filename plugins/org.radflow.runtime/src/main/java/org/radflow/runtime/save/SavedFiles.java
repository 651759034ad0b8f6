package org.radflow.runtime.save;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.radflow.runtime.table.FileNames;

/** The files of cells while a workflow is saved: each is copied once, to the folder of the first node that gives it. */
final class SavedFiles implements FileNames {

    private final Path m_workflow;

    private final Map<File, String> m_names;

    private String m_folder;

    /**
     * @param workflow folder that the workflow is saved to
     * @param stored the files that are in it already, with their paths in it
     */
    SavedFiles(final Path workflow, final Map<File, String> stored) {
        m_workflow = workflow;
        m_names = new HashMap<>(stored);
    }

    /** Further files are copied to this folder of the workflow. */
    void into(final String folder) {
        m_folder = folder;
    }

    @Override
    public String name(final File file) throws IOException {
        final var known = m_names.get(file);
        if (known != null) {
            return known;
        }
        final var name = m_folder + file.getName();
        final var copy = m_workflow.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file.toPath(), copy);
        m_names.put(file, name);
        return name;
    }

    @Override
    public File file(final String name) {
        return m_workflow.resolve(name).toFile();
    }
}
