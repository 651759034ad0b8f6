package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortType;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.workflow.Level.Kind;

/** Reads a workflow with all its metanodes and components. Used once. */
final class LevelReader {

    private static final int MAX_DEPTH = 64;

    private static final String ENCRYPTED = ".encrypted";

    private final WorkflowFiles m_files;

    private final NodeReader m_reader;

    private final Map<Integer, WorkflowNode> m_nodes = new LinkedHashMap<>();

    private final Map<Integer, ForeignNode> m_foreign = new LinkedHashMap<>();

    private final List<Workflow.Folder> m_folders = new ArrayList<>();

    private final List<String> m_problems = new ArrayList<>();

    private int m_nextId;

    LevelReader(final NodeCatalog catalog, final WorkflowFiles files) {
        m_files = files;
        m_reader = new NodeReader(catalog, m_problems);
    }

    /** By id. */
    Map<Integer, WorkflowNode> nodes() {
        return m_nodes;
    }

    /** By id. */
    Map<Integer, ForeignNode> foreign() {
        return m_foreign;
    }

    List<Workflow.Folder> folders() {
        return m_folders;
    }

    List<String> problems() {
        return m_problems;
    }

    /** @param settings of the workflow */
    Level read(final NodeSettingsRO settings) throws LoadException, InvalidSettingsException {
        for (final var node : Sections.of(settings, "nodes")) {
            m_nextId = Math.max(m_nextId, node.getInt("id") + 1);
        }
        final var level = new Level();
        m_folders.add(new Workflow.Folder("", "", WorkflowFiles.WORKFLOW, false, Optional.empty()));
        fill(level, settings, VariableScope.workflow(), null);
        return level;
    }

    /** @param component its settings, null for what is none */
    private void fill(final Level level, final NodeSettingsRO settings, final VariableScope scope, final Component component)
        throws LoadException, InvalidSettingsException {
        if (level.depth() > MAX_DEPTH) {
            throw new LoadException("Metanodes are nested more than " + MAX_DEPTH + " deep");
        }
        for (final var node : Sections.of(settings, "nodes")) {
            final var file = node.getString("node_settings_file");
            if (file.endsWith(ENCRYPTED)) {
                throw new LoadException("Node " + level.path(node.getInt("id")) + " (" + file
                    + ") is locked with a password, which only KNIME opens: unlock it there first");
            }
            if (node.getBoolean("node_is_meta", false)) {
                addLevel(level, node.getInt("id"), level.m_folder + file, scope);
            } else {
                addNode(level, node.getInt("id"), level.m_folder + file, scope, component);
            }
        }
        final var connections = new ArrayList<Connection>();
        for (final var connection : Sections.of(settings, "connections")) {
            connections.add(new Connection(connection.getInt("sourceID"), connection.getInt("sourcePort"), connection.getInt("destID"),
                connection.getInt("destPort")));
        }
        level.m_connections = connections;
    }

    private void addLevel(final Level parent, final int number, final String file, final VariableScope scope) throws LoadException {
        final var settings = m_files.read(file);
        final var folder = file.substring(0, file.lastIndexOf('/') + 1);
        final var isComponent = !file.endsWith("/" + WorkflowFiles.WORKFLOW);
        try {
            final var level = parent.add(isComponent ? Kind.COMPONENT : Kind.METANODE, number, folder);
            final var content = isComponent ? settings.getString("workflow-file", WorkflowFiles.WORKFLOW) : WorkflowFiles.WORKFLOW;
            m_folders.add(new Workflow.Folder(level.m_path, folder, content, isComponent, link(settings)));
            if (isComponent) {
                final var inside = m_files.read(folder + content);
                final var component = new Component(settings.getInt("virtual-in-ID"), types(settings, "inports"),
                    settings.getInt("virtual-out-ID"), types(settings, "outports"), scope,
                    settings.containsKey("model") ? settings.getNodeSettings("model") : new NodeSettings("model"));
                fill(level, inside, VariableScope.component(variables(inside)), component);
                level.m_input = id(level, component.input());
                level.m_output = id(level, component.output());
            } else {
                fill(level, settings, scope.metanode(variables(settings)), null);
            }
        } catch (InvalidSettingsException e) {
            throw new LoadException("The settings of node " + parent.path(number) + " in " + file + " are wrong: " + e.getMessage(), e);
        }
    }

    /**
     * What a component's settings say of its border.
     *
     * @param scope around the component
     */
    private record Component(int input, List<PortType> inputTypes, int output, List<PortType> outputTypes, VariableScope scope,
        NodeSettingsRO parameters) {
    }

    private static int id(final Level component, final int number) throws LoadException {
        final var id = component.m_nodes.get(number);
        if (id == null) {
            throw new LoadException("Component " + component.m_path + " names its input or output node " + number + ", which does not exist");
        }
        return id;
    }

    private static List<PortType> types(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final var types = new ArrayList<PortType>();
        for (final var port : Sections.of(settings, key)) {
            types.add(PortType.load(port.getNodeSettings("type")));
        }
        return types;
    }

    private static Optional<String> link(final NodeSettingsRO settings) throws InvalidSettingsException {
        if (!settings.containsKey("workflow_template_information")) {
            return Optional.empty();
        }
        final var template = settings.getNodeSettings("workflow_template_information");
        return "Link".equals(template.getString("role", null)) ? Optional.ofNullable(template.getString("sourceURI", null)) : Optional.empty();
    }

    private void addNode(final Level level, final int number, final String file, final VariableScope scope, final Component component)
        throws LoadException {
        final var id = level.m_parent == null ? number : m_nextId++;
        final var settings = m_files.read(file);
        try {
            final var place = new NodeReader.Place(id, level.path(number), file, scope);
            level.m_nodes.put(number, id);
            if (component != null && (number == component.input() || number == component.output())) {
                final var isInput = number == component.input();
                level.m_waits |= !isInput && m_reader.waits(settings);
                m_nodes.put(id, m_reader.readVirtual(place, settings, isInput ? component.inputTypes() : component.outputTypes(),
                    component.scope(), isInput));
                return;
            }
            final var missing = m_reader.missing(place, settings);
            if (ConfigurationNode.isOne(settings.getString("factory"))) {
                m_nodes.put(id, m_reader.readConfiguration(place, settings, component == null ? new NodeSettings("model") : component.parameters()));
            } else if (missing.isPresent()) {
                m_foreign.put(id, missing.get());
            } else {
                m_nodes.put(id, m_reader.read(place, settings));
            }
        } catch (InvalidSettingsException e) {
            throw new LoadException("The settings of node " + level.path(number) + " in " + file + " are wrong: " + e.getMessage(), e);
        }
    }

    /** The flow variables of a workflow, metanode or component; those of an unknown type become problems. */
    Map<String, Variable> variables(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var variables = new LinkedHashMap<String, Variable>();
        for (final var section : Sections.of(settings, "workflow_variables")) {
            try {
                final var variable = Variable.load(section);
                variables.put(variable.name(), variable);
            } catch (InvalidSettingsException e) {
                m_problems.add(e.getMessage());
            }
        }
        return variables;
    }
}
