package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.RequirePorts.ConfigurablePort.BoundExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** The step of a node's declaration that names its ports. */
public interface RequirePorts {

    /** Declares ports that users cannot change. */
    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(groups -> ports.accept(new PortsAdder() {
            @Override
            public PortsAdder addInputPort(final String name, final String description, final PortType portType) {
                groups.addInputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }

            @Override
            public PortsAdder addOutputPort(final String name, final String description, final PortType portType) {
                groups.addOutputPortGroup(name, group -> group.name(name).description(description).fixed(portType));
                return this;
            }
        }));
    }

    /** Declares groups of ports, some of which users can change. */
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    /** Adds ports one by one. */
    interface PortsAdder {

        PortsAdder addInputPort(String name, String description, PortType portType);

        PortsAdder addOutputPort(String name, String description, PortType portType);

        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Adds groups of ports. The id of a group is its name in settings. */
    interface DynamicPortsAdder {

        DynamicPortsAdder addInputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);

        DynamicPortsAdder addOutputPortGroup(String groupId,
            Function<RequirePortName, ConfigurablePort> groupConfiguration);

        DynamicPortsAdder addInputAndOutputPortGroup(String groupId,
            Function<RequireInputPortName, ConfigurablePort> groupConfiguration);
    }

    /** Names the ports of a group. */
    interface RequirePortName {
        RequirePortDescription name(String name);
    }

    /** Describes the ports of a group. */
    interface RequirePortDescription {
        RequireConfigurablePortMode description(String description);
    }

    /** Names the input ports of a group on both sides. */
    interface RequireInputPortName {
        RequireInputPortDescription inputName(String name);
    }

    /** Describes the input ports of a group on both sides. */
    interface RequireInputPortDescription {
        RequireOutputPortName inputDescription(String description);
    }

    /** Names the output ports of a group on both sides. */
    interface RequireOutputPortName {
        RequireOutputPortDescription outputName(String name);
    }

    /** Describes the output ports of a group on both sides. */
    interface RequireOutputPortDescription {
        RequireConfigurablePortMode outputDescription(String description);
    }

    /** Says how users can change the ports of a group. */
    interface RequireConfigurablePortMode {

        /** One port, not to be changed. */
        FinalConfigurablePort fixed(PortType portType);

        /** No port or one. */
        RequireSupportedTypes<OptionalConfigurablePort> optional();

        /** Any number of ports. */
        RequireSupportedTypes<ExtendableConfigurablePort> extendable();

        /** The same ports as another group declared before. */
        BoundExtendableConfigurablePort boundExtendable(String groupId);

        /** One port whose type can be exchanged. */
        RequireSupportedTypes<FinalConfigurablePort> exchangable(PortType defaultType);
    }

    /** Says which types the ports of a group may have. */
    interface RequireSupportedTypes<T> {

        T supportedTypes(PortType... portTypes);

        T supportedTypes(Predicate<PortType> portTypePredicate);
    }

    /** A group of ports as far as it is declared. */
    sealed interface ConfigurablePort permits FinalConfigurablePort, OptionalConfigurablePort,
        ExtendableConfigurablePort, BoundExtendableConfigurablePort {

        /** A group that is complete. */
        final class FinalConfigurablePort implements ConfigurablePort {
        }

        /** A group of no port or one. */
        non-sealed interface OptionalConfigurablePort extends ConfigurablePort {
            /** A new node has the port, of this type. */
            FinalConfigurablePort defaultPortType(PortType defaultPortType);
        }

        /** A group of any number of ports. */
        non-sealed interface ExtendableConfigurablePort extends ConfigurablePort {
            /** Ports that are always there. */
            ExtendableConfigurablePort fixedTypes(PortType... portTypes);

            /** Ports that a new node has and that can be removed. */
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... portTypes);
        }

        /** A group bound to another one. */
        non-sealed interface BoundExtendableConfigurablePort extends ConfigurablePort {
        }
    }
}
