package org.radflow.runtime.workflow;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A loaded workflow without cycles, with all that is in its metanodes and components: a metanode is nothing but its nodes, a component has an
 * input and an output node around them.
 *
 * @param nodes in topological order: a node comes after the nodes it depends on, else by its number
 * @param variables flow variables that every node outside of components sees, by name
 * @param credentials the login names by the names of the credentials that nodes ask for; a login may be null
 * @param problems what could not be loaded without preventing the rest, such as refused parameters
 * @param foreign the nodes that are not installed; connections to and from them are left out
 * @param blocked the nodes that depend on those
 * @param levels the workflow, its metanodes and its components
 */
public record Workflow(String name, List<WorkflowNode> nodes, List<Connection> connections, Map<String, Variable> variables,
    Map<String, String> credentials, List<String> problems, List<ForeignNode> foreign, List<WorkflowNode> blocked, List<Folder> levels) {

    /**
     * The folder of a workflow, metanode or component.
     *
     * @param path the numbers of the metanodes and components around it and its own, such as 7/4; empty for the workflow
     * @param folder relative to the workflow, ending with a slash unless it is empty
     * @param file the file in it that holds nodes and connections
     * @param link where the template is that it is linked to
     */
    public record Folder(String path, String folder, String file, boolean isComponent, Optional<String> link) {

        /** Whether a node is in it, directly or further in. */
        public boolean holds(final WorkflowNode node) {
            return path.isEmpty() || node.path().startsWith(path + "/");
        }
    }

    public Optional<WorkflowNode> node(final int id) {
        return nodes.stream().filter(node -> node.id() == id).findFirst();
    }

    /** @param path the numbers of the metanodes and components around the node and its own, such as 7/4 */
    public Optional<WorkflowNode> node(final String path) {
        return nodes.stream().filter(node -> node.path().equals(path)).findFirst();
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
        return new Workflow(name, nodes, connections, all, credentials, problems, foreign, blocked, levels);
    }

    /** The nodes that depend on some others. */
    static List<WorkflowNode> after(final List<WorkflowNode> nodes, final List<Connection> connections, final List<Integer> ids) {
        final var after = new HashSet<Integer>();
        final var open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            final var id = open.remove();
            connections.stream().filter(connection -> connection.source() == id).map(Connection::destination).filter(after::add)
                .forEach(open::add);
        }
        return nodes.stream().filter(node -> after.contains(node.id())).toList();
    }
}
