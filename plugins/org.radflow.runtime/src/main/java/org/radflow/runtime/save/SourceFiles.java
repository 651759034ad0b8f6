package org.radflow.runtime.save;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.radflow.runtime.table.FileNames;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.WorkflowFiles;

/** The files of cells that were saved with a workflow. */
final class SourceFiles implements FileNames {

    private final WorkflowFiles m_files;

    private final Map<File, String> m_names = new HashMap<>();

    private final Map<String, File> m_found = new HashMap<>();

    SourceFiles(final WorkflowFiles files) {
        m_files = files;
    }

    @Override
    public String name(final File file) {
        return m_names.get(file);
    }

    @Override
    public File file(final String name) throws IOException {
        try {
            if (!m_found.containsKey(name)) {
                m_found.put(name, m_files.file(name).toFile());
                m_names.put(m_found.get(name), name);
            }
            return m_found.get(name);
        } catch (LoadException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The files that were asked for, with their paths in the workflow. */
    Map<File, String> names() {
        return Map.copyOf(m_names);
    }
}
