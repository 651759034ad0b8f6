package org.radflow.normalise.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Numbers;
import org.radflow.normalise.denoise.GaussianSmoothing;

/** The parts of the search: slopes are those of the measures, and the search finds minima. */
class SearchTest {

    private static final Geometry GRID = Geometry.axisAligned(new int[]{16, 15, 12}, new double[]{2, 2, 3}, new double[]{-15, -14, -16});

    private static Volume smooth(final long seed) {
        return new GaussianSmoothing(4).apply(new Numbers(seed).volume(GRID, 1000));
    }

    /** A motion that keeps all samples inside, so that the measures have no steps. */
    @Test
    void slopesAreThoseOfTheMeasures() {
        final byte[] inside = new byte[GRID.voxels()];
        for (int n = 0; n < inside.length; n++) {
            inside[n] = (byte)(n % 16 > 3 && n % 16 < 12 && n / 16 % 15 > 3 && n / 16 % 15 < 11 && n / 240 > 3 && n / 240 < 8 ? 1 : 0);
        }
        final FixedSamples samples = new FixedSamples(smooth(1), new Mask(GRID, inside), new double[3], 1_000_000);
        for (final Motion motion : Motion.values()) {
            final double[] place = new double[motion.parameters];
            for (int n = 0; n < place.length; n++) {
                place[n] = 0.3 * Math.sin(n + 1);
            }
            for (final Similarity similarity : Similarity.values()) {
                final Overlay overlay = new Overlay(samples, smooth(2), new double[3]);
                final double[] matrixSlope = new double[12];
                value(similarity, overlay, motion, place, matrixSlope);
                final double[] slope = motion.slope(matrixSlope, place, 20);
                final double[] differences = new double[place.length];
                for (int n = 0; n < place.length; n++) {
                    final double[] before = place.clone();
                    final double[] after = place.clone();
                    before[n] -= 1e-4;
                    after[n] += 1e-4;
                    differences[n] = (value(similarity, overlay, motion, after, new double[12])
                        - value(similarity, overlay, motion, before, new double[12])) / 2e-4;
                }
                assertArrayEquals(differences, slope, 1e-4 * Math.max(1, Math.abs(slope[0])), motion + " " + similarity);
            }
        }
    }

    private static double value(final Similarity similarity, final Overlay overlay, final Motion motion, final double[] place, final double[] slope) {
        final Similarity.Measure measure = similarity.measure(overlay);
        overlay.move(motion.matrix(place, 20));
        return measure.of(slope);
    }

    /** Rosenbrock's valley, whose minimum is at (1, 1). */
    @Test
    void theSearchFindsTheEndOfACurvedValley() {
        final QuasiNewton.Minimum minimum = QuasiNewton.minimise(p -> {
            final double across = p[1] - p[0] * p[0];
            return new QuasiNewton.Point(100 * across * across + (1 - p[0]) * (1 - p[0]),
                new double[]{-400 * across * p[0] - 2 * (1 - p[0]), 200 * across});
        }, new double[]{-1.2, 1}, 1, 1e-9, 200);
        assertArrayEquals(new double[]{1, 1}, minimum.place(), 1e-6);
        assertEquals(0, minimum.value(), 1e-12);
    }
}
