package org.knime.core.node;

import org.knime.core.node.message.Message;

/** An expected failure of a node. The message is for users and shown without a stack trace. */
public final class KNIMEException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message m_message;

    public KNIMEException(final String message) {
        this(message, null);
    }

    public KNIMEException(final String message, final Throwable cause) {
        this(Message.fromSummary(message == null ? "" : message), cause);
    }

    private KNIMEException(final Message message, final Throwable cause) {
        super(message.getSummary(), cause);
        m_message = message;
    }

    public static KNIMEException of(final Message message) {
        return new KNIMEException(message, null);
    }

    public static KNIMEException of(final Message message, final Throwable cause) {
        return new KNIMEException(message, cause);
    }

    public Message getKNIMEMessage() {
        return m_message;
    }

    /** This exception for methods that declare none. */
    public KNIMERuntimeException toUnchecked() {
        return new KNIMERuntimeException();
    }

    /** An unchecked exception whose cause is a {@link KNIMEException}. */
    public final class KNIMERuntimeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private KNIMERuntimeException() {
            super(KNIMEException.this.getMessage(), KNIMEException.this);
        }
    }
}
