package org.knime.core.node;

/** A node of KNIME's own workflow manager. Here nodes run without one, and contexts take null instead. */
public final class Node {

    private Node() {
    }
}
