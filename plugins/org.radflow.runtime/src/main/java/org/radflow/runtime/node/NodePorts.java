package org.radflow.runtime.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.context.ports.PortsConfiguration;
import org.knime.core.node.port.PortType;
import org.radflow.runtime.node.PortGroup.Kind;
import org.radflow.runtime.node.PortGroup.Side;

/** The ports one node in a workflow has. Immutable. */
public final class NodePorts implements PortsConfiguration {

    private final List<PortGroup> m_groups;

    private final Map<String, List<PortType>> m_types;

    private NodePorts(final List<PortGroup> groups, final Map<String, List<PortType>> types) {
        m_groups = groups;
        m_types = types;
    }

    /** The ports of a new node. */
    public static NodePorts defaults(final List<PortGroup> groups) {
        final var types = new LinkedHashMap<String, List<PortType>>();
        for (final var group : groups) {
            types.put(group.id(), group.kind() == Kind.BOUND ? types.get(group.boundTo().orElseThrow())
                : concat(group.fixed(), group.defaults()));
        }
        return new NodePorts(groups, types);
    }

    /**
     * The ports of a saved node.
     *
     * @param creationConfig the saved ports by group; a group that is absent has its defaults
     * @throws InvalidSettingsException if a saved port has a type that the group does not support
     */
    public static NodePorts load(final List<PortGroup> groups, final NodeSettingsRO creationConfig)
        throws InvalidSettingsException {
        final var types = new LinkedHashMap<String, List<PortType>>();
        for (final var group : groups) {
            types.put(group.id(), load(group, creationConfig, types));
        }
        return new NodePorts(groups, types);
    }

    private static List<PortType> load(final PortGroup group, final NodeSettingsRO creationConfig,
        final Map<String, List<PortType>> types) throws InvalidSettingsException {
        if (group.kind() == Kind.BOUND) {
            return types.get(group.boundTo().orElseThrow());
        }
        if (group.kind() == Kind.FIXED || !creationConfig.containsKey(group.id())) {
            return concat(group.fixed(), group.defaults());
        }
        final var saved = creationConfig.getNodeSettings(group.id());
        final var further = new ArrayList<PortType>();
        if (group.kind() == Kind.EXCHANGEABLE) {
            further.add(PortType.load(saved));
        } else {
            for (var i = 0; saved.containsKey("port_" + i); i++) {
                further.add(PortType.load(saved.getNodeSettings("port_" + i)));
            }
        }
        for (final var type : further) {
            if (!group.supported().test(type)) {
                throw new InvalidSettingsException(
                    "The ports \"" + group.id() + "\" cannot be of type " + type.getName());
            }
        }
        return concat(group.fixed(), further);
    }

    private static <T> List<T> concat(final List<T> first, final List<T> second) {
        final var all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    @Override
    public PortType[] getInputPorts() {
        return types(PortGroup::input);
    }

    @Override
    public PortType[] getOutputPorts() {
        return types(PortGroup::output);
    }

    private PortType[] types(final Function<PortGroup, Optional<Side>> side) {
        return m_groups.stream().filter(group -> side.apply(group).isPresent())
            .flatMap(group -> m_types.get(group.id()).stream()).toArray(PortType[]::new);
    }

    @Override
    public Map<String, int[]> getInputPortLocation() {
        return locations(PortGroup::input);
    }

    @Override
    public Map<String, int[]> getOutputPortLocation() {
        return locations(PortGroup::output);
    }

    private Map<String, int[]> locations(final Function<PortGroup, Optional<Side>> side) {
        final var locations = new LinkedHashMap<String, int[]>();
        var next = 0;
        for (final var group : m_groups) {
            if (side.apply(group).isPresent()) {
                final var indices = new int[m_types.get(group.id()).size()];
                for (var i = 0; i < indices.length; i++) {
                    indices[i] = next++;
                }
                locations.put(group.id(), indices);
            }
        }
        return locations;
    }

    @Override
    public List<String> getPortGroupNames() {
        return m_groups.stream().map(PortGroup::id).toList();
    }
}
