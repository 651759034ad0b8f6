package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.learn.linear.ElasticNetOptions;
import org.radflow.learn.linear.ElasticNetPath;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/**
 * Oracle: R 4.2.2, glmnet 4.1-6, thresh = 1e-20; x is cbind(placebo, wbc, sex, (1:42 * 7) %% 11, (1:42 * 5) %% 13), w is
 * rep(c(1, 2, .5), 14).
 */
class CoxElasticNetTest {

    private static final double[][] X = {Arrays.stream(Leukaemia.placebo()).asDoubleStream().toArray(), Leukaemia.LOG_WBC, Leukaemia.SEX,
        IntStream.rangeClosed(1, 42).mapToDouble(i -> i * 7 % 11).toArray(), IntStream.rangeClosed(1, 42).mapToDouble(i -> i * 5 % 13).toArray()};

    private static double[] weights(double... cycle) {
        double[] weights = new double[42];
        Arrays.setAll(weights, i -> cycle[i % cycle.length]);
        return weights;
    }

    private static ElasticNetPath path(ElasticNetOptions options, double... cycle) {
        return CoxElasticNet.path(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(cycle), options, Progress.NONE);
    }

    @Test
    void pathOfTheLasso() {
        // f <- glmnet(x, Surv(time, event), family = "cox"); f$lambda; f$nulldev; f$beta[, k]; f$dev.ratio[k]
        ElasticNetPath path = path(ElasticNetOptions.of(1), 1);
        assertEquals(0.5561133433266, path.lambdas()[0], 1e-12);
        assertEquals(0.5067097666620, path.lambdas()[1], 1e-10);
        assertEquals(148.1073625576, path.nullDeviance(), 1e-9);
        assertArrayEquals(new double[5], path.coefficients()[0], 1e-7);
        assertArrayEquals(new double[] {0.5523021730339, 0.8216256505802, 0, 0, 0}, path.coefficients()[9], 1e-6);
        assertEquals(0.225032266917, path.devianceRatios()[9], 1e-7);
        assertArrayEquals(new double[] {1.01235416761028, 1.68861730638882, -0.25723712915955, 0.08757103133328, 0}, path.coefficients()[29], 1e-6);
        assertEquals(0.007701537931929, path.lambdas()[46], 1e-10);
        assertArrayEquals(new double[] {1.07624326400027, 1.89953594431695, -0.43149233419273, 0.11805047029296, 0.01752779803172},
                path.coefficients()[46], 1e-6);
    }

    @Test
    void elasticNetWithWeights() {
        // glmnet(x, Surv(time, event), family = "cox", alpha = .5, weights = w, lambda = c(.5, .2, .05, .01))$beta
        ElasticNetPath path = path(ElasticNetOptions.of(0.5).with(0.5, 0.2, 0.05, 0.01), 1, 2, 0.5);
        assertArrayEquals(new double[] {0.3649268998493, 0.5384370042601, 0, 0, 0}, path.coefficients()[0], 1e-6);
        assertArrayEquals(new double[] {0.75186012576241, 1.06812078611929, -0.06446962654467, 0.02118427945435, 0}, path.coefficients()[1], 1e-6);
        assertArrayEquals(new double[] {1.026642388518006, 2.204270624679768, -0.500432999697327, 0.165968861488445, -0.004095143420427},
                path.coefficients()[3], 1e-6);
        assertEquals(0.3657564331474, path.devianceRatios()[3], 1e-7);
    }

    @Test
    void ridge() {
        // glmnet(x, Surv(time, event), family = "cox", alpha = 0, lambda = c(1, .1))$beta
        ElasticNetPath path = path(ElasticNetOptions.of(0).with(1, 0.1), 1);
        assertArrayEquals(new double[] {0.541055333176916, 0.418193951739731, -0.138093540982986, 0.001303320670428, 0.013111994088026},
                path.coefficients()[0], 1e-6);
        assertArrayEquals(new double[] {1.02326040350615, 1.30894839097041, -0.33113129289504, 0.06518849773728, 0.02518324890846},
                path.coefficients()[1], 1e-6);
    }

    @Test
    void crossValidation() {
        // cv.glmnet(x, Surv(time, event), family = "cox", foldid = rep(1:3, 14), lambda = c(.5, .3, .2, .1, .05, .02, .01))
        double[] lambdas = {0.5, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01};
        CoxElasticNet.Validation validation = CoxElasticNet.validate(X, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(1),
                IntStream.range(0, 42).map(i -> i % 3).toArray(), lambdas, ElasticNetOptions.of(1), Progress.NONE);
        assertArrayEquals(new double[] {5.3000865144029, 4.5840097244759, 4.3194179288189, 4.2299370460090, 4.5443167918108, 5.256477138070,
            5.622048282520}, validation.means(), 1e-5);
        assertArrayEquals(new double[] {0.2275996430596, 0.1190098044479, 0.2254729703002, 0.4168643613272, 0.7394882691601, 1.360566674592,
            1.675335198989}, validation.standardErrors(), 1e-5);
        assertEquals(0.1, lambdas[validation.minimum()]);
        assertEquals(0.3, lambdas[validation.oneStandardError()]);
    }

    @Test
    void manyMoreFeaturesThanCases() {
        Random random = new Random(5);
        double[][] x = new double[400][42];
        for (double[] feature : x) {
            Arrays.setAll(feature, i -> random.nextGaussian());
        }
        x[0] = Leukaemia.LOG_WBC;
        ElasticNetPath path = CoxElasticNet.path(x, Leukaemia.WEEKS, Leukaemia.RELAPSE, weights(1), ElasticNetOptions.of(1), Progress.NONE);
        assertArrayEquals(new int[] {0}, path.selected(1));
assertTrue(path.selected(path.lambdas().length - 1).length < 42);
    }

    @Test
    void refusesCasesWithoutEvents() {
        assertThrows(DataException.class, () -> CoxElasticNet.path(new double[][] {{1, 2}}, new double[] {1, 2}, new int[2], new double[] {1, 1},
                ElasticNetOptions.of(1), Progress.NONE));
    }
}
