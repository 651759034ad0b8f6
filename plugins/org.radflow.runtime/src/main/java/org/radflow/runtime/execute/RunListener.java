package org.radflow.runtime.execute;

import org.radflow.runtime.workflow.WorkflowNode;

/** Is told how a run goes on, from several threads. */
public interface RunListener {

    void started(WorkflowNode node);

    /** @param fraction done, from 0 to 1; NaN if unknown */
    void progress(WorkflowNode node, double fraction, String message);

    void finished(NodeResult result);
}
