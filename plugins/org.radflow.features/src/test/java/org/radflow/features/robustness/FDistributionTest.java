package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FDistributionTest {

    /** Quantiles of scipy.stats.f. */
    @ParameterizedTest
    @CsvSource({"0.975,5,18,3.381967805875243", "0.975,5,15,3.5764153492790607", "0.975,18,5,6.361883204654352",
        "0.975,1,1,647.7890114778442", "0.5,10,3,1.1833191150045004", "0.025,7,100,0.23752479457676465",
        "0.975,99,2900,1.3041891599698365", "0.975,2,99998,3.6890155384985315", "0.001,5,18,0.03911180000292149",
        "0.999,5,18,6.807775867003296"})
    void quantiles(double p, double d1, double d2, double expected) {
        assertEquals(expected, new FDistribution(d1, d2).quantile(p), 1e-9 * expected);
    }

    @Property(tries = 200)
    void quantileInvertsTheCumulativeFunction(@ForAll @DoubleRange(min = 0.01, max = 0.99) double p,
            @ForAll @IntRange(min = 1, max = 5000) int d1, @ForAll @IntRange(min = 1, max = 5000) int d2) {
        FDistribution distribution = new FDistribution(d1, d2);
        assertEquals(p, distribution.cumulative(distribution.quantile(p)), 1e-9);
    }
}
