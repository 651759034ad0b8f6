package org.knime.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort.BoundExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequireInputPortName;
import org.knime.node.RequirePorts.RequirePortName;
import org.knime.node.RequirePorts.RequireSupportedTypes;
import org.radflow.runtime.node.PortGroup.Kind;
import org.radflow.runtime.node.PortGroup.Side;
import org.radflow.runtime.node.PortGroup;

/** Collects the port groups of a node. */
final class PortsBuilder implements DynamicPortsAdder {

    private final List<Group> m_groups = new ArrayList<>();

    private final Set<String> m_ids = new HashSet<>();

    List<PortGroup> groups() {
        return m_groups.stream().map(Group::build).toList();
    }

    @Override
    public DynamicPortsAdder addInputPortGroup(final String groupId,
        final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
        groupConfiguration
            .apply(name -> description -> add(groupId, Optional.of(new Side(name, description)), Optional.empty()));
        return this;
    }

    @Override
    public DynamicPortsAdder addOutputPortGroup(final String groupId,
        final Function<RequirePortName, ConfigurablePort> groupConfiguration) {
        groupConfiguration
            .apply(name -> description -> add(groupId, Optional.empty(), Optional.of(new Side(name, description))));
        return this;
    }

    @Override
    public DynamicPortsAdder addInputAndOutputPortGroup(final String groupId,
        final Function<RequireInputPortName, ConfigurablePort> groupConfiguration) {
        groupConfiguration.apply(inName -> inDescription -> outName -> outDescription -> add(groupId,
            Optional.of(new Side(inName, inDescription)), Optional.of(new Side(outName, outDescription))));
        return this;
    }

    private RequireConfigurablePortMode add(final String id, final Optional<Side> input, final Optional<Side> output) {
        if (!m_ids.add(id)) {
            throw new IllegalArgumentException("The port group \"" + id + "\" is declared twice");
        }
        final var group = new Group(id, input, output);
        m_groups.add(group);
        return group;
    }

    private static final class Group implements RequireConfigurablePortMode, OptionalConfigurablePort,
        ExtendableConfigurablePort, BoundExtendableConfigurablePort {

        private final String m_id;

        private final Optional<Side> m_input;

        private final Optional<Side> m_output;

        private Kind m_kind;

        private List<PortType> m_fixed = List.of();

        private List<PortType> m_defaults = List.of();

        private Predicate<PortType> m_supported = type -> false;

        private Optional<String> m_boundTo = Optional.empty();

        Group(final String id, final Optional<Side> input, final Optional<Side> output) {
            m_id = id;
            m_input = input;
            m_output = output;
        }

        PortGroup build() {
            return new PortGroup(m_id, m_input, m_output, m_kind, m_fixed, m_defaults, m_supported, m_boundTo);
        }

        @Override
        public FinalConfigurablePort fixed(final PortType portType) {
            m_kind = Kind.FIXED;
            m_fixed = List.of(portType);
            return new FinalConfigurablePort();
        }

        @Override
        public RequireSupportedTypes<OptionalConfigurablePort> optional() {
            m_kind = Kind.OPTIONAL;
            return new Supported<>(this, this);
        }

        @Override
        public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
            m_kind = Kind.EXTENDABLE;
            return new Supported<>(this, this);
        }

        @Override
        public BoundExtendableConfigurablePort boundExtendable(final String groupId) {
            m_kind = Kind.BOUND;
            m_boundTo = Optional.of(groupId);
            return this;
        }

        @Override
        public RequireSupportedTypes<FinalConfigurablePort> exchangable(final PortType defaultType) {
            m_kind = Kind.EXCHANGEABLE;
            m_defaults = List.of(defaultType);
            return new Supported<>(this, new FinalConfigurablePort());
        }

        @Override
        public FinalConfigurablePort defaultPortType(final PortType defaultPortType) {
            m_defaults = List.of(defaultPortType);
            return new FinalConfigurablePort();
        }

        @Override
        public ExtendableConfigurablePort fixedTypes(final PortType... portTypes) {
            m_fixed = List.of(portTypes);
            return this;
        }

        @Override
        public ExtendableConfigurablePort defaultNonFixedTypes(final PortType... portTypes) {
            m_defaults = List.of(portTypes);
            return this;
        }
    }

    private record Supported<T>(Group group, T next) implements RequireSupportedTypes<T> {

        @Override
        public T supportedTypes(final PortType... portTypes) {
            return supportedTypes(List.of(portTypes)::contains);
        }

        @Override
        public T supportedTypes(final Predicate<PortType> portTypePredicate) {
            group.m_supported = portTypePredicate;
            return next;
        }
    }
}
