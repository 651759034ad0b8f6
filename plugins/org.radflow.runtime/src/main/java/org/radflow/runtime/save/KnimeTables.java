package org.radflow.runtime.save;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.radflow.runtime.table.KnimeTable;
import org.radflow.runtime.table.TableSpecFile;
import org.radflow.runtime.workflow.LoadException;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;

/** The tables that KNIME saved with a workflow. Each is read once. */
final class KnimeTables {

    private static final String DATA = "/data.xml";

    private static final int MAX_DEPTH = 1000;

    private final WorkflowFiles m_files;

    /** Folders of ports by the ids of their tables. */
    private final Map<Integer, String> m_folders = new HashMap<>();

    private final Map<String, BufferedDataTable> m_tables = new HashMap<>();

    private int m_depth;

    KnimeTables(final Workflow workflow, final WorkflowFiles files) {
        m_files = files;
        for (final var node : workflow.nodes()) {
            for (final var port : node.saved().ports()) {
                try {
                    m_folders.put(files.read(port.folder() + DATA).getInt("table_ID"), port.folder());
                } catch (LoadException | InvalidSettingsException e) { // NOSONAR: no table of KNIME
                    continue;
                }
            }
        }
    }

    /** @param folder of the port */
    BufferedDataTable read(final String folder) throws IOException {
        if (!m_tables.containsKey(folder)) {
            m_depth++;
            if (m_depth > MAX_DEPTH) {
                throw new IOException("tables that are built on each other more than " + MAX_DEPTH + " times");
            }
            m_tables.put(folder, load(folder));
            m_depth--;
        }
        return m_tables.get(folder);
    }

    private BufferedDataTable load(final String folder) throws IOException {
        try {
            return KnimeTable.read(m_files.read(folder + DATA), TableSpecFile.read(m_files.read(folder + "/spec.xml")), name -> {
                try {
                    return m_files.file(folder + "/" + name);
                } catch (LoadException e) {
                    throw new IOException(e.getMessage(), e);
                }
            }, this::byId);
        } catch (LoadException | InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private BufferedDataTable byId(final int id) throws IOException {
        final var folder = m_folders.get(id);
        if (folder == null) {
            throw new IOException("it is built on table " + id + ", which is not saved with the workflow");
        }
        return read(folder);
    }
}
