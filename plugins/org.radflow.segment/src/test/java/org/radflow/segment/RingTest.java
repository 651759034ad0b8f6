package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class RingTest {

    private static final Geometry GRID = Cases.grid(41, 41, 21, 1, 1, 2);
    private static final Mask BALL = Cases.ball(GRID, 20, 20, 10, 10);

    /** A shell between two radii: 4/3 pi (R^3 - r^3), in voxels of 0.25 mm3. */
    @Test
    void aShellAroundABall() {
        Geometry grid = Cases.grid(81, 81, 41, 0.5, 0.5, 1);
        Mask ball = Cases.ball(grid, 40, 40, 20, 10);
        assertEquals(4 / 3.0 * Math.PI * (3375 - 1000), Ring.of(ball, 0, 5, null, null).count() * 0.25, 0.05 * 9948);
        assertEquals(4 / 3.0 * Math.PI * (3375 - 1728), Ring.of(ball, 2, 5, null, null).count() * 0.25, 0.05 * 6899);
        assertEquals(4 / 3.0 * Math.PI * (1728 - 512), Ring.of(ball, -2, 2, null, null).count() * 0.25, 0.1 * 5094);
    }

    @Test
    void countsVoxelsAlongALine() {
        Geometry line = Cases.grid(12, 1, 1, 2, 1, 1);
        Mask mask = Cases.box(line, 4, 0, 0, 8, 0, 0);
        assertArrayEquals(new byte[] {0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1, 0}, Ring.of(mask, 0, 4, null, null).voxels());
        assertArrayEquals(new byte[] {0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0}, Ring.of(mask, 2, 4, null, null).voxels());
        assertArrayEquals(new byte[] {0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0}, Ring.of(mask, -2, 2, null, null).voxels());
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0}, Ring.of(mask, -4, -2, null, null).voxels());
    }

    @Test
    void liesInOneMaskAndNotInAnother() {
        Mask lung = Cases.box(GRID, 0, 0, 0, 20, 40, 20);
        Mask vessel = Cases.box(GRID, 0, 20, 10, 40, 20, 10);
        Mask ring = Ring.of(BALL, 0, 5, lung, vessel);
        assertTrue(MaskAlgebra.subtract(ring, lung).isEmpty() && MaskAlgebra.and(ring, vessel).isEmpty());
        assertEquals(Ring.of(BALL, 0, 5, null, null).count(), Ring.of(BALL, 0, 5, lung, null).count()
                + Ring.of(BALL, 0, 5, MaskAlgebra.not(lung), null).count());
    }

    @Property(tries = 40)
    void ringsSideBySideMakeOne(@ForAll @DoubleRange(min = -6, max = 6) double a, @ForAll @DoubleRange(min = 0.1, max = 4) double b,
        @ForAll @DoubleRange(min = 0.1, max = 4) double c) {
        Mask near = Ring.of(BALL, a, a + b, null, null);
        Mask far = Ring.of(BALL, a + b, a + b + c, null, null);
        assertTrue(MaskAlgebra.and(near, far).isEmpty());
        assertArrayEquals(Ring.of(BALL, a, a + b + c, null, null).voxels(), MaskAlgebra.or(near, far).voxels());
    }

    @Test
    void refusesWrongOrder() {
        assertEquals("Ring: found 5.0 to 5.0 mm, expected the inner distance first",
                assertThrows(IllegalArgumentException.class, () -> Ring.of(BALL, 5, 5, null, null)).getMessage());
        assertTrue(Ring.of(new Mask(GRID, new byte[GRID.voxels()]), 0, 5, null, null).isEmpty());
    }
}
