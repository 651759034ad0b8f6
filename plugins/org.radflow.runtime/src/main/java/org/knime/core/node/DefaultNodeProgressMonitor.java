package org.knime.core.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeProgress;
import org.knime.core.node.workflow.NodeProgressEvent;
import org.knime.core.node.workflow.NodeProgressListener;

/** Keeps the progress of a node and tells listeners about it. A check for cancellation also notices interrupts. */
public class DefaultNodeProgressMonitor implements NodeProgressMonitor {

    private static final NodeID SOURCE = new NodeID(0);

    private final List<NodeProgressListener> m_listeners = new CopyOnWriteArrayList<>();

    private volatile NodeProgress m_progress = new NodeProgress(null, null);

    private volatile boolean m_canceled;

    public DefaultNodeProgressMonitor() {
    }

    public DefaultNodeProgressMonitor(final NodeProgressListener listener) {
        addProgressListener(listener);
    }

    protected boolean isCanceled() {
        return m_canceled || Thread.currentThread().isInterrupted();
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (isCanceled()) {
            throw new CanceledExecutionException();
        }
    }

    @Override
    public void setExecuteCanceled() {
        m_canceled = true;
    }

    @Override
    public void setProgress(final double progress) {
        setProgress(progress, getMessage());
    }

    /** @param progress taken as 0 or 1 outside of that range, NaN for no change */
    @Override
    public synchronized void setProgress(final double progress, final String message) {
        set(new NodeProgress(Double.isNaN(progress) ? getProgress() : Math.max(0, Math.min(1, progress)), message));
    }

    @Override
    public void setProgress(final String message) {
        setMessage(message);
    }

    @Override
    public synchronized void setMessage(final String message) {
        set(new NodeProgress(getProgress(), message));
    }

    private void set(final NodeProgress progress) {
        m_progress = progress;
        final var event = new NodeProgressEvent(SOURCE, progress);
        m_listeners.forEach(listener -> listener.progressChanged(event));
    }

    @Override
    public Double getProgress() {
        return m_progress.getProgress();
    }

    @Override
    public String getMessage() {
        return m_progress.getMessage();
    }

    @Override
    public synchronized void reset() {
        m_canceled = false;
        set(new NodeProgress(null, null));
    }

    @Override
    public void addProgressListener(final NodeProgressListener listener) {
        m_listeners.add(listener);
    }

    @Override
    public void removeProgressListener(final NodeProgressListener listener) {
        m_listeners.remove(listener);
    }

    @Override
    public void removeAllProgressListener() {
        m_listeners.clear();
    }
}
