package org.radflow.deep.nodes;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/** Looks several times a second whether a node is cancelled, until it is closed: a network that runs cannot look itself. */
final class CancelWatch implements AutoCloseable {

    private static final long PERIOD_MS = 200;

    private final Thread m_thread;

    /** @param stop called once, on another thread, when the node is cancelled */
    CancelWatch(final ExecutionMonitor exec, final Runnable stop) {
        m_thread = new Thread(() -> watch(exec, stop), "radflow-deep-cancel-watch");
        m_thread.setDaemon(true);
        m_thread.start();
    }

    private static void watch(final ExecutionMonitor exec, final Runnable stop) {
        try {
            while (true) {
                exec.checkCanceled();
                Thread.sleep(PERIOD_MS);
            }
        } catch (final CanceledExecutionException e) {
            stop.run();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the watch has ended. */
    @Override
    public void close() {
        m_thread.interrupt();
        boolean interrupted = false;
        while (m_thread.isAlive()) {
            try {
                m_thread.join();
            } catch (final InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
