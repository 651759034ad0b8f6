package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

class ContourRandomisationTest {

    /** A region that lies off the ball: the supervoxels follow the ball's border. */
    private static final Sample OFF = new Sample(Spheres.ball().image(), Spheres.ball(10, 22, 20, 18).mask());

    @Property(tries = 15)
    void theRegionStaysAboutTheSame(@ForAll @IntRange(min = 1, max = 1000) int repeat) {
        Sample changed = new ContourRandomisation(repeat).apply(OFF);
        assertTrue(Spheres.overlap(OFF.mask(), changed.mask()) > 0.25);
        assertSame(OFF.image(), changed.image());
    }

    @Test
    void aContourOnASharpEdgeIsCertain() {
        Sample ball = Spheres.ball();
        assertArrayEquals(ball.mask().voxels(), new ContourRandomisation(1).apply(ball).mask().voxels());
    }

    @Test
    void aRepeatIsReproducibleAndDiffersFromOthers() {
        byte[] first = new ContourRandomisation(1).apply(OFF).mask().voxels();
        assertArrayEquals(first, new ContourRandomisation(1).apply(OFF).mask().voxels());
        assertFalse(Arrays.equals(first, new ContourRandomisation(2).apply(OFF).mask().voxels()));
    }

    @Test
    void supervoxelsKeepToOneSideOfAnEdge() {
        Geometry grid = Geometry.axisAligned(new int[] {30, 20, 1}, new double[] {1, 1, 1}, new double[3]);
        double[] intensities = new double[600];
        for (int v = 0; v < 600; v++) {
            intensities[v] = v % 30 < 13 ? 0 : 1;
        }
        int[] labels = Supervoxels.labels(intensities, grid, 125);
        for (int v = 0; v < 600; v++) {
            for (int w = 0; w < 600; w++) {
                assertFalse(labels[v] == labels[w] && intensities[v] != intensities[w]);
            }
        }
        assertTrue(Arrays.stream(labels).distinct().count() >= 16);
    }

    @Test
    void aConstantImageAndASmallRegionAreNoProblem() {
        byte[] one = new byte[Spheres.GRID.voxels()];
        one[Spheres.GRID.index(20, 20, 8)] = 1;
        Sample small = new Sample(new Volume(Spheres.GRID, new float[one.length]), new Mask(Spheres.GRID, one));
        assertFalse(new ContourRandomisation(1).apply(small).mask().isEmpty());
        Sample empty = new Sample(small.image(), new Mask(Spheres.GRID, new byte[one.length]));
        assertThrows(UndefinedFeatureException.class, () -> new ContourRandomisation(1).apply(empty));
    }
}
