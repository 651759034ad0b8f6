package org.radflow.runtime.execute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.knime.core.data.DataRow;
import org.knime.core.node.CanceledExecutionException;

/**
 * Sends the rows of a table through the row functions of consecutive nodes, several rows at once, and gives the results
 * in the order of the rows. At most as many rows are in memory as the window is wide; what a function computes for a row
 * is gone as soon as the next function is done with it.
 */
final class RowStream {

    private static final long CANCEL_CHECK_MS = 100;

    private final List<RowFunction> m_functions;

    private final ExecutorService m_workers;

    private final int m_window;

    private final Predicate<DataRow> m_failedBefore;

    private final RowMemory m_memory;

    /**
     * @param failedBefore whether an input row is a case that has failed already
     * @param memory the rows that were computed before
     * @param workers run the tasks in the order they are submitted
     * @param window the number of rows that are computed at once
     */
    RowStream(final List<RowFunction> functions, final Predicate<DataRow> failedBefore, final RowMemory memory,
        final ExecutorService workers, final int window) {
        m_functions = List.copyOf(functions);
        m_failedBefore = failedBefore;
        m_memory = functions.stream().allMatch(RowFunction::isParallel) ? memory : RowMemory.none();
        m_workers = workers;
        m_window = window;
    }

    /** Takes the results in the order of the rows. */
    interface Sink {
        /** @throws CanceledExecutionException to end the stream */
        void accept(RowResult result) throws CanceledExecutionException;

        /** Asked while a row is being computed. */
        default void checkCanceled() throws CanceledExecutionException {
            // nobody cancels
        }
    }

    /**
     * What became of a row.
     *
     * @param row the row after the last function
     * @param steps what each function did
     */
    record RowResult(DataRow row, List<Step> steps) {

        /** Whether the case has failed at a step or before. */
        boolean isFailed() {
            return steps.stream().anyMatch(Step::failed);
        }
    }

    /**
     * What one function did.
     *
     * @param failed whether the case has failed here or before
     * @param failures why it failed here
     * @param missing what could not be computed of a case that has not failed
     */
    record Step(boolean failed, List<CaseFailure> failures, List<CaseFailure> missing) {
    }

    /** A function failed other than for one row. */
    static final class FunctionException extends Exception {

        private static final long serialVersionUID = 1;

        /** Position of the function. */
        final int m_function;

        FunctionException(final int function, final Throwable cause) {
            super(cause);
            m_function = function;
        }
    }

    /** Ends when no row is being computed any more; then the functions are finished, whether or not all went well. */
    void run(final Iterator<DataRow> rows, final Sink sink)
        throws FunctionException, CanceledExecutionException, InterruptedException {
        final var inFlight = new ArrayDeque<RowTask>();
        try {
            for (var index = 0L; rows.hasNext() || !inFlight.isEmpty();) {
                while (rows.hasNext() && inFlight.size() < m_window) {
                    inFlight.add(submit(rows.next(), index++));
                }
                sink.accept(result(inFlight.element(), sink));
                inFlight.remove();
            }
        } finally {
            inFlight.forEach(task -> task.cancel(true));
            inFlight.forEach(RowTask::awaitEnd);
            m_functions.forEach(RowFunction::finish);
        }
    }

    private RowTask submit(final DataRow row, final long index) {
        final var task = new RowTask(() -> m_memory.recall(row, index, () -> compute(row, index)));
        m_workers.execute(task);
        return task;
    }

    private RowResult compute(final DataRow input, final long index) throws FunctionException {
        final var steps = new ArrayList<Step>();
        var row = input;
        var failed = m_failedBefore.test(input);
        for (var i = 0; i < m_functions.size(); i++) {
            final var function = m_functions.get(i);
            try {
                row = function.apply(row, index);
            } catch (Exception | Error e) { // NOSONAR: a failed node must not end the run
                throw new FunctionException(i, e);
            }
            final var check = function.check();
            final var failedHere = !failed && check.isFailed(row);
            failed |= failedHere;
            steps.add(new Step(failed, failedHere ? check.failures(row) : List.of(),
                failed ? List.of() : check.missing(row)));
        }
        return new RowResult(row, steps);
    }

    private static RowResult result(final RowTask task, final Sink sink)
        throws FunctionException, CanceledExecutionException, InterruptedException {
        while (true) {
            sink.checkCanceled();
            try {
                return task.get(CANCEL_CHECK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) { // NOSONAR: still being computed
                continue;
            } catch (ExecutionException e) {
                throw e.getCause() instanceof FunctionException failure ? failure : new FunctionException(0, e.getCause());
            }
        }
    }
}
