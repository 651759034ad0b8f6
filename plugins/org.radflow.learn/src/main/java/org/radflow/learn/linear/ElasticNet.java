package org.radflow.learn.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Progress;

/**
 * Elastic nets along a path of penalties, with the conventions of glmnet 4 (Friedman, Hastie and Tibshirani 2010,
 * doi:10.18637/jss.v033.i01): weights sum to 1, features are standardised with the denominator n, a number to predict is standardised too
 * (its lambdas are told in its own unit), and the path ends early where the deviance no longer falls. Coefficients are converged further
 * than glmnet's default: compare with its {@code thresh = 1e-20}.
 */
public final class ElasticNet {

    /** glmnet's fdev, devmax and mnlam. */
    private static final double SMALLEST_GAIN = 1e-5;
    private static final double LARGEST_RATIO = 0.999;
    private static final int SHORTEST = 5;

    /** The alpha that the largest lambda is computed with where alpha is smaller. */
    private static final double SMALLEST_ALPHA = 1e-3;

    private ElasticNet() {}

    /**
     * @param x       [feature][case], without missing values
     * @param y       a number per case; 0 or 1 with {@link Family#BINOMIAL}
     * @param weights a positive weight per case
     * @throws DataException when the outcome is the same in all cases, or a model does not converge
     */
    public static ElasticNetPath path(Family family, double[][] x, double[] y, double[] weights, ElasticNetOptions options,
            Progress progress) {
        if (Arrays.stream(y).distinct().limit(2).count() < 2) {
            throw new DataException("Outcome: found the same value in all cases to learn from, expected different values");
        }
        Standardised standardised = standardised(x, weights, options.standardise());
        double[] parts = parts(weights);
        PenalisedFit fit = family == Family.GAUSSIAN ? new PenalisedGaussian(standardised.x(), y, parts, options.alpha())
            : new PenalisedBinomial(standardised.x(), y, parts, options.alpha());
        return path(family, fit, standardised, Standardised.sum(weights), options, progress);
    }

    /**
     * The path of any penalised model.
     *
     * @param fit          of the standardised features, with weights that are 1 in sum
     * @param standardised the features
     * @param total        sum of the weights
     * @throws DataException when the model does not converge
     */
    public static ElasticNetPath path(Family family, PenalisedFit fit, Standardised standardised, double total, ElasticNetOptions options,
            Progress progress) {
        boolean given = options.lambdas().length > 0;
        double largest = fit.largestGradient() / Math.max(options.alpha(), SMALLEST_ALPHA);
        double[] lambdas = given ? options.lambdas() : lambdas(largest * fit.scale(), options, standardised.cases() > standardised.x().length);
        List<double[]> solutions = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double before = largest;
        for (int k = 0; k < lambdas.length; k++) {
            progress.at(k / (double)lambdas.length, "");
            double lambda = lambdas[k] / fit.scale();
            fit.solve(lambda, Math.max(before, lambda), progress);
            before = lambda;
            solutions.add(unstandardise(standardised, fit));
            ratios.add(1 - fit.deviance() / fit.nullDeviance());
            double gain = ratios.get(k) - (k == 0 ? 0 : ratios.get(k - 1));
            if (!given && k + 1 >= SHORTEST && (ratios.get(k) > LARGEST_RATIO
                    || gain < SMALLEST_GAIN * (family == Family.GAUSSIAN ? ratios.get(k) : 1))) {
                break;
            }
        }
        return result(family, lambdas, solutions, ratios, fit.nullDeviance() * total);
    }

    /** The weights as parts of their sum. */
    public static double[] parts(double[] weights) {
        double total = Standardised.sum(weights);
        return Arrays.stream(weights).map(weight -> weight / total).toArray();
    }

    /** The features as an elastic net has them: with mean 0 and, if so, standard deviation 1. */
    public static Standardised standardised(double[][] x, double[] weights, boolean scale) {
        Standardised standardised = Standardised.of(x, parts(weights));
        return scale ? standardised : standardised.centredOnly();
    }

    private static double[] lambdas(double largest, ElasticNetOptions options, boolean moreCases) {
        double ratio = options.ratio() > 0 ? options.ratio() : moreCases ? 1e-4 : 0.01;
        double[] lambdas = new double[options.count()];
        for (int k = 0; k < lambdas.length; k++) {
            lambdas[k] = largest * (k == 0 ? 1 : Math.pow(ratio, k / (lambdas.length - 1.0)));
        }
        return lambdas;
    }

    /** Intercept, then coefficients, for features as they are. */
    private static double[] unstandardise(Standardised standardised, PenalisedFit fit) {
        double[] coefficients = fit.coefficients();
        double[] solution = new double[coefficients.length + 1];
        solution[0] = fit.intercept();
        for (int j = 0; j < coefficients.length; j++) {
            solution[j + 1] = fit.scaleOfCoefficients() * standardised.original(j, coefficients[j]);
            solution[0] -= solution[j + 1] * standardised.means()[j];
        }
        return solution;
    }

    private static ElasticNetPath result(Family family, double[] lambdas, List<double[]> solutions, List<Double> ratios,
            double nullDeviance) {
        int count = solutions.size();
        double[] intercepts = new double[count];
        double[][] coefficients = new double[count][];
        for (int k = 0; k < count; k++) {
            intercepts[k] = solutions.get(k)[0];
            coefficients[k] = Arrays.copyOfRange(solutions.get(k), 1, solutions.get(k).length);
        }
        return new ElasticNetPath(family, Arrays.copyOf(lambdas, count), intercepts, coefficients,
            ratios.stream().mapToDouble(Double::doubleValue).toArray(), nullDeviance);
    }
}
