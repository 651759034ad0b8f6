package org.radflow.learn.linear;

/**
 * Options of an elastic net, as in glmnet.
 *
 * @param alpha       1 for the LASSO, 0 for ridge regression
 * @param lambdas     penalties, descending; empty for {@code count} of them from the smallest that sets all coefficients to 0 downwards
 * @param count       how many penalties where none are given
 * @param ratio       the smallest penalty as part of the largest; 0 for 0.0001 with more cases than features, else 0.01
 * @param standardise whether features count as if they had a standard deviation of 1
 */
public record ElasticNetOptions(double alpha, double[] lambdas, int count, double ratio, boolean standardise) {

    /** @throws IllegalArgumentException naming an option out of range */
    public ElasticNetOptions {
        require(alpha >= 0 && alpha <= 1, "Alpha: found " + alpha + ", expected 0 (ridge) to 1 (LASSO)");
        require(count >= 1, "Number of lambdas: found " + count + ", expected 1 or more");
        require(ratio >= 0 && ratio < 1, "Smallest lambda: found " + ratio + " of the largest, expected 0 (automatic) or more, below 1");
        for (int k = 0; k < lambdas.length; k++) {
            require(lambdas[k] >= 0 && (k == 0 || lambdas[k] < lambdas[k - 1]), "Lambdas: found " + lambdas[k]
                    + ", expected descending values of 0 or more");
        }
    }

    /** 100 penalties as glmnet chooses them, features standardised. */
    public static ElasticNetOptions of(double alpha) {
        return new ElasticNetOptions(alpha, new double[0], 100, 0, true);
    }

    /** These options with given penalties. */
    public ElasticNetOptions with(double... penalties) {
        return new ElasticNetOptions(alpha, penalties, count, ratio, standardise);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
