package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class SmoothingTest {

    private static final Geometry GRID = Cases.grid(30, 30, 15, 1, 1, 2);

    @Test
    void aPlaneStaysAndASpurGoes() {
        Mask half = Cases.box(GRID, 0, 0, 0, 14, 29, 14);
        assertArrayEquals(half.voxels(), Smoothing.gaussian(half, 2, Extent.VOLUME).voxels());
        Mask withSpur = MaskAlgebra.or(half, Cases.box(GRID, 15, 15, 7, 22, 15, 7));
        assertTrue(MaskAlgebra.and(Smoothing.gaussian(withSpur, 2, Extent.VOLUME), Cases.box(GRID, 17, 0, 0, 29, 29, 14)).isEmpty());
    }

    /** The Gaussian-weighted share of the ball of radius R at distance d from its centre is one half at about R - sigma^2 / R. */
    @Test
    void aBallShrinksByItsCurvature() {
        Mask ball = Cases.ball(GRID, 15, 15, 7, 10);
        assertEquals(4 / 3.0 * Math.PI * Math.pow(10 - 4 / 10.0, 3), Smoothing.gaussian(ball, 2, Extent.VOLUME).count() * 2, 0.02 * 3706);
    }

    @ParameterizedTest
    @EnumSource
    void theOutsideIsSmoothedAlike(Extent extent) {
        Mask mask = Cases.random(Cases.grid(12, 11, 9), 1, 0.5);
        assertArrayEquals(MaskAlgebra.not(Smoothing.gaussian(mask, 1.3, extent)).voxels(),
                Smoothing.gaussian(MaskAlgebra.not(mask), 1.3, extent).voxels());
    }

    @Test
    void refusesSigma() {
        assertEquals("Sigma: found 0.0 mm, expected a positive number",
                assertThrows(IllegalArgumentException.class, () -> Smoothing.gaussian(Cases.ball(GRID, 5, 5, 5, 3), 0, Extent.SLICE)).getMessage());
    }
}
