package org.radflow.runtime.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.radflow.runtime.execute.NodeOutput;
import org.radflow.runtime.execute.NodeResult;
import org.radflow.runtime.execute.NodeResult.Status;
import org.radflow.runtime.journal.Folders;
import org.radflow.runtime.settings.SettingsFile;
import org.radflow.runtime.workflow.SavedState;
import org.radflow.runtime.workflow.WorkflowNode;

/**
 * What a run changes in the folder of a node. To KNIME the node is configured, as KNIME has a form of its own for tables; a section of Radflow's
 * own says that it was executed and where its data is.
 */
final class NodeUpdate {

    private static final String STATE_FOLDER = "radflow";

    /** What KNIME and Radflow keep of an execution in the folder of a node. */
    private static final String STATE_FOLDERS = "port_\\d+|internal|internalTables|filestore|" + STATE_FOLDER;

    private final WorkflowNode m_node;

    private final NodeResult m_result;

    private final NodeOutput m_output;

    NodeUpdate(final WorkflowNode node, final NodeResult result, final NodeOutput output) {
        m_node = node;
        m_result = result;
        m_output = output;
    }

    /** The state that KNIME shows. */
    String state() {
        final var isConfigured = m_result.status() == Status.EXECUTED
            || m_output.specs().length > 0 && Arrays.stream(m_output.specs()).allMatch(Objects::nonNull);
        return isConfigured ? "CONFIGURED" : "IDLE";
    }

    /**
     * Replaces the state of the node.
     *
     * @param workflow the folder it is saved to, which holds a copy of what was there before
     * @return why the result of the node cannot be saved
     */
    Optional<String> save(final Path workflow, final SavedFiles files) throws IOException {
        final var settingsFile = workflow.resolve(m_node.file());
        final var folder = settingsFile.getParent();
        removeState(folder);
        final var settings = SettingsFile.read(settingsFile);
        final var edit = new SettingsEdit(settings).remove("nodecontainer_message").remove("internalObjects").remove(SavedState.RADFLOW)
            .put("state", state()).put("hasContent", false).put(flowStack()).put(noFileStores());
        emptyPorts(settings).ifPresent(edit::put);
        message().ifPresent(message -> edit.putAfter("state", message));
        final var model = new NodeSettings("model");
        m_node.model().copyTo(model);
        edit.put(model);
        Optional<String> problem = Optional.empty();
        if (m_result.status() == Status.EXECUTED) {
            try {
                files.into(m_node.file().substring(0, m_node.file().lastIndexOf('/') + 1) + STATE_FOLDER + "/files/");
                edit.put(saveData(folder, files));
            } catch (IOException e) {
                Folders.remove(folder.resolve(STATE_FOLDER));
                problem = Optional.of("The result of " + m_node + " is not saved: " + e.getMessage());
            }
        }
        SettingsFile.write(edit.result(), settingsFile);
        return problem;
    }

    private static void removeState(final Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            for (final var entry : entries.filter(path -> path.getFileName().toString().matches(STATE_FOLDERS)).toList()) {
                Folders.remove(entry);
            }
        }
    }

    private NodeSettings flowStack() {
        final var stack = new NodeSettings("flow_stack");
        var n = 0;
        for (final var variable : m_output.made()) {
            final var section = stack.addNodeSettings("Variable_" + n++);
            section.addString("type", "variable");
            variable.save(section);
        }
        return stack;
    }

    private static NodeSettings noFileStores() {
        final var stores = new NodeSettings("filestores");
        stores.addString("file_store_location", null);
        stores.addString("file_store_id", null);
        return stores;
    }

    /** The output ports as KNIME has them of a node that was not executed. */
    private static Optional<NodeSettings> emptyPorts(final NodeSettings settings) throws IOException {
        if (!settings.containsKey("ports")) {
            return Optional.empty();
        }
        final var ports = new NodeSettings("ports");
        try {
            final var before = settings.getNodeSettings("ports");
            for (final var key : before.keySet()) {
                final var port = ports.addNodeSettings(key);
                port.addInt("index", before.getNodeSettings(key).getInt("index"));
                port.addString("port_dir_location", null);
            }
        } catch (InvalidSettingsException e) {
            throw new IOException(e.getMessage(), e);
        }
        return Optional.of(ports);
    }

    private Optional<NodeSettings> message() {
        final var message = new NodeSettings("nodecontainer_message");
        if (m_result.status() == Status.FAILED) {
            message.addString("type", "ERROR");
            message.addString("message", "Execute failed: " + m_result.error().orElse("unknown"));
            return Optional.of(message);
        }
        if (m_result.status() == Status.EXECUTED && !m_result.warnings().isEmpty()) {
            message.addString("type", "WARNING");
            message.addString("message", String.join("\n", m_result.warnings()));
            return Optional.of(message);
        }
        return Optional.empty();
    }

    private NodeSettings saveData(final Path folder, final SavedFiles files) throws IOException {
        final var passed = m_node.isVirtual() || Arrays.stream(m_output.objects()).anyMatch(Objects::isNull);
        final var state = new NodeSettings(SavedState.RADFLOW);
        state.addBoolean("passed", passed);
        final var ports = state.addNodeSettings("ports");
        for (var i = 0; i < m_output.objects().length && !passed; i++) {
            final var name = "port_" + (i + 1);
            final PortObject object = m_output.objects()[i];
            final var location = STATE_FOLDER + "/" + name;
            PortData.write(object, Files.createDirectories(folder.resolve(location)), files);
            final var port = ports.addNodeSettings(name);
            port.addInt("index", i + 1);
            port.addString("port_spec_class", object.getSpec().getClass().getName());
            port.addString("port_object_class", object.getClass().getName());
            port.addString("port_object_summary", object.getSummary());
            port.addString("port_dir_location", location);
        }
        return state;
    }
}
