package org.radflow.segment;

import java.util.concurrent.CancellationException;

/** How a long loop ends early. */
final class Cancellation {

    private Cancellation() {}

    /** @throws CancellationException if the thread was interrupted */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Cancelled");
        }
    }
}
