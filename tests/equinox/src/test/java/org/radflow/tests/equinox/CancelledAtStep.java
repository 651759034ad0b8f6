package org.radflow.tests.equinox;

import java.util.concurrent.atomic.AtomicInteger;

import org.knime.core.node.DefaultNodeProgressMonitor;
import org.radflow.pipeline.nodes.NodeWork;

/** Is cancelled when a node tells its progress, or asks whether it is cancelled, for the given time. Thread-safe. */
final class CancelledAtStep extends DefaultNodeProgressMonitor {

    private final AtomicInteger m_steps = new AtomicInteger();

    private final int m_last;

    /** @param last counted from 1; 0 for cancelled from the start */
    CancelledAtStep(final int last) {
        m_last = last;
        if (last == 0) {
            setExecuteCanceled();
        }
    }

    /** Steps so far. */
    int steps() {
        return m_steps.get();
    }

    private void step() {
        if (!isWaiting() && m_steps.incrementAndGet() == m_last) {
            setExecuteCanceled();
        }
    }

    /** Asking while the work is done in another thread is no step. */
    private static boolean isWaiting() {
        return StackWalker.getInstance().walk(frames -> frames
            .anyMatch(frame -> frame.getClassName().equals(NodeWork.class.getName()) && frame.getMethodName().equals("result")));
    }

    @Override
    protected boolean isCanceled() {
        step();
        return super.isCanceled();
    }

    @Override
    public void setProgress(final double progress, final String message) {
        step();
        super.setProgress(progress, message);
    }

    @Override
    public void setMessage(final String message) {
        step();
        super.setMessage(message);
    }
}
