package org.radflow.normalise;

import java.util.concurrent.CancellationException;

/** {@link org.radflow.image.Cancellation} for those who know it by this name. */
public final class Cancellation {

    private Cancellation() {
    }

    /** @throws CancellationException when the thread is interrupted, which it stays */
    public static void check() {
        org.radflow.image.Cancellation.check();
    }
}
