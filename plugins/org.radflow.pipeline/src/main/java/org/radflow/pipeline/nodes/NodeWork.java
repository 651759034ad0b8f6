package org.radflow.pipeline.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.CancellationException;

import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.state.StateException;

/** Work of the domain inside a node: its progress and cancellation go to the platform, its errors become the node's. */
public final class NodeWork {

    /** Does the work. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws IOException, InvalidSettingsException, CanceledExecutionException;
    }

    private NodeWork() {}

    /**
     * Does the work.
     *
     * @throws KNIMEException             with the message of a problem with data, settings or files
     * @throws CanceledExecutionException when the node is cancelled
     */
    public static <T> T run(ExecutionContext exec, Work<T> work) throws KNIMEException, CanceledExecutionException {
        try {
            return work.run((fraction, message) -> report(exec, fraction, message));
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
