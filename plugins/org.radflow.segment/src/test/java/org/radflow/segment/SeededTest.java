package org.radflow.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Segmentation from markers. Values of skimage 0.26 are numbers of voxels, and sums of their places. */
class SeededTest {

    private static final Geometry GRID = Cases.grid(20, 16, 12);
    private static final Mask BALL = Cases.mask(GRID, (i, j, k) -> (i - 9) * (i - 9) + (j - 8) * (j - 8) + 2.25 * (k - 6) * (k - 6) < 25);
    private static final Volume IMAGE = Cases.image(GRID, (i, j, k) -> {
        int v = GRID.index(i, j, k);
        return (BALL.voxels()[v] == 1 ? 100 : 40) + 30 * Cases.bell(v, 5);
    });
    private static final Mask INSIDE = Cases.box(GRID, 8, 7, 6, 10, 9, 6);
    private static final Mask OUTSIDE = MaskAlgebra.not(Cases.box(GRID, 1, 1, 1, 18, 14, 10));

    /** random_walker with mode "bf" and the beta that gives the same weights. */
    @ParameterizedTest
    @CsvSource({"0.5, 45, 94446, 0.495499445295, 0.336137732359, 0.282275851522, 0.073166262125, 188.8059168878455",
        "3, 311, 649397, 0.824144561005, 0.723242404928, 0.744721895247, 0.069043118041, 272.2544058731118",
        "20, 304, 638935, 0.999603801802, 0.810117311704, 0.990502775661, 0.000263813273, 304.7474159246642"})
    void theRandomWalkerAgreesWithSkimage(double beta, int count, long places, double a, double b, double c, double d, double sum) {
        RandomWalker walker = new RandomWalker(beta);
        Mask region = walker.segment(IMAGE, INSIDE, OUTSIDE, null);
        assertEquals(count, region.count());
        assertEquals(places, places(region));
        Markers markers = new Markers(IMAGE, INSIDE, OUTSIDE, null, Connectivity.FACES);
        double[] p = walker.probability(markers, GRID);
        assertArrayEquals(new double[] {a, b, c, d}, new double[] {at(p, 9, 8, 8), at(p, 5, 8, 6), at(p, 12, 10, 5), at(p, 9, 3, 6)}, 1e-6);
        assertEquals(sum, Arrays.stream(p).sum(), 1e-4);
    }

    /** Between two markers on a line of even steps, probability falls linearly. */
    @Test
    void theRandomWalkerOnALine() {
        Geometry line = Cases.grid(6, 1, 1, 3, 1, 1);
        Volume flat = new Volume(line, new float[6]);
        Markers markers = new Markers(flat, Cases.box(line, 0, 0, 0, 0, 0, 0), Cases.box(line, 5, 0, 0, 5, 0, 0), null, Connectivity.FACES);
        double[] p = new RandomWalker(1).probability(markers, line);
        int row = 8 * (1 + 3);
        assertArrayEquals(new double[] {1, 0.8, 0.6, 0.4, 0.2, 0}, Arrays.copyOfRange(p, row + 1, row + 7), 1e-7);
    }

    /** On a grid of 2 x 1 mm, a step along i has a quarter of the weight: p = (1 + 0 / 4) / (1 + 1 / 4) next to both markers. */
    @Test
    void theRandomWalkerKnowsSpacings() {
        Geometry grid = Cases.grid(2, 2, 1, 2, 1, 4);
        Volume flat = new Volume(grid, new float[4]);
        Mask inside = Cases.box(grid, 0, 0, 0, 0, 0, 0);
        Mask outside = Cases.box(grid, 1, 1, 0, 1, 1, 0);
        double[] p = new RandomWalker(1).probability(new Markers(flat, inside, outside, null, Connectivity.FACES), grid);
        assertEquals(0.8, p[1 + 4 * (2 + 4)], 1e-8);
        assertEquals(0.2, p[2 + 4 * (1 + 4)], 1e-8);
    }

    @Test
    void theWatershedAgreesWithSkimage() {
        Volume relief = Cases.image(GRID, (i, j, k) -> 1000 * Cases.bell(GRID.index(i, j, k), 77) + 0.001 * Cases.noise(GRID.index(i, j, k), 5));
        Mask faces = Watershed.flood(relief, INSIDE, OUTSIDE, null, Connectivity.FACES);
        assertEquals(96, faces.count());
        assertEquals(216793, places(faces));
        Mask corners = Watershed.flood(relief, INSIDE, OUTSIDE, null, Connectivity.CORNERS);
        assertEquals(22, corners.count());
        assertEquals(46688, places(corners));
    }

