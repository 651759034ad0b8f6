package org.radflow.runtime.batch;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.NodeLogger.LEVEL;
import org.radflow.runtime.log.LogSink;

/** Collects what nodes say they wrote: log messages of level INFO or above that begin with "Wrote ". */
final class WrittenLog implements LogSink {

    private static final String WROTE = "Wrote ";

    private final LogSink m_rest;

    private final List<String> m_written = new ArrayList<>();

    /** @param rest takes all other messages */
    WrittenLog(final LogSink rest) {
        m_rest = rest;
    }

    @Override
    public boolean isEnabled(final LEVEL level) {
        return level.compareTo(LEVEL.INFO) >= 0 || m_rest.isEnabled(level);
    }

    @Override
    public void log(final LEVEL level, final String name, final String message, final Throwable cause) {
        if (level.compareTo(LEVEL.INFO) >= 0 && message != null && message.startsWith(WROTE)) {
            synchronized (m_written) {
                m_written.add(message.substring(WROTE.length()));
            }
        } else if (m_rest.isEnabled(level)) {
            m_rest.log(level, name, message, cause);
        }
    }

    /** What was written, in the order of the messages. */
    List<String> written() {
        synchronized (m_written) {
            return List.copyOf(m_written);
        }
    }
}
