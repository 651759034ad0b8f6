package org.radflow.features.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SplitInverseDistanceTest {

    private final SplitInverseDistance split = new SplitInverseDistance(3);

    @Test
    void partsAddUpToTheInverseDistance() {
        assertEquals(0, split.near(0) + split.far(0));
        for (double r : new double[] {0.1, 1, 2, 2.9, 3, 3.5, 100}) {
            assertEquals(1 / r, split.near(r * r) + split.far(r * r), 1e-14 / r);
        }
    }

    @Test
    void nearPartEndsAtTheReachWithoutAStep() {
        assertEquals(0, split.near(9));
        assertEquals(0, split.near(400));
        assertEquals(0, split.near(2.9999 * 2.9999), 3e-7);
    }

    /** far(r) = F(r) / r with F the integral of 8 / (3 sinh 8) I0(8 sqrt(1 - (r / 3)^2)), by Simpson's rule, I0(x) as mean of exp(x cos t). */
    @Test
    void farPartIsTheIntegralOfTheKaiserBesselBump() {
        for (double r : new double[] {0.3, 1.2, 2.4, 3}) {
            int steps = 2000;
            double sum = 0;
            for (int s = 0; s <= steps; s++) {
                double t = r * s / steps;
                sum += (s == 0 || s == steps ? 1 : s % 2 == 1 ? 4 : 2) * besselI0(8 * Math.sqrt(1 - t * t / 9));
            }
            assertEquals(8 / (3 * Math.sinh(8)) * sum / (3 * steps), split.far(r * r), 1e-9);
        }
    }

    private static double besselI0(double x) {
        double sum = 0;
        for (int s = 0; s < 200; s++) {
            sum += Math.exp(x * Math.cos(2 * Math.PI * s / 200));
        }
        return sum / 200;
    }
}
