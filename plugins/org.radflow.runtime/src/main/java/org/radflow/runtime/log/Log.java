package org.radflow.runtime.log;

import java.io.PrintStream;
import java.util.Objects;

import org.knime.core.node.NodeLogger.LEVEL;

/** Where nodes log to: warnings and errors go to standard error unless a run says otherwise. Thread-safe. */
public final class Log {

    private static volatile LogSink sink = to(System.err, LEVEL.WARN);

    private Log() {
    }

    public static LogSink sink() {
        return sink;
    }

    public static void setSink(final LogSink newSink) {
        sink = Objects.requireNonNull(newSink);
    }

    /**
     * A sink that writes one line per message, followed by stack traces if {@link LEVEL#DEBUG} is written.
     *
     * @param least the least severe level that is written
     */
    public static LogSink to(final PrintStream out, final LEVEL least) {
        return new LogSink() {
            @Override
            public boolean isEnabled(final LEVEL level) {
                return least != LEVEL.OFF && (least == LEVEL.ALL || level.compareTo(least) >= 0);
            }

            @Override
            public void log(final LEVEL level, final String name, final String message, final Throwable cause) {
                synchronized (out) {
                    out.println(level + " " + name + ": " + (message == null && cause != null ? cause : message));
                    if (cause != null && isEnabled(LEVEL.DEBUG)) {
                        cause.printStackTrace(out);
                    }
                }
            }
        };
    }
}
