package org.radflow.dicom;

import java.util.concurrent.CancellationException;

/** Asked between the slices and files of a long reading, by several threads, whether its result is still wanted. */
@FunctionalInterface
public interface Checkpoint {

    /** @throws CancellationException if it is not, which ends the reading */
    void check();

    /** Ends the reading when the thread that calls this method, and then reads, is interrupted; it stays so. */
    static Checkpoint interrupts() {
        Thread reader = Thread.currentThread();
        return () -> {
            if (reader.isInterrupted()) {
                throw new CancellationException("Cancelled");
            }
        };
    }
}
