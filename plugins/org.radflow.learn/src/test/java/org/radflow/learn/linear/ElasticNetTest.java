package org.radflow.learn.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/** Against glmnet 4.1-6 with thresh = 1e-20, R 4.2.2. Expected rows: lambda, deviance ratio, intercept, coefficients. */
class ElasticNetTest {

    /** glmnet(x, z) */
    @Test
    void gaussianLasso() {
        ElasticNetPath path = gaussian(Example.ONES, ElasticNetOptions.of(1));
        assertEquals(59, path.lambdas().length);
        assertRow(path, 0, 5.10371453, 0, 27.8503333333, 0, 0, 0, 0);
        assertRow(path, 1, 4.65031459758, 0.110388658188, 25.640560832115, 0.204766563819, 0, 0, 0);
        assertRow(path, 9, 2.20927618472, 0.560132161871, 13.36131578817782, 1.29362500903502, -0.07422257184368, 0.00924345159924, 0);
        assertRow(path, 29, 0.343691825592, 0.913507721626, 2.7184092588409, 1.8244373167754, -2.6321173772521, 0.0920527978516,
            0.2997172102793);
        assertRow(path, 58, 0.0231447253337, 0.923051576346, 0.834856868784, 1.909993288246, -3.032486767344, 0.105310632228,
            0.557466258662);
        assertArrayEquals(new int[] {0, 1, 2}, path.selected(9));
    }

    /** glmnet(x, z, alpha = 0.5, weights = w) */
    @Test
    void gaussianWithWeights() {
        ElasticNetPath path = gaussian(Example.W, ElasticNetOptions.of(0.5));
        assertEquals(64, path.lambdas().length);
        assertRow(path, 1, 7.70678643763, 0.0585543854623, 25.993471882640, 0.106566263621, 0, 0, 0);
        assertRow(path, 9, 3.6613479325, 0.453694147692, 17.555551802484, 0.847285582525, -0.306376907175, 0.012042088950, 0);
        assertRow(path, 63, 0.0240892245183, 0.924472596934, 2.935874328951, 1.751458641855, -3.368193871268, 0.107341814950,
            0.237150844185);
    }

    /** glmnet(x, z, alpha = 0.5, standardize = FALSE) */
    @Test
    void gaussianNotStandardised() {
        ElasticNetPath path = gaussian(Example.ONES, new ElasticNetOptions(0.5, new double[0], 100, 0, false));
        assertEquals(90, path.lambdas().length);
        assertRow(path, 1, 127.358452546, 0.0285972277286, 27.35758279333517, 0, 0, 0.00857205926352, 0);
        assertRow(path, 29, 9.41270921388, 0.627766110735, 10.9045608689151, 1.1140998492471, 0, 0.0856383576334, 0);
        assertRow(path, 89, 0.0354382459583, 0.923055840505, 0.726745520841, 1.916612432262, -3.022310922165, 0.106088806833,
            0.547260611180);
    }

    /** glmnet(x, y, family = "binomial") */
    @Test
    void binomialLasso() {
        ElasticNetPath path = binomial(Example.ONES, ElasticNetOptions.of(1));
        assertEquals(60, path.lambdas().length);
        assertEquals(41.5888308336, path.nullDeviance(), 1e-9);
        assertRow(path, 1, 0.183461985922, 0.019881551653, 0.00331162372806, 0, -0.09118089890760, 0, 0);
        assertRow(path, 9, 0.0871593067078, 0.22863430774, -1.7873557168524, 0.0743484965251, -0.7088133157271, 0.0175600422549, 0);
        assertRow(path, 29, 0.0135591654167, 0.35109786509, -5.1466348147202, 0.2708544692365, -1.5863745597062, 0.0447631552473,
            -0.3354871368359);
        assertRow(path, 59, 0.000831977817017, 0.360304313957, -6.4262481168529, 0.3542756677528, -1.9481498771482, 0.0555349223111,
            -0.5847166199526);
    }

    /** glmnet(x, y, family = "binomial", alpha = 0.3, weights = w) */
    @Test
    void binomialWithWeights() {
        ElasticNetPath path = binomial(Example.W, ElasticNetOptions.of(0.3));
        assertEquals(72, path.lambdas().length);
        assertRow(path, 0, 0.606023678738, 0, -0.229574441645, 0, 0, 0, 0);
        assertRow(path, 9, 0.262333183594, 0.111837702777, -1.07156947295319, 0.04788443943651, -0.33503027684562, 0.00677260328508, 0);
        assertRow(path, 71, 0.000819978989859, 0.311195687177, -5.8519770224793, 0.3156376707616, -1.8258884813283, 0.0504727495663,
            -0.4502537977105);
    }

    /** glmnet(x, y, family = "binomial", alpha = 0, lambda = c(0.1, 0.01)) */
    @Test
    void binomialRidgeWithGivenPenalties() {
        ElasticNetPath path = binomial(Example.ONES, ElasticNetOptions.of(0).with(0.1, 0.01));
        assertRow(path, 0, 0.1, 0.281443342513, -3.2044809606365, 0.1817063890594, -0.8606957977154, 0.0236246129292, -0.0975240579175);
        assertRow(path, 1, 0.01, 0.355004525983, -5.5361401569071, 0.3066693904140, -1.6448269941608, 0.0465974855386, -0.4462907260937);
    }

