package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.DataException;

/** Batches and covariates of the cases to learn from, as a linear model: a mean per batch, a slope per column of the covariates. */
final class Design {

    private final List<String> m_batches;
    private final int[] m_batch;
    private final int[] m_sizes;
    private final int m_reference;
    private final int m_minimum;
    private final double[][] m_columns;
    private final LeastSquares m_complete;

    /**
     * @param batches    names
     * @param batch      number of each case's batch
     * @param reference  number of the reference batch; -1 for none
     * @param meanOnly   whether only means are to be adjusted
     * @param covariates columns of numbers, [column][case]
     * @param names      name of each column
     * @throws DataException when there is one batch only, a batch has too few cases, or covariates and batches cannot be told apart
     */
    Design(List<String> batches, int[] batch, int reference, boolean meanOnly, double[][] covariates, List<String> names) {
        m_batches = batches;
        m_batch = batch;
        m_sizes = Batches.sizes(batch, batches.size());
        m_reference = reference;
        m_minimum = meanOnly ? 1 : 2;
        checkBatches();
        m_columns = columns(covariates);
        m_complete = new LeastSquares(m_columns);
        if (m_complete.dependent() >= batches.size()) {
            throw new DataException(("Covariate '%s': it is confounded, a combination of the batches and the covariates before it, so that "
                    + "effects of batch and covariate cannot be told apart; expected a covariate that varies inside batches")
                    .formatted(names.get(m_complete.dependent() - batches.size())));
        }
    }

    private void checkBatches() {
        if (m_batches.size() < 2) {
            throw new DataException("Batches: found " + m_batches + ", expected two or more");
        }
        for (int b = 0; b < m_sizes.length; b++) {
            if (m_sizes[b] < m_minimum) {
                throw new DataException(("Batch '%s': found 1 case, expected 2 or more: the variance of one case is not known. \"Mean only\" "
                        + "adjusts such a batch by its mean").formatted(m_batches.get(b)));
            }
        }
    }

    private double[][] columns(double[][] covariates) {
        double[][] columns = new double[m_batches.size() + covariates.length][];
        for (int b = 0; b < m_batches.size(); b++) {
            columns[b] = new double[m_batch.length];
            for (int row = 0; row < m_batch.length; row++) {
                columns[b][row] = m_batch[row] == b ? 1 : 0;
            }
        }
        System.arraycopy(covariates, 0, columns, m_batches.size(), covariates.length);
        return columns;
    }

    List<String> batches() {
        return m_batches;
    }

    int[] sizes() {
        return m_sizes;
    }

    /** The linear model, [column][case]: a column of 0 and 1 for each batch, then the covariates. */
    double[][] columns() {
        return m_columns;
    }

    int reference() {
        return m_reference;
    }

    /** Which cases are of a batch. */
    boolean[] cases(int index) {
        return Batches.cases(m_batch, index);
    }

    /**
     * Mean, variance and slopes of a feature. The mean is that of the reference batch, or else the mean of the batches' means weighted by the
     * number of their cases; the variance is that of the residuals of the reference batch or of all cases, divided by their number.
     *
     * @param values NaN where missing; these cases are left out
     */
    FeatureFit fit(double[] values) {
        String problem = problem(values);
        if (problem != null) {
            return FeatureFit.none(problem);
        }
        int[] rows = available(values);
        boolean complete = rows.length == values.length;
        LeastSquares model = complete ? m_complete
                : new LeastSquares(Arrays.stream(m_columns).map(column -> choose(column, rows)).toArray(double[][]::new));
        if (model.dependent() >= 0) {
            return FeatureFit.none("batches and covariates cannot be told apart among its values");
        }
        double[] coefficients = model.solve(choose(values, rows));
        double variance = variance(values, rows, coefficients);
        if (!(variance > 1e-24 * squares(values, rows))) {
            return FeatureFit.none("it does not vary beside batches and covariates");
        }
        return new FeatureFit(mean(coefficients), variance, Arrays.copyOfRange(coefficients, m_batches.size(), coefficients.length), null);
    }

    /** Why a feature cannot be adjusted; null when it can. */
    private String problem(double[] values) {
        for (int b = 0; b < m_batches.size(); b++) {
            int count = 0;
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < values.length; row++) {
                if (m_batch[row] == b && !Double.isNaN(values[row])) {
                    count++;
                    least = Math.min(least, values[row]);
                    greatest = Math.max(greatest, values[row]);
                }
            }
            if (count < m_minimum) {
                return "it has " + count + " values in batch '" + m_batches.get(b) + "', fewer than " + m_minimum;
            }
            if (count > 1 && least == greatest) {
                return "it is constant in batch '" + m_batches.get(b) + "'";
            }
        }
        return null;
    }

    private static int[] available(double[] values) {
        List<Integer> rows = new ArrayList<>(values.length);
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] choose(double[] values, int[] rows) {
        double[] chosen = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            chosen[r] = values[rows[r]];
        }
        return chosen;
    }

    /** Mean of the reference batch, or the mean of the batches' means weighted by the number of their cases. */
    double mean(double[] coefficients) {
        if (m_reference >= 0) {
            return coefficients[m_reference];
        }
        double sum = 0;
        for (int b = 0; b < m_sizes.length; b++) {
            sum += m_sizes[b] / (double)m_batch.length * coefficients[b];
        }
        return sum;
    }

    private double variance(double[] values, int[] rows, double[] coefficients) {
        double sum = 0;
        int count = 0;
        for (int row : rows) {
            if (m_reference < 0 || m_batch[row] == m_reference) {
                double residual = values[row] - coefficients[m_batch[row]];
                for (int c = m_batches.size(); c < coefficients.length; c++) {
                    residual -= m_columns[c][row] * coefficients[c];
                }
                sum += residual * residual;
                count++;
            }
        }
        return sum / count;
    }

    private static double squares(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row] * values[row];
        }
        return sum / rows.length;
    }
}
