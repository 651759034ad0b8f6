package org.radflow.runtime.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loaded workflow without cycles.
 *
 * @param nodes in topological order: a node comes after the nodes it depends on, else by its number
 * @param variables flow variables that every node sees, by name
 * @param problems what could not be loaded without preventing the rest, such as refused parameters
 */
public record Workflow(String name, List<WorkflowNode> nodes, List<Connection> connections,
    Map<String, Variable> variables, List<String> problems) {

    public Optional<WorkflowNode> node(final int id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst();
    }

    /** The connections that end at a node, by destination port. */
    public List<Connection> incoming(final WorkflowNode node) {
        return connections.stream().filter(connection -> connection.destination() == node.id())
            .sorted((a, b) -> Integer.compare(a.destinationPort(), b.destinationPort())).toList();
    }

    public List<Connection> outgoing(final WorkflowNode node) {
        return connections.stream().filter(connection -> connection.source() == node.id()).toList();
    }

    /** The same workflow with some flow variables set or added. */
    public Workflow with(final Map<String, Variable> changed) {
        final var all = new LinkedHashMap<>(variables);
        all.putAll(changed);
        return new Workflow(name, nodes, connections, all, problems);
    }
}
