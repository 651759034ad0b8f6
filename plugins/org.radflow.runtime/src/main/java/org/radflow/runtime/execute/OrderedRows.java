package org.radflow.runtime.execute;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.knime.core.data.DataRow;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;

/**
 * Computes rows several at a time, for a node that rearranges columns inside its execution, and gives the results in the order of the rows. As
 * many rows are being computed as there are threads; some more wait for a slow one before them.
 */
public final class OrderedRows {

    private static final long CANCEL_CHECK_MS = 100;

    /** Rows per thread that are handed out before the first of them is done. */
    private static final int AHEAD = 8;

    private OrderedRows() {
    }

    /** Computes one row. */
    public interface Function {
        /** @param index of the row in the table */
        DataRow compute(DataRow row, long index) throws Exception;
    }

    /** Takes the results in the order of the rows. */
    public interface Sink {
        /** @throws CanceledExecutionException to end the work */
        void accept(DataRow row) throws CanceledExecutionException;
    }

    /** As many as the property {@code radflow.threads} says, else as there are processors. */
    public static int threads() {
        return Integer.getInteger("radflow.threads", Runtime.getRuntime().availableProcessors());
    }

    /** Ends when no row is being computed any more, whether or not all went well. */
    public static void compute(final Iterator<DataRow> rows, final int threads, final Function function, final Sink sink,
        final ExecutionMonitor monitor) throws CanceledExecutionException {
        monitor.checkCanceled();
        final var workers = Executors.newFixedThreadPool(threads, Stoppable.threads("radflow-table"));
        final var inFlight = new ArrayDeque<Future<DataRow>>();
        try {
            for (var index = 0L; rows.hasNext() || !inFlight.isEmpty();) {
                while (rows.hasNext() && inFlight.size() < AHEAD * threads) {
                    final var row = rows.next();
                    final var at = index++;
                    inFlight.add(workers.submit(() -> function.compute(row, at)));
                }
                sink.accept(result(inFlight.element(), monitor));
                inFlight.remove();
            }
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    private static DataRow result(final Future<DataRow> task, final ExecutionMonitor monitor) throws CanceledExecutionException {
        while (true) {
            monitor.checkCanceled();
            try {
                return task.get(CANCEL_CHECK_MS, TimeUnit.MILLISECONDS);
            } catch (final TimeoutException e) { // NOSONAR: still being computed
                continue;
            } catch (final InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CanceledExecutionException("Interrupted");
            } catch (final ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException failure ? failure
                    : new IllegalStateException(e.getCause().getMessage(), e.getCause());
            }
        }
    }

    private static void awaitEnd(final ExecutorService workers) {
        try {
            while (!workers.awaitTermination(1, TimeUnit.SECONDS)) {
                continue;
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
