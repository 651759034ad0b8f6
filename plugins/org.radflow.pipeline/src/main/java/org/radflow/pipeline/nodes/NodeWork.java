package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.util.ThreadUtils;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.state.StateException;

/**
 * Work of the domain inside a node: its progress and cancellation go to the platform, its errors become the node's. It is done in a thread of
 * its own, which is left behind when it does not end soon after a cancellation: learning in Weka cannot be stopped.
 */
public final class NodeWork {

    /** Does the work. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws IOException, InvalidSettingsException, CanceledExecutionException;
    }

    private static final long CHECK_MS = 50;

    /** What work may take to notice that it is cancelled. */
    private static final long END_MS = 500;

    private NodeWork() {}

    /**
     * Does the work.
     *
     * @throws KNIMEException             with the message of a problem with data, settings or files
     * @throws CanceledExecutionException when the node is cancelled
     */
    public static <T> T run(ExecutionContext exec, Work<T> work) throws KNIMEException, CanceledExecutionException {
        exec.checkCanceled();
        try {
            return result(exec, new FutureTask<>(() -> work.run((fraction, message) -> report(exec, fraction, message))));
        } catch (CancellationException e) {
            CanceledExecutionException cancelled = new CanceledExecutionException();
            cancelled.initCause(e);
            throw cancelled;
        } catch (DataException | StateException | IllegalArgumentException | InvalidSettingsException | IOException
                | UncheckedIOException e) {
            String message = e instanceof InvalidPathException path ? "'" + path.getInput() + "' is no path" : e.getMessage();
            throw new KNIMEException(message, e);
        }
    }

    private static <T> T result(ExecutionContext exec, FutureTask<T> task)
            throws IOException, InvalidSettingsException, CanceledExecutionException {
        Thread thread = ThreadUtils.threadWithContext(task, Thread.currentThread().getName() + "-work");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return task.get(CHECK_MS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    exec.checkCanceled();
                }
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (InterruptedException e) {
            try {
                return stopped(thread, task);
            } finally {
                Thread.currentThread().interrupt();
            }
        } catch (CanceledExecutionException e) {
            return stopped(thread, task);
        }
    }

    /** The result after all, if the work was done before it noticed: then a file that it wrote is there. */
    private static <T> T stopped(Thread thread, FutureTask<T> task) throws CanceledExecutionException {
        thread.interrupt();
        try {
            return task.get(END_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            CanceledExecutionException cancelled = new CanceledExecutionException();
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    private static RuntimeException thrown(Throwable cause) throws IOException, InvalidSettingsException, CanceledExecutionException {
        if (cause instanceof IOException e) {
            throw e;
        }
        if (cause instanceof InvalidSettingsException e) {
            throw e;
        }
        if (cause instanceof CanceledExecutionException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return (RuntimeException) cause;
    }

    private static void report(ExecutionContext exec, double fraction, String message) {
        try {
            exec.checkCanceled();
        } catch (CanceledExecutionException e) {
            throw (CancellationException)new CancellationException().initCause(e);
        }
        if (!Double.isNaN(fraction)) {
            exec.setProgress(fraction);
        }
        if (!message.isEmpty()) {
            exec.setMessage(message);
        }
    }
}
