package org.radflow.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.knime.core.node.NodeLogger;
import org.knime.core.node.NodeLogger.LEVEL;

class LogTest {

    private static final NodeLogger LOGGER = NodeLogger.getLogger("reader");

    private final LogSink m_before = Log.sink();

    private final ByteArrayOutputStream m_text = new ByteArrayOutputStream();

    private void logFrom(final LEVEL least) {
        Log.setSink(Log.to(new PrintStream(m_text, true, StandardCharsets.UTF_8), least));
    }

    @AfterEach
    void restore() {
        Log.setSink(m_before);
    }

    @Test
    void aLineTellsLevelLoggerAndMessage() {
        logFrom(LEVEL.WARN);
        LOGGER.warnWithFormat("%d files in %.1f s", 3, 0.5);
        LOGGER.error("unreadable", new IllegalStateException("cause"));
        assertEquals("WARN reader: 3 files in 0.5 s\nERROR reader: unreadable\n", text());
    }

    @Test
    void lessSevereMessagesAreNotEvenMade() {
        logFrom(LEVEL.WARN);
        LOGGER.info(() -> fail("message of a level that is not written"));
        assertFalse(LOGGER.isInfoEnabled());
        assertEquals("", text());
    }

    @Test
    void stackTracesAreForDebugging() {
        logFrom(LEVEL.ALL);
        LOGGER.warn(new IllegalStateException("cause"));
        assertTrue(text().startsWith("WARN reader: cause\njava.lang.IllegalStateException: cause\n\tat "), text());
    }

    @Test
    void aLogCanBeOff() {
        logFrom(LEVEL.OFF);
        LOGGER.fatal("lost");
        assertEquals("", text());
    }

    private String text() {
        return m_text.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
