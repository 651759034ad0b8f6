package org.knime.core.node.workflow;

/** The number of a node in its workflow. Immutable. */
public class NodeID {

    private final int m_index;

    public NodeID(final int index) {
        m_index = index;
    }

    public int getIndex() {
        return m_index;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof NodeID id && m_index == id.m_index;
    }

    @Override
    public int hashCode() {
        return m_index;
    }

    @Override
    public String toString() {
        return Integer.toString(m_index);
    }
}
