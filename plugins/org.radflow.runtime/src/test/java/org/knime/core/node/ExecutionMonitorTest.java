package org.knime.core.node;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;

class ExecutionMonitorTest {

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    private final ExecutionMonitor m_monitor = new ExecutionMonitor(m_progress);

    @Test
    void partsAddUp() {
        final var first = m_monitor.createSubProgress(0.25);
        final var second = m_monitor.createSubProgress(0.75);
        first.setProgress(1, "first");
        assertEquals(0.25, m_progress.getProgress());
        assertEquals("first", m_progress.getMessage());
        second.setProgress(0.5, () -> "second");
        second.createSilentSubProgress(0.5).setProgress(1, "silent");
        assertEquals(1, m_progress.getProgress());
        assertEquals("second", m_progress.getMessage());
    }

    @Test
    void progressStaysFromZeroToOne() {
        assertNull(m_progress.getProgress());
        m_monitor.setProgress(7);
        assertEquals(1, m_progress.getProgress());
        m_monitor.setProgress(-1);
        assertEquals(0, m_progress.getProgress());
        m_monitor.setProgress(Double.NaN);
        assertEquals(0, m_progress.getProgress());
    }

    @Test
    void listenersLearnOfProgressAndMessage() {
        final var heard = new ArrayList<String>();
        m_progress.addProgressListener(event -> heard.add(event.getNodeProgress().toString()));
        m_monitor.setMessage("start");
        m_monitor.setProgress(0.5);
        assertEquals("[null: start, 0.5: start]", heard.toString());
    }

    @Test
    void cancellationReachesPartsThatAllowIt() {
        m_progress.setExecuteCanceled();
        assertThrows(CanceledExecutionException.class, m_monitor.createSubProgress(0.5)::checkCanceled);
        assertDoesNotThrow(m_monitor.createNonCancelableSubProgress()::checkCanceled);
    }
}
