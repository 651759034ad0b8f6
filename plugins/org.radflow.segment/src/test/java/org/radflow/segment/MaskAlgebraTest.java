package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class MaskAlgebraTest {

    private static final Geometry GRID = Cases.grid(4, 1, 1);
    private static final Mask A = new Mask(GRID, new byte[] {0, 0, 1, 1});
    private static final Mask B = new Mask(GRID, new byte[] {0, 1, 0, 1});

    @Test
    void truthTables() {
        assertArrayEquals(new byte[] {0, 0, 0, 1}, MaskAlgebra.and(A, B).voxels());
        assertArrayEquals(new byte[] {0, 1, 1, 1}, MaskAlgebra.or(A, B).voxels());
        assertArrayEquals(new byte[] {0, 1, 1, 0}, MaskAlgebra.xor(A, B).voxels());
        assertArrayEquals(new byte[] {0, 0, 1, 0}, MaskAlgebra.subtract(A, B).voxels());
        assertArrayEquals(new byte[] {1, 1, 0, 0}, MaskAlgebra.not(A).voxels());
    }

    @Property(tries = 50)
    void laws(@ForAll long seed) {
        Geometry grid = Cases.grid(5, 4, 3);
        Mask a = Cases.random(grid, seed, 0.5);
        Mask b = Cases.random(grid, seed + 1, 0.5);
        assertEquals(a.count() + b.count(), MaskAlgebra.or(a, b).count() + MaskAlgebra.and(a, b).count());
        assertArrayEquals(MaskAlgebra.not(MaskAlgebra.or(a, b)).voxels(), MaskAlgebra.and(MaskAlgebra.not(a), MaskAlgebra.not(b)).voxels());
        assertArrayEquals(MaskAlgebra.xor(a, b).voxels(), MaskAlgebra.or(MaskAlgebra.subtract(a, b), MaskAlgebra.subtract(b, a)).voxels());
        assertArrayEquals(a.voxels(), MaskAlgebra.or(a, a).voxels());
    }

    @Test
    void refusesAnotherGrid() {
        Mask other = new Mask(GRID.with(new int[] {4, 1, 1}, new double[] {1, 1, 1}, new double[] {0.5, 0, 0}), new byte[4]);
        String message = assertThrows(IllegalArgumentException.class, () -> MaskAlgebra.and(A, other)).getMessage();
        assertTrue(message.contains("0.5 mm apart, expected the same grid"), message);
    }
}