    /** cv.glmnet(x, y, family = "binomial", lambda = exp(seq(log(0.2), log(0.001), length.out = 12)), foldid = rep(1:5, 6)) */
    @Test
    void lambdaByCrossValidationBinomial() {
        ElasticNetCrossValidation found = ElasticNetCrossValidation.of(Family.BINOMIAL, Example.X, Example.numbers(Example.Y), Example.ONES,
            folds(), penalties(0.2, 0.001), ElasticNetOptions.of(1), Progress.NONE);
        assertArrayEquals(new double[] {1.51440604998, 1.49170783279, 1.53438140402, 1.64291524041, 1.79383455475, 1.98193419703,
            2.16539067739, 2.33611597820, 2.48373035332, 2.60329127236, 2.69403569456, 2.75896572160}, found.means(), 1e-5);
        assertArrayEquals(new double[] {0.0381437314566, 0.0772926723747, 0.1239357398979, 0.2188998745772, 0.3508892255167,
            0.4794475565948, 0.5962061602647, 0.6949852086745, 0.7773251289636, 0.8440580621302, 0.8955964604109, 0.9332235837260},
            found.standardErrors(), 1e-6);
        assertEquals(0.123550768356, found.lambdas()[found.minimum()], 1e-9);
        assertEquals(0.2, found.lambdas()[found.oneStandardError()], 1e-9);
    }

    /** cv.glmnet(x, z, lambda = exp(seq(log(4), log(0.01), length.out = 12)), foldid = rep(1:5, 6)) */
    @Test
    void lambdaByCrossValidationGaussian() {
        ElasticNetCrossValidation found = ElasticNetCrossValidation.of(Family.GAUSSIAN, Example.X, Example.Z, Example.ONES, folds(),
            penalties(4, 0.01), ElasticNetOptions.of(1), Progress.NONE);
        assertArrayEquals(new double[] {34.87100158543, 23.13464184813, 15.70430777819, 9.95415869813, 7.20859799683, 6.36168905634,
            6.12307988208, 6.06967009365, 6.06728441157, 6.07552043643, 6.08353397429, 6.08927088656}, found.means(), 1e-5);
        assertEquals(1.70302196765, found.standardErrors()[8], 1e-5);
        assertEquals(0.0512451448332, found.lambdas()[found.minimum()], 1e-9);
        assertEquals(0.4527478098598, found.lambdas()[found.oneStandardError()], 1e-9);
    }

    @Test
    void theMinimumHoldsWithMoreFeaturesThanCases() {
        java.util.Random random = new java.util.Random(3);
        double[][] x = new double[200][25];
        double[] y = new double[25];
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        Arrays.setAll(y, i -> x[3][i] - x[17][i] + 0.1 * random.nextGaussian() > 0 ? 1 : 0);
        double lambda = 0.05;
        ElasticNetPath path = ElasticNet.path(Family.BINOMIAL, x, y, ones(25), new ElasticNetOptions(1, new double[] {0.2, lambda}, 1, 0, false),
            Progress.NONE);
        double[] predicted = path.predict(1, x);
        for (int j = 0; j < x.length; j++) {
            double gradient = 0;
            for (int i = 0; i < y.length; i++) {
                gradient += x[j][i] * (y[i] - predicted[i]) / y.length;
            }
            double coefficient = path.coefficients()[1][j];
            assertTrue(coefficient == 0 ? Math.abs(gradient) <= lambda + 1e-7
                : Math.abs(gradient - lambda * Math.signum(coefficient)) < 1e-6, "feature " + j);
        }
    }

    @Test
    void oneOutcomeIsRefused() {
        double[] ones = ones(30);
        assertThrows(DataException.class, () -> ElasticNet.path(Family.BINOMIAL, Example.X, ones, Example.ONES, ElasticNetOptions.of(1),
            Progress.NONE));
        assertThrows(DataException.class, () -> ElasticNet.path(Family.GAUSSIAN, Example.X, ones, Example.ONES, ElasticNetOptions.of(1),
            Progress.NONE));
    }

    private static ElasticNetPath gaussian(double[] weights, ElasticNetOptions options) {
        return ElasticNet.path(Family.GAUSSIAN, Example.X, Example.Z, weights, options, Progress.NONE);
    }

    private static ElasticNetPath binomial(double[] weights, ElasticNetOptions options) {
        return ElasticNet.path(Family.BINOMIAL, Example.X, Example.numbers(Example.Y), weights, options, Progress.NONE);
    }

    private static void assertRow(ElasticNetPath path, int index, double lambda, double ratio, double intercept, double... coefficients) {
        assertEquals(lambda, path.lambdas()[index], 1e-8 * lambda);
        assertEquals(ratio, path.devianceRatios()[index], 1e-8);
        assertEquals(intercept, path.intercepts()[index], 2e-6);
        assertArrayEquals(coefficients, path.coefficients()[index], 1e-6);
    }

    private static int[] folds() {
        int[] folds = new int[30];
        Arrays.setAll(folds, i -> i % 5);
        return folds;
    }

    private static double[] penalties(double from, double to) {
        double[] penalties = new double[12];
        Arrays.setAll(penalties, k -> from * Math.pow(to / from, k / 11.0));
        return penalties;
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
