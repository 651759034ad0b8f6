package org.radflow.select.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.select.Tables;

/** Oracles: R 4.2.2 (stats) and scikit-learn, up to sign and order; the call stands at each value. */
class ProjectionTest {

    private static final double[][] X = {
        {0.96, -0.42, -0.02, 2.74, -1.28, 0.48, -0.7, 1.98, -1.76, -0.02, 1.2, -0.94, 1.26, -1.18, -0.26, 0.9, -1.8, 2.76, 0.52, -0.36},
        {0.72, -0.37, 0.91, 1.45, -1.3, 0.76, -0.53, 1.45, -1, 0.05, 0.7, -0.59, 1.19, -0.67, 0.09, -0.11, -1.26, 2.16, 0.58, -0.38},
        {0.42, -0.3, 0.44, 0.82, -0.92, 1.08, -0.74, 1.56, -1.9, 0.92, -0.22, -1.22, 0.76, 0.14, -0.78, 0.64, -1.86, 1.82, 0.44, -0.04},
        {-0.62, 0.9, 0.76, -1.66, 1.24, 2.48, -0.82, -1.28, 1.66, 2.32, -1.86, 0.5, -0.64, 1.3, -1.5, 0.28, 0.38, 0.7, -1.04, 1.68},
        {-0.93, 1.38, -0.27, -1.5, 1.24, 1.22, -0.32, -1.25, 0.71, 1.15, -1.05, 0.14, -1.15, 0.86, -1.42, 0.01, -0.13, -0.63, -0.64, 1.2},
        {-0.39, 0.7, 0.75, -0.82, 0.4, 2.22, -0.88, -0.63, 0.61, 1.05, -1.15, -0.14, -0.29, 0.98, -1.66, 0.31, 0.41, 0.43, -1, 2.44}};

    private static FeatureMatrix table(double[][] x) {
        NumericColumn[] columns = new NumericColumn[x.length];
        for (int f = 0; f < x.length; f++) {
            columns[f] = new NumericColumn(String.valueOf((char)('a' + f)), x[f]);
        }
        return Tables.table(columns);
    }

    private static Fit fit(Step step, double[][] x) {
        return step.fit(table(x), Roles.none(), Progress.NONE);
    }

    /** The first rows of a column of details. */
    private static double[] details(Fit fit, String column, int rows) {
        return java.util.Arrays.copyOf(fit.step().details().numbers(column).values(), rows);
    }

    /** prcomp(X, scale. = TRUE) and prcomp(X) */
    @Test
    void principalComponentsEqualR() {
        Fit scaled = fit(new PrincipalComponents(true, 1, 3), X);
        assertArrayEquals(new double[] {-0.452467755571, -0.439464664783, -0.310494937234, 0.413769688690, 0.462591530016, 0.347189218737,
            3.7471030629430, 3.7471030629430 / 6}, details(scaled, "PC1", 8), 1e-11);
        assertArrayEquals(new double[] {0.311133294398, 0.345238147238, 0.548030322027, 0.404355224099, 0.262096510986, 0.501469572976,
            1.9221511174345, 1.9221511174345 / 6, (3.7471030629430 + 1.9221511174345) / 6}, details(scaled, "PC2", 9), 1e-11);
        assertEquals(-1.44642914783, scaled.training().numbers("PC1").values()[0], 1e-10);
        assertEquals(0.300914012693, scaled.training().numbers("PC2").values()[1], 1e-10);
        assertEquals(-0.554114110363, scaled.training().numbers("PC3").values()[2], 1e-10); // the largest loading, of e, is made positive
        Fit raw = fit(new PrincipalComponents(false, 1, 2), X);
        assertArrayEquals(new double[] {0.524873763247, 0.360085478589, 0.267542000967, -0.498935181392, -0.404188286274, -0.333110751089,
            4.9566139259996}, details(raw, "PC1", 7), 1e-11);
    }

