package org.radflow.pipeline.scale;

/** The power transformation of Yeo and Johnson (2000, doi:10.1093/biomet/87.4.954), for values of either sign. */
final class YeoJohnson {

    private static final double LIMIT = 10;
    private static final int GRID = 80;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double PRECISION = 1e-9;

    private YeoJohnson() {}

    static double transform(double value, double lambda) {
        if (value >= 0) {
            return lambda == 0 ? Math.log1p(value) : Math.expm1(lambda * Math.log1p(value)) / lambda;
        }
        return lambda == 2 ? -Math.log1p(-value) : -Math.expm1((2 - lambda) * Math.log1p(-value)) / (2 - lambda);
    }

    /** The exponent of greatest likelihood, from -10 to 10: the best of a grid, then golden section. 1 for a constant feature. */
    static double lambda(double[] values) {
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int g = 0; g <= GRID; g++) {
            double likelihood = logLikelihood(values, at(g));
            if (likelihood > greatest) {
                greatest = likelihood;
                best = g;
            }
        }
        if (best < 0) {
            return 1;
        }
        double low = at(Math.max(0, best - 1));
        double high = at(Math.min(GRID, best + 1));
        while (high - low > PRECISION) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (logLikelihood(values, a) >= logLikelihood(values, b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    private static double at(int step) {
        return -LIMIT + 2 * LIMIT * step / GRID;
    }

    /** Profiled over mean and variance; minus infinity where it has no value. */
    private static double logLikelihood(double[] values, double lambda) {
        double mean = 0;
        double jacobian = 0;
        double[] transformed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            transformed[i] = transform(values[i], lambda);
            mean += transformed[i];
            jacobian += Math.signum(values[i]) * Math.log1p(Math.abs(values[i]));
        }
        mean /= values.length;
        double squares = 0;
        for (double value : transformed) {
            squares += (value - mean) * (value - mean);
        }
        double likelihood = -values.length / 2.0 * Math.log(squares / values.length) + (lambda - 1) * jacobian;
        return Double.isFinite(likelihood) && squares > 0 ? likelihood : Double.NEGATIVE_INFINITY;
    }
}
