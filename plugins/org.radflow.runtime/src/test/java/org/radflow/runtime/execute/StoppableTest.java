package org.radflow.runtime.execute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.DefaultNodeProgressMonitor;

class StoppableTest {

    private final DefaultNodeProgressMonitor m_progress = new DefaultNodeProgressMonitor();

    @Test
    void workThatDoesNotListenIsLeftBehind() throws InterruptedException {
        final var goOn = new AtomicBoolean(true);
        final var ended = new CountDownLatch(1);
        assertThrows(CanceledExecutionException.class, () -> Stoppable.run("deaf", m_progress, () -> {
            m_progress.setExecuteCanceled();
            while (goOn.get()) {
                Thread.onSpinWait();
            }
            ended.countDown();
        }));
        assertEquals(1, ended.getCount(), "it is still at work");
        goOn.set(false);
        ended.await();
    }

    @Test
    void workThatListensHasEnded() {
        final var cleaned = new AtomicBoolean();
        assertThrows(CanceledExecutionException.class, () -> Stoppable.run("listening", m_progress, () -> {
            m_progress.setExecuteCanceled();
            try {
                new CountDownLatch(1).await();
            } finally {
                cleaned.set(true);
            }
        }));
        assertTrue(cleaned.get());
    }

    @Test
    void workThatIsDoneBeforeItNoticesIsDone() throws Exception {
        final var done = new AtomicBoolean();
        Stoppable.run("nearly done", m_progress, () -> {
            m_progress.setExecuteCanceled();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            done.set(true);
        });
        assertTrue(done.get());
    }

    @Test
    void failuresArePassedOn() {
        assertEquals("no disk", assertThrows(IOException.class, () -> Stoppable.run("failing", m_progress, () -> {
            throw new IOException("no disk");
        })).getMessage());
        assertThrows(AssertionError.class, () -> Stoppable.run("broken", m_progress, () -> {
            throw new AssertionError();
        }));
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
