package org.radflow.runtime.node;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.knime.core.node.port.PortType;

/**
 * A group of ports of a node. A group on both sides has as many output as input ports.
 *
 * @param id name of the group in settings
 * @param input name and description of the input ports, empty if the group has none
 * @param output name and description of the output ports, empty if the group has none
 * @param kind how a user can change the ports
 * @param fixed types of the ports that are always there
 * @param defaults types of the further ports a new node has
 * @param supported the types a further or exchanged port may have
 * @param boundTo for {@link Kind#BOUND}: the group whose port types this one repeats
 */
public record PortGroup(String id, Optional<Side> input, Optional<Side> output, Kind kind, List<PortType> fixed,
    List<PortType> defaults, Predicate<PortType> supported, Optional<String> boundTo) {

    /** How a user can change the ports of a group. */
    public enum Kind {
        /** Not at all. */
        FIXED,
        /** One port can be added. */
        OPTIONAL,
        /** Any number of ports can be added. */
        EXTENDABLE,
        /** As many ports of the same types as another group has, or a fixed number of them. */
        BOUND,
        /** The type of the one port can be exchanged. */
        EXCHANGEABLE
    }

    /** Name and description of the ports on one side. */
    public record Side(String name, String description) {
    }
}
