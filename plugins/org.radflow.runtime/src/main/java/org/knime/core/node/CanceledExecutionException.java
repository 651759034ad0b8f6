package org.knime.core.node;

/** The user canceled an execution. */
public class CanceledExecutionException extends Exception {

    private static final long serialVersionUID = 1;

    public CanceledExecutionException() {
        this("Execution canceled");
    }

    public CanceledExecutionException(final String message) {
        super(message);
    }
}
