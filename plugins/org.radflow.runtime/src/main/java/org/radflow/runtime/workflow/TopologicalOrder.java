package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Orders nodes so that each comes after the nodes it depends on; among those that could be next, by number. */
final class TopologicalOrder {

    private TopologicalOrder() {
    }

    /** @throws LoadException if the connections form a cycle */
    static List<WorkflowNode> of(final Map<Integer, WorkflowNode> nodes, final Collection<Connection> connections)
        throws LoadException {
        final var waiting = new TreeMap<>(nodes);
        final var done = new HashSet<Integer>();
        final var ordered = new ArrayList<WorkflowNode>();
        while (!waiting.isEmpty()) {
            final var next = waiting.values().stream()
                .filter(node -> connections.stream().filter(connection -> connection.destination() == node.id())
                    .allMatch(connection -> done.contains(connection.source())))
                .findFirst().orElseThrow(() -> new LoadException("The connections form a cycle among "
                    + waiting.values().stream().map(WorkflowNode::toString).collect(Collectors.joining(", "))));
            waiting.remove(next.id());
            done.add(next.id());
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }
}
