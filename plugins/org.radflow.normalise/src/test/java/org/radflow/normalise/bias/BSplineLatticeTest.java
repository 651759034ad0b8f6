package org.radflow.normalise.bias;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.radflow.normalise.Numbers;
import org.radflow.normalise.bias.BSplineLattice.Axis;

class BSplineLatticeTest {

    private static final double[][] PLACES = {{0, 0.1, 0.35, 0.5, 0.9, 1}, {0, 0.25, 0.7, 1}, {0, 0.6, 1}};

    private static Axis[] axes(final int... spans) {
        final Axis[] axes = new Axis[3];
        for (int axis = 0; axis < 3; axis++) {
            axes[axis] = new Axis(PLACES[axis], spans[axis]);
        }
        return axes;
    }

    private static BSplineLattice fit(final double[] values, final int... spans) {
        final double[] inside = new double[72];
        Arrays.fill(inside, 1);
        return BSplineLattice.fit(spans, axes(spans), values, inside);
    }

    private static double[] values() {
        final Numbers numbers = new Numbers(4);
        return DoubleStream.generate(numbers::next).limit(72).toArray();
    }

    @Test
    void refiningChangesNothing() {
        final BSplineLattice coarse = fit(values(), 2, 1, 3);
        assertArrayEquals(coarse.evaluate(axes(2, 1, 3)), coarse.refined().evaluate(axes(4, 2, 6)), 1e-6f);
    }

    /** One point alone is met; the lattice of Lee et al. gives each control value w z / sum w². */
    @Test
    void onePointIsMet() {
        final double[] values = new double[72];
        final double[] inside = new double[72];
        values[40] = 3;
        inside[40] = 1;
        final float[] fitted = BSplineLattice.fit(new int[]{2, 1, 3}, axes(2, 1, 3), values, inside).evaluate(axes(2, 1, 3));
        assertEquals(3, fitted[40], 1e-6);
    }

    @Test
    void aTransformComesBackAndOneOfAnImpulseIsFlat() {
        final double[] re = Arrays.copyOf(values(), 64);
        final double[] im = new double[64];
        final double[] original = re.clone();
        Fourier.forward(re, im);
        assertEquals(Arrays.stream(original).sum(), re[0], 1e-12);
        Fourier.backward(re, im);
        assertArrayEquals(original, re, 1e-14);
        final double[] impulse = new double[8];
        impulse[1] = 1;
        final double[] phase = new double[8];
        Fourier.forward(impulse, phase);
        assertArrayEquals(new double[]{1, Math.sqrt(0.5), 0, -Math.sqrt(0.5), -1, -Math.sqrt(0.5), 0, Math.sqrt(0.5)}, impulse, 1e-15);
        assertEquals(-Math.sqrt(0.5), phase[1], 1e-15);
    }
}
