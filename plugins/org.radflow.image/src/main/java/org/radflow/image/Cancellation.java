package org.radflow.image;

import java.util.concurrent.CancellationException;

/** How long loops end early: whoever wants a computation to stop interrupts its thread. */
public final class Cancellation {

    private static final int STEPS = 1 << 20;

    private Cancellation() {
    }

    /** @throws CancellationException when the thread is interrupted, which it stays */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Cancelled");
        }
    }

    /**
     * The same in a loop of many short steps, once in a million of them.
     *
     * @param step number of the step, from 0 on
     * @throws CancellationException when the thread is interrupted, which it stays
     */
    public static void check(final int step) {
        if (step % STEPS == 0) {
            check();
        }
    }
}