    @Test
    void asManyComponentsAsTheShareNeeds() {
        assertEquals(List.of("PC1", "PC2"), names(fit(new PrincipalComponents(true, 0.9, 100), X)));
        assertEquals(List.of("PC1"), names(fit(new PrincipalComponents(true, 0.62, 100), X)));
        assertEquals(6, names(fit(new PrincipalComponents(true, 1, 100), X)).size());
    }

    private static List<String> names(Fit fit) {
        return fit.training().columns().stream().map(column -> column.name()).toList();
    }

    @Test
    void moreFeaturesThanCasesHaveTheSameComponentsFromEitherSide() {
        FeatureMatrix wide = Tables.random(8, 30, 0, 0, 5);
        Fit fit = new PrincipalComponents(true, 1, 100).fit(wide, Tables.randomClasses(), Progress.NONE);
        assertTrue(fit.training().has("PC7") && !fit.training().has("PC8"));
        double[] scores = fit.training().numbers("PC3").values();
        double variance = fit.step().details().numbers("PC3").values()[30];
        assertEquals(variance, Components.dot(scores, scores) / 7, 1e-10);
        assertEquals(1, fit.step().details().numbers("PC7").values()[32], 1e-12);
        assertEquals(0, Components.dot(scores, fit.training().numbers("PC1").values()), 1e-10);
    }

    /** Three sources, four mixtures: FastICA(3, fun = ..., whiten = "unit-variance", tol = 1e-14).components_ */
    @Test
    void independentComponentsEqualScikitLearn() {
        double[][] mixing = {{1, 0.5, 0.3}, {0.4, 1, -0.6}, {-0.7, 0.2, 1}, {0.3, 0.3, 0.9}};
        double[][] x = new double[4][60];
        for (int i = 0; i < 60; i++) {
            double[] sources = {Math.sin(0.37 * i), Math.signum(Math.sin(0.21 * i + 0.3)), i * 0.113 % 1 - 0.5};
            for (int f = 0; f < 4; f++) {
                x[f][i] = Components.dot(mixing[f], sources);
            }
        }
        checkUnmixing(x, IndependentComponents.Contrast.LOG_COSH, new double[][] {{0.76664141, -0.21148214, -1.01510881, 0.06508993},
            {-0.97523764, 1.12085139, -1.07469813, -1.55903567}, {-0.05666731, 0.90075807, 0.53000689, 0.07604429}});
        checkUnmixing(x, IndependentComponents.Contrast.CUBE, new double[][] {{-0.83522196, 0.28823134, 0.93186675, -0.17857297},
            {0.91638014, -1.09463103, 1.15023462, 1.55077774}, {0.06848657, -0.91164865, -0.52432236, -0.06173936}});
    }

    private static void checkUnmixing(double[][] x, IndependentComponents.Contrast contrast, double[][] expected) {
        Projection fitted = (Projection)fit(new IndependentComponents(false, 3, contrast, 11), x).step();
        assertEquals(List.of(), fitted.warnings());
        for (double[] component : expected) {
            boolean found = false;
            for (double[] weights : fitted.weights()) {
                double same = 0;
                double opposite = 0;
                for (int f = 0; f < 4; f++) {
                    same = Math.max(same, Math.abs(component[f] - weights[f]));
                    opposite = Math.max(opposite, Math.abs(component[f] + weights[f]));
                }
                found |= Math.min(same, opposite) < 1e-5;
            }
            assertTrue(found, contrast + " " + java.util.Arrays.toString(component) + " in " + java.util.Arrays.deepToString(fitted.weights()));
        }
    }

