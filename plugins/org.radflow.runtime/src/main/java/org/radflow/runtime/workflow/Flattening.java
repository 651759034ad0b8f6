package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The connections between nodes, wherever they are: through the borders of metanodes, and to the input and output nodes of components. */
final class Flattening {

    private static final int MAX_STEPS = 10_000;

    private final List<Connection> m_connections = new ArrayList<>();

    private Flattening() {
    }

    /** @throws LoadException if a connection names a node that does not exist, or metanodes are connected to themselves */
    static List<Connection> of(final Level workflow) throws LoadException {
        final var flattening = new Flattening();
        flattening.flatten(workflow);
        return List.copyOf(flattening.m_connections);
    }

    /** A port that data comes from. */
    private record Source(int node, int port) {
    }

    private void flatten(final Level level) throws LoadException {
        for (final var connection : level.m_connections) {
            final var inner = level.m_levels.get(connection.destination());
            if (inner != null && inner.m_kind == Level.Kind.COMPONENT) {
                add(level, connection, inner.m_input, connection.destinationPort());
                add(level, connection, inner.m_output, Connection.OUTSIDE);
            } else if (inner == null && connection.destination() != Level.SELF) {
                add(level, connection, node(level, connection.destination()), connection.destinationPort());
            }
        }
        for (final var inner : level.m_levels.values()) {
            flatten(inner);
            if (inner.m_waits) {
                inner.ends().stream().map(inner.m_nodes::get).filter(end -> end != inner.m_output)
                    .forEach(end -> m_connections.add(new Connection(end, 0, inner.m_output, Connection.WAIT)));
            }
        }
    }

    private void add(final Level level, final Connection connection, final int destination, final int port) throws LoadException {
        source(level, connection.source(), connection.sourcePort(), 0)
            .ifPresent(source -> m_connections.add(new Connection(source.node(), source.port(), destination, port)));
    }

    private static int node(final Level level, final int number) throws LoadException {
        final var id = level.m_nodes.get(number);
        if (id == null) {
            throw new LoadException("A connection names node " + level.path(number) + ", which does not exist");
        }
        return id;
    }

    /** Where the data at a port really comes from; empty if nothing is connected there. */
    private static Optional<Source> source(final Level level, final int number, final int port, final int steps) throws LoadException {
        if (steps > MAX_STEPS) {
            throw new LoadException("The connections form a cycle through metanode " + level.m_path);
        }
        if (number == Level.SELF) {
            if (level.m_parent == null) {
                throw new LoadException("A connection names node " + number + ", which does not exist");
            }
            return follow(level.m_parent, level.m_number, port, steps);
        }
        final var inner = level.m_levels.get(number);
        if (inner == null) {
            return Optional.of(new Source(node(level, number), port));
        }
        return inner.m_kind == Level.Kind.COMPONENT ? Optional.of(new Source(inner.m_output, port)) : follow(inner, Level.SELF, port, steps);
    }

    /** Where the data comes from that ends at a port. */
    private static Optional<Source> follow(final Level level, final int destination, final int port, final int steps) throws LoadException {
        for (final var connection : level.m_connections) {
            if (connection.destination() == destination && connection.destinationPort() == port) {
                return source(level, connection.source(), connection.sourcePort(), steps + 1);
            }
        }
        return Optional.empty();
    }
}
