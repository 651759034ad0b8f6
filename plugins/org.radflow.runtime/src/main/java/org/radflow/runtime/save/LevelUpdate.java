package org.radflow.runtime.save;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.radflow.runtime.settings.SettingsFile;
import org.radflow.runtime.workflow.Variable;
import org.radflow.runtime.workflow.Workflow;
import org.radflow.runtime.workflow.WorkflowFiles;

/** What a run changes in the settings of a workflow, metanode or component: the state, and the values of the workflow's variables. */
final class LevelUpdate {

    private final Workflow m_workflow;

    private final Workflow.Folder m_level;

    LevelUpdate(final Workflow workflow, final Workflow.Folder level) {
        m_workflow = workflow;
        m_level = level;
    }

    /**
     * @param workflow the folder it is saved to, whose nodes have been saved
     * @param updated the nodes whose states have changed
     */
    void save(final Path workflow, final Set<Integer> updated) throws IOException {
        final var isChanged = m_workflow.nodes().stream().anyMatch(node -> m_level.holds(node) && updated.contains(node.id()));
        if (isChanged) {
            final var state = state(workflow);
            update(workflow.resolve(m_level.folder() + m_level.file()), state);
            if (m_level.isComponent()) {
                update(workflow.resolve(m_level.folder() + "settings.xml"), state);
            }
        }
        if (m_level.path().isEmpty()) {
            saveVariables(workflow.resolve(WorkflowFiles.WORKFLOW));
        }
    }

    private static void update(final Path file, final String state) throws IOException {
        SettingsFile.write(new SettingsEdit(SettingsFile.read(file)).put("state", state).remove("nodecontainer_message").result(), file);
    }

    /** Executed if all nodes are; idle if one is idle. */
    private String state(final Path workflow) throws IOException {
        var allExecuted = true;
        for (final var node : m_workflow.nodes()) {
            if (m_level.holds(node)) {
                final var state = SettingsFile.read(workflow.resolve(node.file())).getString("state", "IDLE");
                if ("IDLE".equals(state)) {
                    return state;
                }
                allExecuted &= "EXECUTED".equals(state);
            }
        }
        return allExecuted ? "EXECUTED" : "CONFIGURED";
    }

    private void saveVariables(final Path file) throws IOException {
        final var settings = SettingsFile.read(file);
        final var variables = new NodeSettings("workflow_variables");
        final var left = new LinkedHashMap<>(m_workflow.variables());
        var isChanged = false;
        try {
            if (settings.containsKey("workflow_variables")) {
                final var before = settings.getNodeSettings("workflow_variables");
                for (final var key : before.keySet()) {
                    final var saved = before.getNodeSettings(key);
                    final var variable = left.remove(saved.getString("name"));
                    final var isSame = variable == null || variable.equals(Variable.load(saved));
                    final var section = variables.addNodeSettings(key);
                    if (isSame) {
                        saved.copyTo(section);
                    } else {
                        variable.save(section);
                    }
                    isChanged |= !isSame;
                }
            }
        } catch (InvalidSettingsException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        for (final var variable : left.values()) {
            variable.save(variables.addNodeSettings("Var_" + variables.keySet().size()));
        }
        if (isChanged || !left.isEmpty()) {
            SettingsFile.write(new SettingsEdit(settings).put(variables).result(), file);
        }
    }
}
