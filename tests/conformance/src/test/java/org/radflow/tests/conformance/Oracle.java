package org.radflow.tests.conformance;

import java.io.IOException;

/** Compares what we compute with values from outside. */
@FunctionalInterface
interface Oracle {

    /** Aborts the calling test, saying so, where the reference data are absent. */
    void compare(Tally tally) throws IOException;
}
