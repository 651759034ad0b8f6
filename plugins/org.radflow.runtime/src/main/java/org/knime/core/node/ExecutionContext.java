package org.knime.core.node;

/** What a node is executed with. Thread-safe. */
public class ExecutionContext extends ExecutionMonitor {

    /** @param node null */
    public ExecutionContext(final NodeProgressMonitor progMon, final Node node) {
        super(progMon);
    }

    /** A context for a part of the execution, whose messages are shown. */
    public ExecutionContext createSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSubProgress(maxProg).getProgressMonitor(), null);
    }

    /** A context for a part of the execution, whose messages are not shown. */
    public ExecutionContext createSilentSubExecutionContext(final double maxProg) {
        return new ExecutionContext(createSilentSubProgress(maxProg).getProgressMonitor(), null);
    }
}
