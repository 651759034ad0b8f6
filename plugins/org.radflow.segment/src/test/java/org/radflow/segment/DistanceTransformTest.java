package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;

class DistanceTransformTest {

    /** scipy.ndimage.distance_transform_edt (1.17) with sampling (3, 0.7, 0.9). */
    @Test
    void agreesWithScipy() {
        Geometry grid = Cases.grid(40, 30, 20, 0.9, 0.7, 3);
        Mask seeds = Cases.mask(grid, (i, j, k) -> Cases.noise(grid.index(i, j, k), 11) < 0.002);
        double[] squared = DistanceTransform.squared(seeds.voxels(), grid, Extent.VOLUME);
        assertEquals(49, seeds.count());
        assertEquals(128675.03040942467, Arrays.stream(squared).map(Math::sqrt).sum(), 1e-8);
        assertEquals(14.135416513141733, Math.sqrt(Arrays.stream(squared).max().orElseThrow()), 1e-13);
        assertEquals(6.155485358604957, Math.sqrt(squared[grid.index(20, 15, 10)]), 1e-13);
        assertEquals(6.080296045424104, Math.sqrt(squared[grid.index(7, 29, 3)]), 1e-13);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void isTheLeastOfAllDistances(@ForAll @IntRange(min = 1, max = 7) int nx, @ForAll @IntRange(min = 1, max = 7) int ny,
        @ForAll @IntRange(min = 1, max = 7) int nz, @ForAll @DoubleRange(min = 0.1, max = 5) double dx,
        @ForAll @DoubleRange(min = 0.1, max = 5) double dy, @ForAll @DoubleRange(min = 0.1, max = 5) double dz, @ForAll long seed) {
        Geometry grid = Cases.grid(nx, ny, nz, dx, dy, dz);
        Mask seeds = Cases.random(grid, seed, 0.1);
        assertArrayEquals(bruteForce(seeds, Extent.VOLUME), DistanceTransform.squared(seeds.voxels(), grid, Extent.VOLUME), 1e-9);
        assertArrayEquals(bruteForce(seeds, Extent.SLICE), DistanceTransform.squared(seeds.voxels(), grid, Extent.SLICE), 1e-9);
    }

    @Test
    void withoutARegionDistancesAreInfinite() {
        double[] squared = DistanceTransform.squared(new byte[24], Cases.grid(2, 3, 4), Extent.VOLUME);
        assertEquals(Double.POSITIVE_INFINITY, Arrays.stream(squared).min().orElseThrow());
    }

    private static double[] bruteForce(Mask seeds, Extent extent) {
        Geometry grid = seeds.geometry();
        int slice = grid.size(0) * grid.size(1);
        double[] squared = new double[grid.voxels()];
        Arrays.fill(squared, Double.POSITIVE_INFINITY);
        for (int v = 0; v < squared.length; v++) {
            for (int s = 0; s < squared.length; s++) {
                if (seeds.voxels()[s] != 0 && (extent == Extent.VOLUME || s / slice == v / slice)) {
                    double x = (v % grid.size(0) - s % grid.size(0)) * grid.spacing(0);
                    double y = (v / grid.size(0) % grid.size(1) - s / grid.size(0) % grid.size(1)) * grid.spacing(1);
                    double z = (v / slice - s / slice) * grid.spacing(2);
                    squared[v] = Math.min(squared[v], x * x + y * y + z * z);
                }
            }
        }
        return squared;
    }
}
