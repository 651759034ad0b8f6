package org.radflow.runtime.workflow;

import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.port.PortType;
import org.radflow.runtime.extension.NodeCatalog;
import org.radflow.runtime.node.DeclaredNode;

/** Makes nodes from their saved settings. */
final class NodeReader {

    private final NodeCatalog m_catalog;

    private final List<String> m_problems;

    /** @param problems takes what is refused without preventing the rest */
    NodeReader(final NodeCatalog catalog, final List<String> problems) {
        m_catalog = catalog;
        m_problems = problems;
    }

    /** Where a node is. */
    record Place(int id, String path, String file, VariableScope scope) {

        /** In its workflow, metanode or component. */
        int number() {
            return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        }

        String folder() {
            return file.substring(0, file.lastIndexOf('/') + 1);
        }
    }

    /** The node if it is not installed. */
    Optional<ForeignNode> missing(final Place place, final NodeSettingsRO settings) throws InvalidSettingsException {
        final var factory = settings.getString("factory");
        return m_catalog.find(factory).isPresent() || ConfigurationNode.isOne(factory) ? Optional.empty()
            : Optional.of(new ForeignNode(place.path(), name(settings), factory,
            "It belongs to the bundle " + described(settings, "node-bundle") + "; install the feature " + described(settings, "node-feature")));
    }

    private static String name(final NodeSettingsRO settings) {
        return settings.getString("name", settings.getString("node-name", "Node"));
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

    /** A node that is installed. */
    WorkflowNode read(final Place place, final NodeSettingsRO settings) throws InvalidSettingsException, LoadException {
        final var node = create(place, settings);
        if (settings.containsKey("node_creation_config")) {
            node.loadPorts(settings.getNodeSettings("node_creation_config"));
        }
        return loaded(place, settings, node, place.scope(), variables(settings), SavedState.load(settings, place.folder()));
    }

    private DeclaredNode create(final Place place, final NodeSettingsRO settings) throws InvalidSettingsException, LoadException {
        try {
            return m_catalog.find(settings.getString("factory")).orElseThrow().create();
        } catch (IllegalStateException e) {
            throw new LoadException(
                "The node " + name(settings) + " (#" + place.path() + ") is installed but broken: " + e.getMessage(), e);
        }
    }

    /**
     * The input or output node of a component.
     *
     * @param around the scope around the component
     */
    WorkflowNode readVirtual(final Place place, final NodeSettingsRO settings, final List<PortType> types, final VariableScope around,
        final boolean isInput) throws InvalidSettingsException {
        final var model = model(settings);
        final var filter = VariableFilter.load(model);
        return loaded(place, settings, VirtualNode.border(name(settings), types, model), isInput ? around.input(filter) : around.output(filter),
            variables(settings), SavedState.load(settings, place.folder()).border());
    }

    /** Whether the output node of a component waits for all that is in it. */
    boolean waits(final NodeSettingsRO settings) throws InvalidSettingsException {
        return !model(settings).getBoolean("allowOutputNodeToCompleteBeforeContent", true);
    }

    /**
     * A node that gives a component a parameter.
     *
     * @param component the parameters of the component
     */
    WorkflowNode readConfiguration(final Place place, final NodeSettingsRO settings, final NodeSettingsRO component)
        throws InvalidSettingsException {
        final var model = model(settings);
        return loaded(place, settings, VirtualNode.variable(name(settings), model), place.scope(),
            ConfigurationNode.variable(settings.getString("factory"), model, component, place.number()),
            SavedState.load(settings, place.folder()).border());
    }

    private static NodeSettings model(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var model = new NodeSettings("model");
        if (settings.containsKey("model")) {
            settings.getNodeSettings("model").copyTo(model);
        }
        return model;
    }

    private static VariableSettings variables(final NodeSettingsRO settings) throws InvalidSettingsException {
        return settings.containsKey("variables") ? VariableSettings.load(settings.getNodeSettings("variables")) : VariableSettings.none();
    }

    private WorkflowNode loaded(final Place place, final NodeSettingsRO settings, final DeclaredNode node, final VariableScope scope,
        final VariableSettings variables, final SavedState saved) throws InvalidSettingsException {
        final var model = model(settings);
        final var loaded = new WorkflowNode(place.id(), place.path(), name(settings), place.file(), node, model, variables, scope, saved);
        try {
            node.loadParameters(model);
        } catch (InvalidSettingsException e) {
            m_problems.add(loaded + ": " + e.getMessage());
        }
        return loaded;
    }
}