    /** factanal(X, 2, rotation = "none", control = list(opt = list(factr = 1e4))) */
    @Test
    void factorsEqualR() {
        Fit fit = fit(new FactorAnalysis(2, Rotation.NONE), X);
        assertArrayEquals(new double[] {0.0590149250086, 0.0626674183155, 0.1216093732385, 0.0447501998627, 0.0995553022699, 0.1118407046528},
            details(fit, "Uniqueness", 6), 1e-5);
        assertArrayEquals(new double[] {-0.859947827389, -0.827035449944, -0.567998669790, 0.815737543130, 0.892772021211, 0.678097927954},
            details(fit, "F1", 6), 1e-5);
        assertArrayEquals(new double[] {0.448859435007, 0.503333828836, 0.745498588010, 0.538351244239, 0.321563083063, 0.654478794510},
            details(fit, "F2", 6), 1e-5);
    }

    /** varimax(loadings, eps = 1e-14);
     *  factanal(..., rotation = "varimax", scores = "regression", control = list(rotate = list(eps = 1e-14)))$scores */
    @Test
    void varimaxEqualsR() {
        Fit fit = fit(new FactorAnalysis(2, Rotation.VARIMAX), X);
        assertArrayEquals(new double[] {-0.3261201138278, -0.2649615635168, 0.0896379655166, 0.9643307340007, 0.8735871753538, 0.9422179659989},
            details(fit, "F1", 6), 1e-5);
        assertArrayEquals(new double[] {0.9135812659984, 0.9311970514200, 0.9329285442876, -0.1591101408056, -0.3705268482892, 0.0196111424512},
            details(fit, "F2", 6), 1e-5);
        assertEquals(-0.613437673217, fit.training().numbers("F1").values()[0], 1e-4);
        assertEquals(0.432599495646, fit.training().numbers("F2").values()[2], 1e-4);
    }

    /** promax(loadings) after varimax(loadings, eps = 1e-14); scale(X) %*% solve(cor(X), L %*% P) with the correlations P of the factors. */
    @Test
    void promaxEqualsR() {
        Fit fit = fit(new FactorAnalysis(2, Rotation.PROMAX), X);
        assertArrayEquals(new double[] {-0.172755463834, -0.105778875930, 0.264178320155, 0.976114766198, 0.842830155897, 0.985772413520},
            details(fit, "F1", 6), 1e-5);
        assertArrayEquals(new double[] {0.89963802317903, 0.92834627042237, 0.98988720355406, -0.00380916117139, -0.23999747332243,
            0.17920624964532}, details(fit, "F2", 6), 1e-5);
        assertEquals(-0.327479566918, fit.step().details().numbers("F2").values()[9], 1e-5);
        assertEquals(-0.671449971216, fit.training().numbers("F1").values()[0], 1e-4);
        assertEquals(0.358903051981, fit.training().numbers("F2").values()[2], 1e-4);
    }

    @Test
    void badInputIsRefused() {
        double[][] constant = {{1, 1, 1}, {2, 2, 2}};
        assertTrue(message(new PrincipalComponents(true, 1, 2), constant).contains("none that varies"));
        assertTrue(message(new IndependentComponents(true, 5, IndependentComponents.Contrast.CUBE, 1), new double[][] {{1, 2, 3}, {2, 4, 6}})
            .contains("found 1 linearly independent components in 3 cases, expected 5 or more"));
        assertTrue(message(new FactorAnalysis(1, Rotation.NONE), new double[][] {{1, 2, 4}, {5, 5, 5}, {1, 3, 2}}).startsWith("Column 'b'"));
        assertEquals("Features: found 6, expected more for 4 factors", message(new FactorAnalysis(4, Rotation.NONE), X));
        FeatureMatrix taken = table(X).with(new NumericColumn("PC1", new double[20]));
        Roles roles = new Roles(Roles.none().outcome(), "", "", java.util.Set.of("PC1"));
        assertTrue(assertThrows(DataException.class, () -> new PrincipalComponents(true, 1, 2).fit(taken, roles, Progress.NONE)).getMessage()
            .startsWith("Column 'PC1': is in the table already"));
    }

    private static String message(Step step, double[][] x) {
        return assertThrows(DataException.class, () -> fit(step, x)).getMessage();
    }
}
