package org.knime.core.node.workflow;

import java.util.EventObject;

/** The progress of a node has changed. */
public class NodeProgressEvent extends EventObject {

    private static final long serialVersionUID = 1;

    private final transient NodeProgress m_progress;

    public NodeProgressEvent(final NodeID source, final NodeProgress progress) {
        super(source);
        m_progress = progress;
    }

    public NodeProgress getNodeProgress() {
        return m_progress;
    }
}
