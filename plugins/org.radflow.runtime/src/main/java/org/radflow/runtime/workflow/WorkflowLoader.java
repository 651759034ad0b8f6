package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.node.DeclaredNode;

/** Loads workflows as KNIME saves them. What they hold beside nodes, connections and variables is passed over. */
public final class WorkflowLoader {

    private final NodeCatalog m_catalog;

    /** @param catalog the nodes that are installed */
    public WorkflowLoader(final NodeCatalog catalog) {
        m_catalog = catalog;
    }

    /** @throws LoadException if the workflow cannot be executed as a whole, such as one with a node that is missing */
    public Workflow load(final WorkflowFiles files) throws LoadException {
        final var settings = files.read(WorkflowFiles.WORKFLOW);
        try {
            final var problems = new ArrayList<String>();
            final var nodes = new LinkedHashMap<Integer, WorkflowNode>();
            for (final var node : sections(settings, "nodes")) {
                final var loaded = loadNode(node, files, problems);
                nodes.put(loaded.id(), loaded);
            }
            final var connections = new ArrayList<Connection>();
            for (final var connection : sections(settings, "connections")) {
                connections.add(new Connection(connection.getInt("sourceID"), connection.getInt("sourcePort"),
                    connection.getInt("destID"), connection.getInt("destPort")));
            }
            ConnectionCheck.check(nodes, connections);
            return new Workflow(settings.getString("name", "workflow"), TopologicalOrder.of(nodes, connections),
                List.copyOf(connections), loadVariables(settings, problems), List.copyOf(problems));
        } catch (InvalidSettingsException e) {
            throw new LoadException("The file " + WorkflowFiles.WORKFLOW + " is incomplete: " + e.getMessage(), e);
        }
    }

    private static List<NodeSettingsRO> sections(final NodeSettingsRO settings, final String key)
        throws InvalidSettingsException {
        final var sections = new ArrayList<NodeSettingsRO>();
        if (settings.containsKey(key)) {
            final var parent = settings.getNodeSettings(key);
            for (final var child : parent.keySet()) {
                sections.add(parent.getNodeSettings(child));
            }
        }
        return sections;
    }

    private static Map<String, Variable> loadVariables(final NodeSettingsRO settings, final List<String> problems)
        throws InvalidSettingsException {
        final var variables = new LinkedHashMap<String, Variable>();
        for (final var section : sections(settings, "workflow_variables")) {
            try {
                final var variable = Variable.load(section);
                variables.put(variable.name(), variable);
            } catch (InvalidSettingsException e) {
                problems.add(e.getMessage());
            }
        }
        return variables;
    }

    private WorkflowNode loadNode(final NodeSettingsRO reference, final WorkflowFiles files,
        final List<String> problems) throws InvalidSettingsException, LoadException {
        final var id = reference.getInt("id");
        final var path = reference.getString("node_settings_file");
        if (reference.getBoolean("node_is_meta", false)) {
            throw new LoadException("Node " + id + " (" + path.substring(0, Math.max(0, path.indexOf('/')))
                + ") is a metanode or component. Workflows with those cannot be run yet: expand it in KNIME first");
        }
        final var settings = files.read(path);
        try {
            return loadNode(id, settings, problems);
        } catch (InvalidSettingsException e) {
            throw new LoadException("The settings of node " + id + " in " + path + " are wrong: " + e.getMessage(), e);
        }
    }

    private WorkflowNode loadNode(final int id, final NodeSettingsRO settings, final List<String> problems)
        throws InvalidSettingsException, LoadException {
        final var name = settings.getString("name", settings.getString("node-name", "Node"));
        final var node = create(id, name, settings);
        if (settings.containsKey("node_creation_config")) {
            node.loadPorts(settings.getNodeSettings("node_creation_config"));
        }
        final var model = new NodeSettings("model");
        if (settings.containsKey("model")) {
            settings.getNodeSettings("model").copyTo(model);
        }
        final var variables = settings.containsKey("variables")
            ? VariableSettings.load(settings.getNodeSettings("variables")) : VariableSettings.none();
        final var loaded = new WorkflowNode(id, name, node, model, variables);
        try {
            node.loadParameters(model);
        } catch (InvalidSettingsException e) {
            problems.add(loaded + ": " + e.getMessage());
        }
        return loaded;
    }

    private DeclaredNode create(final int id, final String name, final NodeSettingsRO settings)
        throws InvalidSettingsException, LoadException {
        final var factory = settings.getString("factory");
        final var entry = m_catalog.find(factory);
        if (entry.isPresent()) {
            try {
                return entry.get().create();
            } catch (IllegalStateException e) {
                throw new LoadException(
                    "The node " + name + " (#" + id + ") is installed but broken: " + e.getMessage(), e);
            }
        }
        throw new LoadException("The node " + name + " (#" + id + ") is not installed: no factory " + factory
            + ". It belongs to the bundle " + described(settings, "node-bundle") + "; install the feature "
            + described(settings, "node-feature"));
    }

    private static String described(final NodeSettingsRO settings, final String prefix) {
        final var symbolicName = settings.getString(prefix + "-symbolic-name", null);
        if (symbolicName == null || symbolicName.isEmpty()) {
            return "that provides it (the workflow does not name it)";
        }
        final var name = settings.getString(prefix + "-name", null);
        return symbolicName + " " + settings.getString(prefix + "-version", "")
            + (name == null || name.isEmpty() ? "" : " (" + name + ")");
    }
}
