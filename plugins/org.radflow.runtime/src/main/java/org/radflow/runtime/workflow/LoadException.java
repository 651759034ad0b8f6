package org.radflow.runtime.workflow;

/** A workflow cannot be loaded. The message names what is wrong and what to do. */
public final class LoadException extends Exception {

    private static final long serialVersionUID = 1;

    public LoadException(final String message) {
        super(message);
    }

    public LoadException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