    /** numpy.gradient with steps of 0.8, 1.5 and 3 mm. */
    @Test
    void theGradientAgreesWithNumpy() {
        Volume image = new Volume(GRID.with(new int[] {20, 16, 12}, new double[] {0.8, 1.5, 3}, new double[3]), IMAGE.voxels());
        float[] gradient = GradientMagnitude.of(image, 0).voxels();
        assertEquals(27.658248529438843, gradient[at(14, 8, 6)], 1e-5);
        assertEquals(22.57931345202849, gradient[at(0, 0, 0)], 1e-5);
        double sum = 0;
        for (float value : gradient) {
            sum += value;
        }
        assertEquals(79516.09494483173, sum, 1e-2);
    }

    /** On the gradient of a smooth ball, flooding meets at its surface. */
    @Test
    void allMethodsFindABall() {
        Volume clean = Cases.image(GRID, (i, j, k) -> BALL.voxels()[at(i, j, k)] == 1 ? 100 : 40);
        assertArrayEquals(BALL.voxels(), SeededRegionGrowing.grow(clean, INSIDE, OUTSIDE, null, Connectivity.FACES).voxels());
        assertTrue(dice(BALL, SeededRegionGrowing.grow(IMAGE, INSIDE, OUTSIDE, null, Connectivity.FACES)) > 0.97);
        assertArrayEquals(BALL.voxels(), new RandomWalker(20).segment(clean, INSIDE, OUTSIDE, null).voxels());
        Mask flooded = Watershed.flood(GradientMagnitude.of(clean, 0), INSIDE, OUTSIDE, null, Connectivity.FACES);
        assertTrue(dice(BALL, flooded) > 0.8);
    }

    @Test
    void axesMayBeExchanged() {
        assertArrayEquals(Cases.turned(new RandomWalker(5).segment(IMAGE, INSIDE, OUTSIDE, null)).voxels(),
                new RandomWalker(5).segment(Cases.turned(IMAGE), Cases.turned(INSIDE), Cases.turned(OUTSIDE), null).voxels());
    }

    @Test
    void theLimitIsNotLeft() {
        Mask limit = Cases.box(GRID, 7, 0, 0, 19, 15, 11);
        for (Mask region : new Mask[] {SeededRegionGrowing.grow(IMAGE, INSIDE, OUTSIDE, limit, Connectivity.FACES),
            new RandomWalker(20).segment(IMAGE, INSIDE, OUTSIDE, limit)}) {
            assertTrue(MaskAlgebra.subtract(region, limit).isEmpty());
            assertTrue(dice(MaskAlgebra.and(BALL, limit), region) > 0.95);
        }
    }

    @Test
    void markersAreChecked() {
        assertRefused("Markers: found 9 voxels in both masks, expected none", INSIDE, INSIDE, null);
        Mask empty = new Mask(GRID, new byte[GRID.voxels()]);
        assertRefused("Markers: found no foreground, expected a voxel in image and limiting mask", empty, OUTSIDE, null);
        assertRefused("Markers: found no background, expected a voxel in image and limiting mask", INSIDE, OUTSIDE, BALL);
        assertThrows(IllegalArgumentException.class, () -> new RandomWalker(0));
    }

    private static void assertRefused(String message, Mask inside, Mask outside, Mask limit) {
        assertEquals(message, assertThrows(IllegalArgumentException.class,
                () -> Watershed.flood(IMAGE, inside, outside, limit, Connectivity.FACES)).getMessage());
    }

    private static double dice(Mask a, Mask b) {
        return 2.0 * MaskAlgebra.and(a, b).count() / (a.count() + b.count());
    }

    private static int at(int i, int j, int k) {
        return GRID.index(i, j, k);
    }

    /** Probabilities have a layer of voxels around the image. */
    private static double at(double[] probability, int i, int j, int k) {
        return probability[i + 1 + 22 * (j + 1 + 18 * (k + 1))];
    }

    private static long places(Mask mask) {
        long sum = 0;
        for (int v = 0; v < mask.voxels().length; v++) {
            sum += mask.voxels()[v] * v;
        }
        return sum;
    }
}
