package org.radflow.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;

/** Oracles: scikit-learn 1.9 with y, a, p = (a >= 0.5), yy, m, q = m.argmax(1) of {@link Example}; R 4.2. */
class ClassScoresTest {

    private static final double TOLERANCE = 1e-14;

    /** {@code average_precision_score(y, a)}; the interval is the closed form */
    @Test
    void averagePrecision() {
        Estimate area = PrecisionRecall.of(Example.FIRST, Example.POSITIVE).averagePrecision(7, 0.95);
        assertEquals(0.8983516483516483, area.value(), TOLERANCE);
        double logit = Math.log(0.8983516483516483 / (1 - 0.8983516483516483));
        double half = 1.959963984540054 / Math.sqrt(7 * 0.8983516483516483 * (1 - 0.8983516483516483));
        assertEquals(1 / (1 + Math.exp(-(logit - half))), area.lower(), 1e-12);
        assertEquals(1 / (1 + Math.exp(-(logit + half))), area.upper(), 1e-12);
        assertEquals(new Estimate(1, 1, 1), PrecisionRecall.of(new double[] {1, 2}, new boolean[] {false, true}).averagePrecision(1, 0.95));
    }

    /** {@code matthews_corrcoef(y, p), f1_score(y, p), balanced_accuracy_score(y, p), precision_score, recall_score, accuracy_score} */
    @Test
    void twoClasses() {
        Confusion confusion = Confusion.at(0.5, Example.FIRST, Example.POSITIVE);
        assertArrayEquals(new long[][] {{7, 2}, {1, 6}}, confusion.counts());
        assertEquals(0.629940788348712, confusion.mcc(), TOLERANCE);
        assertEquals(0.8, confusion.f1(1), TOLERANCE);
        assertEquals(0.8174603174603174, confusion.balancedAccuracy(), TOLERANCE);
        assertEquals(0.75, confusion.positivePredictiveValue(1), TOLERANCE);
        assertEquals(0.875, confusion.negativePredictiveValue(1), TOLERANCE);
        assertEquals(0.8571428571428571, confusion.sensitivity(1), TOLERANCE);
        assertEquals(7 / 9.0, confusion.specificity(1), TOLERANCE);
        assertEquals(0.8125, confusion.accuracy(), TOLERANCE);
    }

    /** {@code matthews_corrcoef(yy, q), f1_score(yy, q, average = 'macro'), roc_auc_score(yy, m, multi_class = 'ovr' and 'ovo'), log_loss(yy, m)} */
    @Test
    void threeClasses() {
        int[] predicted = {0, 1, 2, 0, 1, 2, 0, 1, 0};
        Confusion confusion = Confusion.of(Example.CLASSES, predicted, 3);
        assertEquals(0.5095246653650681, confusion.mcc(), TOLERANCE);
        assertEquals(0.6793650793650794, confusion.macroF1(), TOLERANCE);
        assertEquals(0.7870370370370371, MultiClass.macroArea(Example.THREE, Example.CLASSES, 3), TOLERANCE);
        assertEquals(0.7870370370370371, MultiClass.handTill(Example.THREE, Example.CLASSES, 3), TOLERANCE);
        assertEquals(0.8898277482060636, MultiClass.logLoss(Example.THREE, Example.CLASSES), TOLERANCE);
        assertEquals(0.5259333333333333, MultiClass.brier(Example.THREE, Example.CLASSES), TOLERANCE);
    }

    @Test
    void oneClassAloneIsPredicted() {
        Confusion confusion = Confusion.of(new int[] {0, 0, 1}, new int[] {0, 0, 0}, 2);
        assertEquals(0, confusion.mcc());
        assertEquals(0, confusion.f1(1));
        assertEquals(0.5, confusion.balancedAccuracy());
        assertTrue(Double.isNaN(confusion.positivePredictiveValue(1)));
    }

    /** R: {@code prop.test(7, 16, correct = FALSE)$conf.int; binom.test(7, 16)$conf.int; binom.test(0, 9)$conf.int} */
    @Test
    void intervalsOfProportions() {
        Estimate wilson = Proportion.wilson(7, 16, 0.95);
        assertEquals(0.230986524054924, wilson.lower(), TOLERANCE);
        assertEquals(0.668214436011881, wilson.upper(), TOLERANCE);
        Estimate exact = Proportion.exact(7, 16, 0.95);
        assertEquals(0.197534140532668, exact.lower(), 1e-9);
        assertEquals(0.701223100916823, exact.upper(), 1e-9);
        assertEquals(0, Proportion.exact(0, 9, 0.95).lower());
        assertEquals(0.336267116879943, Proportion.exact(0, 9, 0.95).upper(), 1e-9);
        assertEquals(1, Proportion.exact(9, 9, 0.95).upper());
    }

    @Test
    void refusesImpossibleInput() {
        assertThrows(DataException.class, () -> Confusion.of(new int[] {0, 2}, new int[] {0, 1}, 2));
        assertThrows(DataException.class, () -> Confusion.of(new int[] {}, new int[] {}, 2));
        assertThrows(DataException.class, () -> Probabilities.brier(new double[] {1.2}, new boolean[] {true}));
        assertThrows(DataException.class, () -> Probabilities.logLoss(new double[] {Double.NaN}, new boolean[] {true}));
    }
}
