package org.radflow.normalise;

import java.util.concurrent.CancellationException;

/** How long loops end early: whoever wants a computation to stop interrupts its thread. */
public final class Cancellation {

    private Cancellation() {
    }

    /** @throws CancellationException when the thread is interrupted, which it stays */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Cancelled");
        }
    }
}
