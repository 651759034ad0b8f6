package org.radflow.pipeline;

/** Cases that a step or a measure cannot use; the message names the column, what was found and what was expected, and no patient. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
