package org.radflow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void areThoseOfR() {
        // R: quantile(c(1, 2, 4, 8), c(.1, .5, .9, 1))
        double[] values = {1, 2, 4, 8};
        assertEquals(1.3, Quantiles.of(values, 0.1), 1e-12);
        assertEquals(3, Quantiles.of(values, 0.5), 1e-12);
        assertEquals(6.8, Quantiles.of(values, 0.9), 1e-12);
        assertEquals(8, Quantiles.of(values, 1));
    }

    @Test
    void ofOneValueAreThatValue() {
        assertEquals(-7, Quantiles.of(new double[] {-7}, 0.3));
    }
}
