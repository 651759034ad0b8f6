package org.knime.core.node;

import java.util.function.Supplier;

import org.knime.core.node.workflow.NodeProgressListener;

/** Takes the progress of a node, from 0 to 1, and tells it when the user canceled. Thread-safe. */
public interface NodeProgressMonitor {

    /** @throws CanceledExecutionException if the user canceled */
    void checkCanceled() throws CanceledExecutionException;

    void setProgress(double progress);

    void setProgress(double progress, String message);

    /** @param message asked only if the message is shown */
    default void setProgress(final double progress, final Supplier<String> message) {
        setProgress(progress, message.get());
    }

    /** Sets the message only. */
    void setProgress(String message);

    void setMessage(String message);

    /** @param message asked only if the message is shown */
    default void setMessage(final Supplier<String> message) {
        setMessage(message.get());
    }

    /** @return null before any progress */
    Double getProgress();

    /** @return null before any message */
    String getMessage();

    void setExecuteCanceled();

    /** Forgets progress, message and cancellation. */
    void reset();

    void addProgressListener(NodeProgressListener listener);

    void removeProgressListener(NodeProgressListener listener);

    void removeAllProgressListener();
}
