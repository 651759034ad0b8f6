package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Long loops end when their thread is interrupted, as KNIME does on cancellation. */
class CancellationTest {

    private static final Geometry GRID = Cases.grid(8, 8, 8);
    private static final Volume NOISE = Cases.image(GRID, (i, j, k) -> Cases.bell(GRID.index(i, j, k), 1));
    private static final Mask INSIDE = Cases.box(GRID, 3, 3, 3, 4, 4, 4);
    private static final Mask OUTSIDE = Cases.box(GRID, 0, 0, 0, 7, 7, 0);

    static Stream<Executable> work() {
        return Stream.of(() -> Morphology.dilate(INSIDE, 2, Extent.VOLUME), () -> Smoothing.gaussian(INSIDE, 1, Extent.VOLUME),
                () -> SurfaceDistances.between(INSIDE, OUTSIDE), () -> new AdaptiveGrowing(1, 1).grow(NOISE, INSIDE, null, Connectivity.FACES),
                () -> Watershed.flood(NOISE, INSIDE, OUTSIDE, null, Connectivity.FACES),
                () -> SeededRegionGrowing.grow(NOISE, INSIDE, OUTSIDE, null, Connectivity.FACES),
                () -> new RandomWalker(1).segment(NOISE, INSIDE, OUTSIDE, null), () -> new Supervoxels(3, 1).of(NOISE, null),
                () -> GradientMagnitude.of(NOISE, 0));
    }

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @MethodSource("work")
    void anInterruptEndsTheWork(Executable work) {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, work);
    }
}
