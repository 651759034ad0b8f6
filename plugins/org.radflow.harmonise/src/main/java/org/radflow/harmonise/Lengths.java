package org.radflow.harmonise;

import org.radflow.pipeline.state.StateException;

/** Checks lists that are read from a stored state. */
final class Lengths {

    private Lengths() {}

    /** @throws StateException when a list has another length than it must have */
    static void check(String name, int found, int expected) {
        if (found != expected) {
            throw new StateException("'%s': found %d entries, expected %d".formatted(name, found, expected));
        }
    }
}
