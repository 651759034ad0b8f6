package org.knime.core.node.message;

import java.util.List;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** A message of a node to the user: a summary and what the user can do about it. Immutable. */
public final class Message {

    private final String m_summary;

    private final List<String> m_resolutions;

    private Message(final String summary, final List<String> resolutions) {
        m_summary = Objects.requireNonNull(summary, "summary");
        m_resolutions = resolutions;
    }

    public static Message fromSummary(final String summary) {
        return new Message(summary, List.of());
    }

    /** @param resolutions what the user can do, in order */
    public static Message fromSummaryWithResolution(final String summary, final String... resolutions) {
        return new Message(summary, List.of(resolutions));
    }

    /** The summary of a message, null for null. */
    public static String getSummaryFrom(final Message message) {
        return message == null ? null : message.m_summary;
    }

    public String getSummary() {
        return m_summary;
    }

    public List<String> getResolutions() {
        return m_resolutions;
    }

    public InvalidSettingsException toInvalidSettingsException() {
        return toInvalidSettingsException(null);
    }

    public InvalidSettingsException toInvalidSettingsException(final Throwable cause) {
        return new InvalidSettingsException(m_summary, cause);
    }

    public KNIMEException toKNIMEException() {
        return KNIMEException.of(this);
    }

    public KNIMEException toKNIMEException(final Throwable cause) {
        return KNIMEException.of(this, cause);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Message message && m_summary.equals(message.m_summary)
            && m_resolutions.equals(message.m_resolutions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_summary, m_resolutions);
    }

    @Override
    public String toString() {
        return m_summary;
    }
}
