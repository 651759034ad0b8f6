package org.radflow.pipeline.state;

/** Stored settings or a stored state that cannot be read; the message names the entry, what was found and what was expected. */
public final class StateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StateException(String message) {
        super(message);
    }

    public StateException(String message, Throwable cause) {
        super(message, cause);
    }
}
