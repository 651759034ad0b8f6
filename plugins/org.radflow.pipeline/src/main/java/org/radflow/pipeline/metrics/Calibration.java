package org.radflow.pipeline.metrics;

import org.radflow.pipeline.DataException;

/**
 * Agreement of probabilities with outcomes by logistic recalibration (Cox 1958; Van Calster et al. 2019, doi:10.1186/s12916-019-1466-7):
 * logit P(positive) = intercept + slope x logit(predicted). Ideal are slope 1 (below: too extreme) and intercepts 0 (below: too high).
 *
 * @param intercept  fitted together with the slope, with its Wald interval
 * @param slope      with its Wald interval
 * @param inTheLarge intercept with the slope held at 1, with its Wald interval
 */
public record Calibration(Estimate intercept, Estimate slope, Estimate inTheLarge) {

    /** Probabilities nearer to 0 or 1 than this are taken as this far. */
    public static final double MARGIN = 1e-6;

    private static final int ITERATIONS = 60;
    private static final double ROUNDING = 1e-12;

    /**
     * @param probabilities predicted for the positive class, from 0 to 1, kept {@link #MARGIN} from 0 and 1
     * @param positive      whether each case is positive
     * @throws DataException when a probability is not from 0 to 1, all cases are of one class, all probabilities are equal, or they
     *                       separate the classes, so that no finite slope is the best
     */
    public static Calibration of(double[] probabilities, boolean[] positive, double level) {
        Checks.sameLength(probabilities.length, positive.length);
        Checks.probabilities(probabilities);
        Checks.bothClasses(positive);
        double[] logits = new double[probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = logit(probabilities[i]);
        }
        double z = Normal.halfWidth(level);
        double[] both = fit(logits, positive, true);
        double[] large = fit(logits, positive, false);
        return new Calibration(wald(both[0], both[2], z), wald(both[1], both[3], z), wald(large[0], large[2], z));
    }

    /** The probabilities after recalibration by intercept and slope. */
    public double[] recalibrate(double[] probabilities) {
        double[] changed = new double[probabilities.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = expit(intercept.value() + slope.value() * logit(probabilities[i]));
        }
        return changed;
    }

    private static Estimate wald(double value, double error, double z) {
        return new Estimate(value, value - z * error, value + z * error);
    }

    private static double logit(double probability) {
        double p = Math.min(1 - MARGIN, Math.max(MARGIN, probability));
        return Math.log(p / (1 - p));
    }

    private static double expit(double value) {
        return 1 / (1 + Math.exp(-value));
    }

    /**
     * Maximum likelihood by Newton's method, steps halved until the likelihood does not fall.
     *
     * @return intercept, slope and their standard errors
     */
    private static double[] fit(double[] x, boolean[] positive, boolean withSlope) {
        double a = 0;
        double b = withSlope ? 0 : 1;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double ga = 0;
            double gb = 0;
            double haa = 0;
            double hab = 0;
            double hbb = 0;
            for (int i = 0; i < x.length; i++) {
                double p = expit(a + b * x[i]);
                double residual = (positive[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                ga += residual;
                gb += residual * x[i];
                haa += weight;
                hab += weight * x[i];
                hbb += weight * x[i] * x[i];
            }
            double determinant = haa * hbb - hab * hab;
            if (withSlope ? !(determinant > 1e-12 * haa * hbb) : !(haa > 0)) {
                throw noBest();
            }
            double stepA = withSlope ? (hbb * ga - hab * gb) / determinant : ga / haa;
            double stepB = withSlope ? (haa * gb - hab * ga) / determinant : 0;
            double least = logLikelihood(x, positive, a, b) - ROUNDING * x.length;
            double part = 1;
            while (part > 1e-9 && logLikelihood(x, positive, a + part * stepA, b + part * stepB) < least) {
                part /= 2;
            }
            a += part * stepA;
            b += part * stepB;
            if (Math.abs(stepA) < 1e-10 * (1 + Math.abs(a)) && Math.abs(stepB) < 1e-10 * (1 + Math.abs(b))) {
                return withSlope ? new double[] {a, b, Math.sqrt(hbb / determinant), Math.sqrt(haa / determinant)}
                        : new double[] {a, 1, Math.sqrt(1 / haa), 0};
            }
        }
        throw noBest();
    }

    private static double logLikelihood(double[] x, boolean[] positive, double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double value = a + b * x[i];
            sum -= Math.log1p(Math.exp(positive[i] ? -value : value));
        }
        return sum;
    }

    private static DataException noBest() {
        return new DataException("Calibration: found predictions that are all equal or separate the classes, expected predictions that overlap");
    }
}
