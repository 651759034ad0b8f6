package org.radflow.pipeline;

import java.util.concurrent.CancellationException;

/** Told how far work has come, and asked whether to go on. Thread-safe. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody and never stops. */
    Progress NONE = (fraction, message) -> {};

    /**
     * @param fraction part of the work that is done, from 0 to 1
     * @param message  what is being done; empty to leave it as it was
     * @throws CancellationException when the work is to stop
     */
    void at(double fraction, String message);

    /** Asks whether to go on, from inside a loop. */
    default void check() {
        at(Double.NaN, "");
    }

    /** The progress of a part of the work. */
    default Progress part(double from, double to) {
        return (fraction, message) -> at(from + fraction * (to - from), message);
    }
}
