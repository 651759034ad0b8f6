package org.knime.core.node;

import java.util.function.Supplier;

/** Takes the progress of a task, from 0 to 1, and tells it when the user canceled. Thread-safe. */
public class ExecutionMonitor {

    private final NodeProgressMonitor m_progress;

    /** A monitor that nobody watches. */
    public ExecutionMonitor() {
        this(new DefaultNodeProgressMonitor());
    }

    public ExecutionMonitor(final NodeProgressMonitor progressMonitor) {
        m_progress = progressMonitor;
    }

    public final NodeProgressMonitor getProgressMonitor() {
        return m_progress;
    }

    /** @throws CanceledExecutionException if the user canceled */
    public void checkCanceled() throws CanceledExecutionException {
        m_progress.checkCanceled();
    }

    public void setProgress(final double progress) {
        m_progress.setProgress(progress);
    }

    public void setProgress(final double progress, final String message) {
        m_progress.setProgress(progress, message);
    }

    /** @param message asked only if the message is shown */
    public void setProgress(final double progress, final Supplier<String> message) {
        m_progress.setProgress(progress, message);
    }

    /** Sets the message only. */
    public void setProgress(final String message) {
        m_progress.setMessage(message);
    }

    public void setMessage(final String message) {
        m_progress.setMessage(message);
    }

    /** @param message asked only if the message is shown */
    public void setMessage(final Supplier<String> message) {
        m_progress.setMessage(message);
    }

    /** A monitor of a part of this task, whose messages are shown. */
    public ExecutionMonitor createSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, false, true));
    }

    /** A monitor of a part of this task, whose messages are not shown. */
    public ExecutionMonitor createSilentSubProgress(final double maxProg) {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, maxProg, true, true));
    }

    /** A monitor of this task whose {@link #checkCanceled} never throws. */
    public ExecutionMonitor createNonCancelableSubProgress() {
        return new ExecutionMonitor(new SubProgressMonitor(m_progress, 1, false, false));
    }
}
