package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class VolumeChangeTest {

    @Property(tries = 40)
    void theVolumeIsExactAndTheOldRegionInsideOrOutside(@ForAll @DoubleRange(min = -0.9, max = 1) double fraction) {
        Mask old = Spheres.ball().mask();
        Mask changed = new VolumeChange(fraction).apply(Spheres.ball()).mask();
        assertEquals(Math.round(old.count() * (1 + fraction)), changed.count());
        for (int v = 0; v < old.voxels().length; v++) {
            assertTrue(fraction >= 0 ? changed.voxels()[v] >= old.voxels()[v] : changed.voxels()[v] <= old.voxels()[v]);
        }
    }

    /** A ball that grows stays a ball in mm: voxels are 1 x 1 x 2.5 mm. */
    @Test
    void growthIsInMm() {
        Mask grown = new VolumeChange(0.728).apply(Spheres.ball()).mask();
        assertTrue(Spheres.overlap(Spheres.ball(12, 20, 19, 18).mask(), grown) > 0.93);
        Mask shrunk = new VolumeChange(-0.271).apply(Spheres.ball()).mask();
        assertTrue(Spheres.overlap(Spheres.ball(9, 20, 19, 18).mask(), shrunk) > 0.93);
    }

    @Test
    void theNearestVoxelsAreAdded() {
        Geometry grid = Geometry.axisAligned(new int[] {5, 3, 1}, new double[] {1, 2, 1}, new double[3]);
        byte[] voxels = {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0};
        Sample sample = new Sample(new Volume(grid, new float[15]), new Mask(grid, voxels));
        assertArrayEquals(new byte[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0}, new VolumeChange(2).apply(sample).mask().voxels());
        assertEquals(1, new VolumeChange(-0.8).apply(sample).mask().count());
        assertEquals(2, new VolumeChange(1).apply(sample).mask().count());
    }

    @Property(tries = 60)
    void distancesAreExact(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int marked) {
        Geometry grid = Geometry.axisAligned(new int[] {6, 5, 4}, new double[] {0.7, 1.3, 3}, new double[3]);
        byte[] voxels = new byte[120];
        new Random(seed).ints(marked, 0, 120).forEach(v -> voxels[v] = 1);
        double[] squared = DistanceTransform.squared(voxels, (byte) 1, grid);
        for (int v = 0; v < 120; v++) {
            double least = Double.POSITIVE_INFINITY;
            for (int w = 0; w < 120; w++) {
                if (voxels[w] == 1) {
                    least = Math.min(least, Math.pow(0.7 * (v % 6 - w % 6), 2) + Math.pow(1.3 * (v / 6 % 5 - w / 6 % 5), 2)
                            + Math.pow(3 * (v / 30 - w / 30), 2));
                }
            }
            assertEquals(least, squared[v], 1e-9);
        }
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        Geometry grid = Geometry.axisAligned(new int[] {2, 1, 1}, new double[] {1, 1, 1}, new double[3]);
        byte[] all = {1, 1};
        Sample full = new Sample(new Volume(grid, new float[2]), new Mask(grid, all));
        assertThrows(UndefinedFeatureException.class, () -> new VolumeChange(0.5).apply(full));
        assertThrows(UndefinedFeatureException.class, () -> new VolumeChange(-0.5).apply(full));
        Sample empty = new Sample(new Volume(grid, new float[2]), new Mask(grid, new byte[2]));
        assertThrows(UndefinedFeatureException.class, () -> new VolumeChange(0.5).apply(empty));
        assertThrows(IllegalArgumentException.class, () -> new VolumeChange(-1));
        assertTrue(Arrays.stream(DistanceTransform.squared(all, (byte) 0, grid)).allMatch(Double::isInfinite));
    }
}
