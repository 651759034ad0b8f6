package org.radflow.runtime.execute;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.NodeProgressMonitor;

/**
 * Work that ends soon after it is cancelled: it is told by an interrupt and given a moment to clean up. What does not listen is left behind in
 * its thread, which does not keep the process alive.
 */
final class Stoppable {

    private static final long CHECK_MS = 50;

    private static final long CLEAN_UP_MS = 500;

    private Stoppable() {
    }

    /** Does something that may fail. */
    interface Work {
        void run() throws Exception;
    }

    /** Threads that do not keep the process alive. */
    static ThreadFactory threads(final String name) {
        return work -> {
            final var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends when the work has ended, or has been left behind. */
    static void run(final String name, final NodeProgressMonitor progress, final Work work) throws Exception {
        final var task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        final var thread = threads(name).newThread(task);
        thread.start();
        while (!ended(task)) {
            try {
                progress.checkCanceled();
            } catch (CanceledExecutionException e) {
                thread.interrupt();
                if (!isDoneAfterAll(task)) {
                    throw e;
                }
            }
        }
    }

    /** Whether the work was done before it noticed. */
    private static boolean isDoneAfterAll(final FutureTask<?> task) throws InterruptedException {
        try {
            task.get(CLEAN_UP_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) { // NOSONAR: it ended because it was cancelled, or is left behind
            return false;
        }
    }

    private static boolean ended(final FutureTask<?> task) throws Exception {
        try {
            task.get(CHECK_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) { // NOSONAR: still at work
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception)e.getCause();
        }
    }
}
