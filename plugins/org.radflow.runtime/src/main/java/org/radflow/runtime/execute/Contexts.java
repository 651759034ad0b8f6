package org.radflow.runtime.execute;

import org.knime.core.node.ExecutionContext;

/** Makes the context a node is executed in. */
final class Contexts {

    private Contexts() {
    }

    static ExecutionContext create(final NodeRun run) {
        return new ExecutionContext(run.m_progress, null);
    }
}
