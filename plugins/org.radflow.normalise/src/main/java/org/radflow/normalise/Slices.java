package org.radflow.normalise;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on slices that do not depend on each other. */
final class Slices {

    private Slices() {
    }

    /**
     * Works on slices 0 to count - 1 in the common pool, or in the {@link java.util.concurrent.ForkJoinPool} of the caller.
     *
     * @throws CancellationException when the caller's thread is interrupted
     */
    static void inParallel(final int count, final IntConsumer work) {
        final Thread caller = Thread.currentThread();
        IntStream.range(0, count).parallel().forEach(slice -> {
            if (caller.isInterrupted()) {
                throw new CancellationException("Cancelled");
            }
            work.accept(slice);
        });
    }
}
