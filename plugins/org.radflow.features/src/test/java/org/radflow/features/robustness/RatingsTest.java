package org.radflow.features.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.radflow.features.roi.UndefinedFeatureException;

class RatingsTest {

    /** Four judges' ratings of six targets: Shrout and Fleiss 1979, table 2. */
    private static final double[][] SHROUT_FLEISS =
            {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};

    private static final double[][] PAIRS = {{12.1, 12.9}, {13.4, 13.1}, {15.0, 16.1}, {16.2, 16.0}, {17.9, 18.8}, {18.3, 19.2},
        {20.4, 20.1}, {21.0, 22.3}, {22.8, 23.5}, {24.1, 24.0}};

    /** 0.17 and 0.71 in table 4 there; digits and intervals agree with pingouin 0.7.0 and scipy. */
    @Test
    void intraclassCorrelationsOfShroutAndFleiss() {
        Ratings ratings = new Ratings(SHROUT_FLEISS);
        assertAgreement(0.16574176840547544, -0.13293232487475098, 0.722560062328121, ratings.oneWay());
        assertAgreement(0.7148407148407149, 0.3424647650339253, 0.9458582599553595, ratings.consistency());
    }

    /** Values by the definition, intervals with influences by numerical differentiation (numpy). */
    @Test
    void concordance() {
        assertAgreement(0.253723110865968, 0.045262047659744384, 0.4410093760389589, new Ratings(SHROUT_FLEISS).concordance());
        assertAgreement(0.9797757446515787, 0.9464436428228793, 0.9924433402808173, new Ratings(PAIRS).concordance());
    }

    /** Lin's interval assumes a normal distribution; on normal pairs both must be the same but for chance. */
    @Test
    void theIntervalOfConcordanceIsLinsOnNormalPairs() {
        Random random = new Random(4);
        double[][] pairs = new double[20_000][];
        for (int i = 0; i < pairs.length; i++) {
            double truth = random.nextGaussian();
            pairs[i] = new double[] {truth + 0.3 + 0.5 * random.nextGaussian(), 0.9 * truth + 0.5 * random.nextGaussian()};
        }
        Agreement agreement = new Ratings(pairs).concordance();
        assertEquals(0.7501 - 0.7443, agreement.value() - agreement.lower(), 3e-4);
        assertEquals(0.7559 - 0.7501, agreement.upper() - agreement.value(), 3e-4);
    }

    @Property(tries = 100)
    void unitAndOriginDoNotMatter(@ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        double[][] moved = new double[SHROUT_FLEISS.length][4];
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < 4; j++) {
                moved[i][j] = scale * (SHROUT_FLEISS[i][j] + shift);
            }
        }
        assertEquals(new Ratings(SHROUT_FLEISS).oneWay().lower(), new Ratings(moved).oneWay().lower(), 1e-9);
        assertEquals(new Ratings(SHROUT_FLEISS).consistency().value(), new Ratings(moved).consistency().value(), 1e-9);
        assertEquals(new Ratings(SHROUT_FLEISS).concordance().upper(), new Ratings(moved).concordance().upper(), 1e-9);
    }

    @Property(tries = 200)
    void boundsEncloseTheValue(@ForAll @IntRange(min = 3, max = 30) int cases, @ForAll @IntRange(min = 2, max = 9) int repeats,
            @ForAll long seed) {
        Random random = new Random(seed);
        double[][] values = new double[cases][repeats];
        for (double[] row : values) {
            double truth = random.nextGaussian();
            for (int j = 0; j < repeats; j++) {
                row[j] = truth + random.nextDouble() + 0.1 * j;
            }
        }
        Ratings ratings = new Ratings(values);
        for (Agreement agreement : new Agreement[] {ratings.oneWay(), ratings.consistency(), ratings.concordance()}) {
            assertTrue(-1 <= agreement.lower() && agreement.lower() <= agreement.value(), agreement::toString);
            assertTrue(agreement.value() <= agreement.upper() && agreement.upper() <= 1, agreement::toString);
        }
    }

    @Test
    void perfectAgreement() {
        Ratings ratings = new Ratings(new double[][] {{0.1, 0.1}, {0.2, 0.2}, {0.7, 0.7}});
        assertEquals(Agreement.PERFECT, ratings.oneWay());
        assertEquals(Agreement.PERFECT, ratings.consistency());
        assertEquals(Agreement.PERFECT, ratings.concordance());
    }

    @Test
    void aShiftBetweenRepeatsIsConsistentButNotConcordant() {
        Ratings ratings = new Ratings(new double[][] {{1, 2}, {2, 3}, {3, 4}, {4, 5}});
        assertEquals(Agreement.PERFECT, ratings.consistency());
        assertEquals(2.5 / 3.5, ratings.concordance().value(), 1e-12);
    }

    @Test
    void whatHasNoAgreementSaysWhy() {
        assertReason("Agreement needs at least 2 cases with 2 values each, found 1 with 3", () -> new Ratings(new double[][] {{1, 2, 3}}));
        assertReason("Agreement needs at least 2 cases with 2 values each, found 2 with 1", () -> new Ratings(new double[][] {{1}, {2}}));
        assertReason("All values are the same", () -> new Ratings(new double[][] {{5, 5}, {5, 5}}));
        assertReason("The cases do not differ", () -> new Ratings(new double[][] {{1, 2}, {1, 2}, {1, 2}}).consistency());
        assertReason("Concordance needs at least 3 cases, found 2", () -> new Ratings(new double[][] {{1, 2}, {3, 5}}).concordance());
    }

    private static void assertReason(String expected, Runnable coefficient) {
        assertEquals(expected, assertThrows(UndefinedFeatureException.class, coefficient::run).getMessage());
    }

    private static void assertAgreement(double value, double lower, double upper, Agreement actual) {
        assertEquals(value, actual.value(), 1e-9);
        assertEquals(lower, actual.lower(), 1e-6);
        assertEquals(upper, actual.upper(), 1e-6);
    }
}
