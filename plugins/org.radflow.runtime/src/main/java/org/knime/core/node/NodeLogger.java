package org.knime.core.node;

import java.util.Locale;
import java.util.function.Supplier;

import org.radflow.runtime.log.Log;

/** Logs what a node does. Messages never contain patient data. Thread-safe. */
public final class NodeLogger {

    private final String m_name;

    private NodeLogger(final String name) {
        m_name = name;
    }

    public static NodeLogger getLogger(final Class<?> c) {
        return getLogger(c.getName());
    }

    public static NodeLogger getLogger(final String name) {
        return new NodeLogger(name);
    }

    public boolean isEnabledFor(final LEVEL level) {
        return Log.sink().isEnabled(level);
    }

    public boolean isDebugEnabled() {
        return isEnabledFor(LEVEL.DEBUG);
    }

    public boolean isInfoEnabled() {
        return isEnabledFor(LEVEL.INFO);
    }

    public void debug(final Object o) {
        log(LEVEL.DEBUG, () -> o, null);
    }

    public void debug(final Throwable t) {
        log(LEVEL.DEBUG, t::getMessage, t);
    }

    public void debug(final Supplier<Object> message) {
        log(LEVEL.DEBUG, message, null);
    }

    public void debug(final Object o, final Throwable t) {
        log(LEVEL.DEBUG, () -> o, t);
    }

    public void debug(final Supplier<Object> message, final Throwable t) {
        log(LEVEL.DEBUG, message, t);
    }

    public void debugWithFormat(final String format, final Object... args) {
        log(LEVEL.DEBUG, () -> String.format(Locale.ROOT, format, args), null);
    }

    public void info(final Object o) {
        log(LEVEL.INFO, () -> o, null);
    }

    public void info(final Throwable t) {
        log(LEVEL.INFO, t::getMessage, t);
    }

    public void info(final Supplier<Object> message) {
        log(LEVEL.INFO, message, null);
    }

    public void info(final Object o, final Throwable t) {
        log(LEVEL.INFO, () -> o, t);
    }

    public void info(final Supplier<Object> message, final Throwable t) {
        log(LEVEL.INFO, message, t);
    }

    public void infoWithFormat(final String format, final Object... args) {
        log(LEVEL.INFO, () -> String.format(Locale.ROOT, format, args), null);
    }

    public void warn(final Object o) {
        log(LEVEL.WARN, () -> o, null);
    }

    public void warn(final Throwable t) {
        log(LEVEL.WARN, t::getMessage, t);
    }

    public void warn(final Supplier<Object> message) {
        log(LEVEL.WARN, message, null);
    }

    public void warn(final Object o, final Throwable t) {
        log(LEVEL.WARN, () -> o, t);
    }

    public void warn(final Supplier<Object> message, final Throwable t) {
        log(LEVEL.WARN, message, t);
    }

    public void warnWithFormat(final String format, final Object... args) {
        log(LEVEL.WARN, () -> String.format(Locale.ROOT, format, args), null);
    }

    public void error(final Object o) {
        log(LEVEL.ERROR, () -> o, null);
    }

    public void error(final Throwable t) {
        log(LEVEL.ERROR, t::getMessage, t);
    }

    public void error(final Supplier<Object> message) {
        log(LEVEL.ERROR, message, null);
    }

    public void error(final Object o, final Throwable t) {
        log(LEVEL.ERROR, () -> o, t);
    }

    public void error(final Supplier<Object> message, final Throwable t) {
        log(LEVEL.ERROR, message, t);
    }

    public void errorWithFormat(final String format, final Object... args) {
        log(LEVEL.ERROR, () -> String.format(Locale.ROOT, format, args), null);
    }

    public void fatal(final Object o) {
        log(LEVEL.FATAL, () -> o, null);
    }

    public void fatal(final Throwable t) {
        log(LEVEL.FATAL, t::getMessage, t);
    }

    public void fatal(final Supplier<Object> message) {
        log(LEVEL.FATAL, message, null);
    }

    public void fatal(final Object o, final Throwable t) {
        log(LEVEL.FATAL, () -> o, t);
    }

    public void fatal(final Supplier<Object> message, final Throwable t) {
        log(LEVEL.FATAL, message, t);
    }

    public void fatalWithFormat(final String format, final Object... args) {
        log(LEVEL.FATAL, () -> String.format(Locale.ROOT, format, args), null);
    }

    private void log(final LEVEL level, final Supplier<?> message, final Throwable cause) {
        final var sink = Log.sink();
        if (sink.isEnabled(level)) {
            final var text = message.get();
            sink.log(level, m_name, text == null ? null : text.toString(), cause);
        }
    }

    /** Levels of severity, rising from {@link #DEBUG} to {@link #FATAL}. */
    public enum LEVEL {
        DEBUG, INFO, WARN, ERROR, FATAL,
        /** Every message. */
        ALL,
        /** No message. */
        OFF
    }
}
