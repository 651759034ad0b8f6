package org.knime.core.node;

/** Advances the progress of another monitor by a part of its range. Messages go there too, unless it is silent. */
final class SubProgressMonitor extends DefaultNodeProgressMonitor {

    private final NodeProgressMonitor m_parent;

    private final double m_part;

    private final boolean m_silent;

    private final boolean m_cancelable;

    private double m_given;

    /** @param part of the range of the parent, from 0 to 1 */
    SubProgressMonitor(final NodeProgressMonitor parent, final double part, final boolean silent,
        final boolean cancelable) {
        m_parent = parent;
        m_part = part;
        m_silent = silent;
        m_cancelable = cancelable;
        addProgressListener(event -> advance(event.getNodeProgress().getProgress()));
    }

    private void advance(final Double progress) {
        synchronized (m_parent) {
            if (progress != null && progress > m_given) {
                final var parent = m_parent.getProgress();
                m_parent.setProgress((parent == null ? 0 : parent) + m_part * (progress - m_given));
                m_given = progress;
            }
            if (!m_silent && getMessage() != null) {
                m_parent.setMessage(getMessage());
            }
        }
    }

    @Override
    public void checkCanceled() throws CanceledExecutionException {
        if (m_cancelable) {
            m_parent.checkCanceled();
        }
    }

    @Override
    public void setExecuteCanceled() {
        if (m_cancelable) {
            m_parent.setExecuteCanceled();
        }
    }
}
