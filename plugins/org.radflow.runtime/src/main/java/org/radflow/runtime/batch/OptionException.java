package org.radflow.runtime.batch;

/** An option on the command line is missing or wrong. The message names it, what was found and what is expected. */
final class OptionException extends Exception {

    private static final long serialVersionUID = 1;

    OptionException(final String message) {
        super(message);
    }

    OptionException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
