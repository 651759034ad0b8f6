package org.radflow.normalise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

class SpatialTransformTest {

    /** Rz(30°) Ry(-20°) Rx(10°), from numpy, times a symmetric stretch: the nearest rotation is the rotation. */
    @Test
    void theAnglesAreThoseOfTheNearestRotation() {
        final double[][] r = {{0.8137976813493738, -0.5438381424823257, -0.20487412870286215},
            {0.46984631039295416, 0.823172944645501, -0.3187957775971678}, {0.3420201433256687, 0.16317591116653482, 0.9254165783983234}};
        final double[][] stretch = {{1.1, 0.05, 0}, {0.05, 0.9, -0.02}, {0, -0.02, 1.2}};
        final double[] matrix = new double[12];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                for (int n = 0; n < 3; n++) {
                    matrix[4 * row + column] += r[row][n] * stretch[n][column];
                }
            }
        }
        assertArrayEquals(new double[]{10, -20, 30}, new SpatialTransform(matrix).rotation(), 1e-9);
        assertArrayEquals(new double[3], SpatialTransform.IDENTITY.rotation());
    }

    @Test
    void pointsMoveByTheMatrix() {
        final SpatialTransform transform = new SpatialTransform(1, 2, 0, 5, 0, 1, 0, 6, 0, 0, 2, 7);
        assertArrayEquals(new double[]{10, 8, 13}, transform.apply(new double[]{1, 2, 3}));
        assertEquals(6, transform.get(1, 3));
        assertEquals(0, transform.get(3, 0));
        assertEquals(1, transform.get(3, 3));
        assertThrows(IllegalArgumentException.class, () -> new SpatialTransform(1, 2, 3));
    }

    @Test
    void theSamplerPassesThroughTheVoxelsAndKnowsItsSlope() {
        final Volume volume = new Numbers(3).volume(Geometry.axisAligned(new int[]{7, 6, 5}, new double[]{1, 1, 1}, new double[3]), 100);
        final SplineSampler sampler = new SplineSampler(volume);
        assertTrue(sampler.sample(new double[]{4, 2, 1}));
        assertEquals(volume.voxels()[volume.geometry().index(4, 2, 1)], sampler.value(), 1e-3);
        for (final double[] place : new double[][]{{3.3, 2.7, 1.4}, {0.2, 4.9, 3.6}}) {
            for (int axis = 0; axis < 3; axis++) {
                final double[] before = place.clone();
                final double[] after = place.clone();
                before[axis] -= 1e-4;
                after[axis] += 1e-4;
                sampler.sample(after);
                final double up = sampler.value();
                sampler.sample(before);
                final double down = sampler.value();
                sampler.sample(place);
                assertEquals((up - down) / 2e-4, sampler.gradient(axis), 1e-4);
            }
        }
        assertTrue(!sampler.sample(new double[]{6.01, 0, 0}));
    }
}
