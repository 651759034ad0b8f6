package org.radflow.runtime.log;

import org.knime.core.node.NodeLogger.LEVEL;

/** Takes what nodes log. Thread-safe. */
public interface LogSink {

    /** Whether messages of that level are wanted. */
    boolean isEnabled(LEVEL level);

    /**
     * Takes a message.
     *
     * @param level DEBUG, INFO, WARN, ERROR or FATAL
     * @param name of the logger, by convention the class that logs
     * @param message null for none
     * @param cause null for none
     */
    void log(LEVEL level, String name, String message, Throwable cause);
}
