package org.radflow.runtime.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.knime.core.node.port.PortType;

/** Checks that connections join existing ports of compatible types. */
final class ConnectionCheck {

    private ConnectionCheck() {
    }

    static void check(final Map<Integer, WorkflowNode> nodes, final Collection<Connection> connections)
        throws LoadException {
        final var taken = new HashSet<List<Integer>>();
        for (final var connection : connections) {
            final var source = nodes.get(connection.source());
            final var destination = nodes.get(connection.destination());
            if (source == null || destination == null) {
                throw new LoadException("A connection names node "
                    + (source == null ? connection.source() : connection.destination()) + ", which does not exist");
            }
            if (connection.isOutside() || connection.isWait()) {
                continue;
            }
            check(connection, source, destination);
            if (!taken.add(List.of(connection.destination(), connection.destinationPort()))) {
                throw new LoadException(
                    "Two connections end at port " + connection.destinationPort() + " of " + destination);
            }
        }
    }

    private static void check(final Connection connection, final WorkflowNode source, final WorkflowNode destination)
        throws LoadException {
        final var output = port(source, "output", source.node().ports().getOutputPorts(), connection.sourcePort());
        final var input =
            port(destination, "input", destination.node().ports().getInputPorts(), connection.destinationPort());
        if (output != null && input != null && !input.isSuperTypeOf(output)) {
            throw new LoadException("Output port " + connection.sourcePort() + " of " + source + " (" + output.getName()
                + ") does not fit input port " + connection.destinationPort() + " of " + destination + " ("
                + input.getName() + ")");
        }
    }

    /** Null for the flow-variable port, which every node has. */
    private static PortType port(final WorkflowNode node, final String side, final PortType[] types, final int port)
        throws LoadException {
        if (port < 0 || port > types.length) {
            throw new LoadException("A connection names " + side + " port " + port + " of " + node + ", which has "
                + types.length + " (and port 0 for flow variables)");
        }
        return port == 0 ? null : types[port - 1];
    }
}
