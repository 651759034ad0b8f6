package org.radflow.runtime.execute;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

import org.radflow.runtime.execute.RowStream.RowResult;

/** The computation of a row. Other than with a plain future, one can wait until a cancelled computation has really ended. */
final class RowTask extends FutureTask<RowResult> {

    private final AtomicBoolean m_taken = new AtomicBoolean();

    private final CompletableFuture<Void> m_end = new CompletableFuture<>();

    RowTask(final Callable<RowResult> computation) {
        super(computation);
    }

    @Override
    public void run() {
        if (m_taken.compareAndSet(false, true)) {
            try {
                super.run();
            } finally {
                m_end.complete(null);
            }
        }
    }

    /** Waits until the computation has ended, also if it was cancelled; one that has not begun never begins. */
    void awaitEnd() {
        if (!m_taken.compareAndSet(false, true)) {
            m_end.join();
        }
    }
}
