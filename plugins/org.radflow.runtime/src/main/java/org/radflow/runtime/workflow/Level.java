package org.radflow.runtime.workflow;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workflow, or a metanode or component in it, as it was read: what is directly in it, by number. */
final class Level {

    /** The number by which the connections in a metanode name the metanode itself. */
    static final int SELF = -1;

    /** What a level is. */
    enum Kind {
        WORKFLOW, METANODE, COMPONENT
    }

    final Kind m_kind;

    /** The numbers of the metanodes and components around it and its own, such as 7/4; empty for the workflow. */
    final String m_path;

    /** Relative to the workflow, ending with a slash unless it is empty. */
    final String m_folder;

    final Level m_parent;

    final int m_number;

    /** The ids of nodes by their numbers here. */
    final Map<Integer, Integer> m_nodes = new HashMap<>();

    final Map<Integer, Level> m_levels = new HashMap<>();

    /** The connections by the numbers of nodes here. */
    List<Connection> m_connections = List.of();

    /** Ids of the input and output node of a component. */
    int m_input;

    int m_output;

    /** Whether the output of a component waits for all that is in it. */
    boolean m_waits;

    /** The workflow. */
    Level() {
        this(Kind.WORKFLOW, "", "", null, 0);
    }

    private Level(final Kind kind, final String path, final String folder, final Level parent, final int number) {
        m_kind = kind;
        m_path = path;
        m_folder = folder;
        m_parent = parent;
        m_number = number;
    }

    /** Adds a metanode or component. */
    Level add(final Kind kind, final int number, final String folder) {
        final var level = new Level(kind, path(number), folder, this, number);
        m_levels.put(number, level);
        return level;
    }

    /** The path of a node in this level. */
    String path(final int number) {
        return m_path.isEmpty() ? Integer.toString(number) : m_path + "/" + number;
    }

    int depth() {
        return m_parent == null ? 0 : 1 + m_parent.depth();
    }

    /** The numbers of the nodes here that no connection leaves. */
    Set<Integer> ends() {
        final var ends = new LinkedHashSet<>(m_nodes.keySet());
        m_connections.forEach(connection -> ends.remove(connection.source()));
        return ends;
    }
}
