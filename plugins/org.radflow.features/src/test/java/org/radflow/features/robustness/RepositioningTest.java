package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;

class RepositioningTest {

    @Test
    void nothingChangesWithoutTurnAndShift() {
        Sample sample = Spheres.ball();
        assertSame(sample, reposition(0, 0, 0, 0).apply(sample));
        assertEquals("", reposition(0, 0, 0, 0).name());
        assertEquals("rotation=-13.0 translation=0.25,0.0,0.5", reposition(-13, 0.25, 0, 0.5).name());
    }

    @Test
    void aWholeVoxelsShiftMovesTheOriginAndTheVoxels() {
        Sample moved = reposition(0, 1, 0, 0).apply(Spheres.ball());
        Geometry grid = moved.image().geometry();
        assertArrayEquals(new double[] {-4, 7, 100}, new double[] {grid.origin(0), grid.origin(1), grid.origin(2)}, 1e-9);
        assertEquals(Spheres.ball().image().voxels()[101], moved.image().voxels()[100], 1e-4f);
        assertEquals(Spheres.ball().mask().count(), moved.mask().count());
    }

    /** Shifted by half a voxel along all axes, many voxels of the rim have a share of exactly one half and are inside: the ball grows. */
    @Property(tries = 40)
    void theRegionStaysInItsPlaceInMmToHalfAVoxel(@ForAll @DoubleRange(min = -180, max = 180) double degrees,
            @ForAll @DoubleRange(min = -1, max = 1) double shift) {
        Sample sample = Spheres.ball();
        Sample moved = reposition(degrees, shift, -shift, shift).apply(sample);
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(Spheres.centre(sample.mask())[axis], Spheres.centre(moved.mask())[axis], 0.5 * Spheres.GRID.spacing(axis));
        }
        assertEquals(1, (double) moved.mask().count() / sample.mask().count(), 0.1);
        assertEquals(sample.image().geometry().voxelVolume(), moved.mask().geometry().voxelVolume(), 1e-9);
        assertTrue(moved.image().geometry().difference(moved.mask().geometry(), 0).isEmpty());
    }

    /** Two voxels along i lie along j on a grid turned by a quarter. */
    @Test
    void aQuarterTurn() {
        Geometry grid = Geometry.axisAligned(new int[] {5, 5, 1}, new double[] {2, 2, 1}, new double[3]);
        byte[] line = new byte[25];
        line[11] = 1;
        line[12] = 1;
        line[13] = 1;
        Sample turned = reposition(90, 0, 0, 0).apply(new Sample(new Volume(grid, new float[25]), new Mask(grid, line)));
        byte[] expected = new byte[25];
        expected[7] = 1;
        expected[12] = 1;
        expected[17] = 1;
        assertArrayEquals(expected, turned.mask().voxels());
        Geometry there = turned.mask().geometry();
        assertArrayEquals(new double[] {0, 1, 0}, new double[] {there.direction(0, 0), there.direction(1, 0), there.direction(2, 0)}, 1e-12);
    }

    @Test
    void theGridGrowsWhereTheRegionWouldLeaveIt() {
        Geometry grid = Geometry.axisAligned(new int[] {9, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        Sample turned = reposition(90, 0, 0, 0).apply(new Sample(new Volume(grid, new float[9]), new Mask(grid, all)));
        assertEquals(9, turned.mask().geometry().size(1));
        assertEquals(9, turned.mask().count());
    }

    @Test
    void anEmptyRegionHasNoCentre() {
        Sample empty = new Sample(Spheres.ball().image(), new Mask(Spheres.GRID, new byte[Spheres.GRID.voxels()]));
        assertEquals("The mask is empty",
                assertThrows(UndefinedFeatureException.class, () -> reposition(5, 0, 0, 0).apply(empty)).getMessage());
    }

    private static Repositioning reposition(double degrees, double i, double j, double k) {
        return new Repositioning(degrees, i, j, k, Interpolation.LINEAR);
    }
}
