package org.radflow.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.ReferenceData;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DeLongTest {

    private static final double TOLERANCE = 1e-12;

    private final DeLong both = new DeLong(new double[][] {Example.FIRST, Example.SECOND}, Example.POSITIVE);

    /** pROC 1.18: {@code roc(y, a, direction = "<"); var(ra); var(rb); cov(ra, rb); ci(ra)} */
    @Test
    void areasAndVariancesAreThoseOfProc() {
        assertEquals(0.880952380952381, both.area(0), TOLERANCE);
        assertEquals(0.857142857142857, both.area(1), TOLERANCE);
        assertEquals(0.01001511715797430, both.variance(0), TOLERANCE);
        assertEquals(0.00970017636684303, both.variance(1), TOLERANCE);
        assertEquals(0.00754283194759385, both.covariance(0, 1), TOLERANCE);
        Estimate area = both.estimate(0, 0.95);
        assertEquals(0.684807893019, area.lower(), 1e-11);
        assertEquals(1, area.upper());
    }

    /** pROC 1.18: {@code roc.test(ra, rb, method = "delong", paired = TRUE)} */
    @Test
    void theTestIsThatOfProc() {
        DeLong.Test test = both.compare(0, 1, 0.95);
        assertEquals(0.349927106111881, test.z(), TOLERANCE);
        assertEquals(0.726393403802297, test.p(), TOLERANCE);
        assertEquals(-0.109549133867013, test.difference().lower(), 1e-9);
        assertEquals(0.157168181486060, test.difference().upper(), 1e-9);
    }

    @Test
    void aScoreComparedWithItselfDoesNotDiffer() {
        assertEquals(new DeLong.Test(new Estimate(0, 0, 0), 0, 1), both.compare(0, 0, 0.95));
    }

    @Test
    void rocCurveHasAPointPerScore() {
        RocCurve roc = RocCurve.of(new double[] {0.1, 0.4, 0.4, 0.8}, new boolean[] {false, true, false, true});
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 0.8, 0.4, 0.1}, roc.thresholds());
        assertArrayEquals(new double[] {0, 0, 0.5, 1}, roc.falsePositive());
        assertArrayEquals(new double[] {0, 0.5, 1, 1}, roc.truePositive());
        assertEquals(0.875, roc.area());
    }

    /** pROC: {@code coords(ra, "best", best.method = "youden")}: 0.625, between 0.6 and 0.65, specificity 1, sensitivity 0.714285714285714 */
    @Test
    void youdensThreshold() {
        RocCurve roc = RocCurve.of(Example.FIRST, Example.POSITIVE);
        assertEquals(0.65, roc.thresholds()[roc.youden()]);
        assertEquals(0, roc.falsePositive()[roc.youden()]);
        assertEquals(5.0 / 7, roc.truePositive()[roc.youden()], TOLERANCE);
    }

    @Property(tries = 50)
    void fastAlgorithmIsTheDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        double[] scores = random.ints(40, 0, 12).asDoubleStream().toArray();
        boolean[] positive = new boolean[40];
        for (int i = 0; i < 40; i++) {
            positive[i] = i < 2 || i > 3 && random.nextBoolean();
        }
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                if (positive[i] && !positive[j]) {
                    pairs++;
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        assertEquals(wins / pairs, new DeLong(scores, positive).area(0), TOLERANCE);
        assertEquals(wins / pairs, DeLong.area(scores, positive), TOLERANCE);
        assertEquals(wins / pairs, RocCurve.of(scores, positive).area(), TOLERANCE);
    }

    @Test
    void areasOfRealFeaturesAreAsExpected() throws IOException {
        Map<String, String> outcomes = new HashMap<>();
        for (String line : Files.readAllLines(ReferenceData.file("cohorts/sts/outcome-and-scanner.csv"))) {
            outcomes.put(line.split(",")[0], line.split(",")[1]);
        }
        List<String> lines = Files.readAllLines(ReferenceData.file("cohorts/sts/features-PET.csv"));
        Map<String, Double> expected = new HashMap<>();
        for (String line : Files.readAllLines(ReferenceData.file("cohorts/sts/expected-univariate.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals("PET") && !cells[2].equals("NA")) {
                expected.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        String[] names = lines.get(0).split(",");
        int compared = 0;
        for (int f = 1; f < names.length; f++) {
            if (expected.containsKey(names[f])) {
                double[] values = new double[lines.size() - 1];
                boolean[] positive = new boolean[values.length];
                for (int i = 0; i < values.length; i++) {
                    String[] cells = lines.get(i + 1).split(",");
                    values[i] = Double.parseDouble(cells[f]);
                    positive[i] = outcomes.get(cells[0]).equals("1");
                }
                assertEquals(expected.get(names[f]), DeLong.area(values, positive), 1e-8, names[f]);
                compared++;
            }
        }
        assertTrue(compared > 150, "features compared: " + compared);
    }

    @Test
    void refusesWhatHasNoArea() {
        assertEquals("Scores: found 2 positive and 0 negative cases, expected some of both",
                assertThrows(DataException.class, () -> DeLong.area(new double[] {1, 2}, new boolean[] {true, true})).getMessage());
        assertThrows(DataException.class, () -> DeLong.area(new double[] {1, Double.NaN}, new boolean[] {true, false}));
        assertThrows(DataException.class, () -> DeLong.area(new double[] {1}, new boolean[] {true, false}));
        assertThrows(DataException.class, () -> new DeLong(new double[] {1, 2, 3}, new boolean[] {true, false, false}));
    }
}
