package org.radflow.runtime.batch;

/** What the batch application tells its caller. The same numbers as KNIME's. */
enum ExitCode {
    /** Everything was done. */
    DONE(0),
    /** A parameter is missing or wrong. */
    PARAMETERS(2),
    /** The workflow cannot be loaded. */
    LOAD(3),
    /** A node or every case failed. */
    EXECUTION(4);

    private final int m_value;

    ExitCode(final int value) {
        m_value = value;
    }

    int value() {
        return m_value;
    }
}
