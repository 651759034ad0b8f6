package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.nodes.InstalledSteps;
import org.radflow.pipeline.state.StateException;

/** The kinds of steps that bundles contribute are found. */
class StepsTest {

    @Test
    void contributedKindsAreCreated() {
        StateException e = assertThrows(StateException.class, () -> InstalledSteps.kinds().kind("of another program"));
        assertTrue(e.getMessage().startsWith("Step: found the kind 'of another program', expected one of ["), e.getMessage());
    }

    @Test
    void softwareIsNamedWithItsVersion() {
        assertTrue(InstalledSteps.software().matches("Radflow \\d+\\.\\d+\\.\\d+.*"), InstalledSteps.software());
    }
}
