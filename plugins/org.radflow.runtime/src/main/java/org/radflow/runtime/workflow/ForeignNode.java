package org.radflow.runtime.workflow;

/**
 * A node of a workflow that is not installed here. It is kept as it is when the workflow is saved.
 *
 * @param path the numbers of the metanodes and components around it and its own, such as 7/4
 * @param factory class name of its factory
 * @param origin the bundle and feature it comes from, as far as the workflow names them
 */
public record ForeignNode(String path, String name, String factory, String origin) {

    private static final String KNIME = "org.knime.";

    /** Whether KNIME itself brings the node, such as all nodes for loops, switches and catching errors. */
    public boolean isKnime() {
        return factory.startsWith(KNIME);
    }

    /** What users have to know of it. */
    public String description() {
        return "The node " + this + " is not installed: no factory " + factory + ". "
            + (isKnime() ? "It comes with KNIME and runs only there" + controlFlow() + ". " : "") + origin;
    }

    private String controlFlow() {
        final var simple = factory.substring(factory.lastIndexOf('.') + 1);
        if (simple.contains("Loop")) {
            return " (it is part of a loop)";
        }
        if (simple.contains("Try") || simple.contains("Catch")) {
            return " (it is part of catching errors)";
        }
        return simple.contains("Switch") || simple.contains("Case") || simple.contains("EndIF") ? " (it is part of a switch)" : "";
    }

    /** Name and number. */
    @Override
    public String toString() {
        return name + " (#" + path + ")";
    }
}
