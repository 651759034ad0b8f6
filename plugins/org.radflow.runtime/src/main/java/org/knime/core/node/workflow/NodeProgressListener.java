package org.knime.core.node.workflow;

import java.util.EventListener;

/** Learns of the progress of a node, in the thread that makes it. */
public interface NodeProgressListener extends EventListener {

    void progressChanged(NodeProgressEvent event);
}
