package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.List;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;

/**
 * What ComBat has learned of some features. A value y of a case with covariates x in a batch becomes
 * {@code m + (y - m - s gamma) / sqrt(delta)} with {@code m = mean + slopes x} and {@code s = sqrt(variance)}. Immutable and thread-safe.
 *
 * @param means     of each feature
 * @param variances of each feature
 * @param slopes    [feature][column of the covariates]
 * @param batches   what each batch does to the features
 */
record ComBatModel(double[] means, double[] variances, double[][] slopes, List<BatchFit> batches) {

    /**
     * What was learned of a batch.
     *
     * @param name     its name
     * @param cases    number of its cases
     * @param observed means and variances of its standardised values
     * @param effect   its effect, as the prior made it of what was observed
     */
    record BatchFit(String name, int cases, BatchEffect observed, BatchEffect effect) {

        /** From the moments of the standardised values of a batch. */
        static BatchFit of(String name, int cases, BatchMoments moments, ComBatSettings settings, double tolerance) {
            boolean meanOnly = settings.meanOnly();
            return new BatchFit(name, cases, new BatchEffect(moments.means(), moments.variances(meanOnly)),
                    settings.prior().estimate(moments, meanOnly, tolerance));
        }
    }

    /**
     * Learns from the cases of a design.
     *
     * @param values     [feature][case], NaN where missing; only features that can be adjusted
     * @param fits       of these features
     * @param covariates [column][case]
     * @param tolerance  as in {@link EmpiricalBayes#estimate}
     * @throws DataException when there is only one feature, and a prior to be learned
     */
    static ComBatModel fit(double[][] values, List<FeatureFit> fits, Design design, double[][] covariates, ComBatSettings settings,
            double tolerance) {
        if (settings.prior() != EmpiricalBayes.NONE && values.length < 2) {
            throw new DataException("Features: found one that can be adjusted, expected two or more: empirical Bayes learns from the other "
                    + "features. Choose no empirical Bayes for a single one");
        }
        ComBatModel pooled = new ComBatModel(fits.stream().mapToDouble(FeatureFit::mean).toArray(),
                fits.stream().mapToDouble(FeatureFit::variance).toArray(), fits.stream().map(FeatureFit::slopes).toArray(double[][]::new),
                List.of());
        double[][] standardised = pooled.standardise(values, covariates);
        List<BatchFit> batches = new ArrayList<>();
        for (int b = 0; b < design.batches().size(); b++) {
            BatchFit batch = BatchFit.of(design.batches().get(b), design.sizes()[b], BatchMoments.of(standardised, design.cases(b)),
                    settings, tolerance);
            batches.add(b != design.reference() ? batch
                    : new BatchFit(batch.name(), batch.cases(), batch.observed(), BatchEffect.none(values.length)));
        }
        return new ComBatModel(pooled.means, pooled.variances, pooled.slopes, batches);
    }

    List<String> names() {
        return batches.stream().map(BatchFit::name).toList();
    }

    /** This model with one more batch. */
    ComBatModel with(BatchFit batch) {
        List<BatchFit> more = new ArrayList<>(batches);
        more.add(batch);
        return new ComBatModel(means, variances, slopes, List.copyOf(more));
    }

    /**
     * Values without mean and covariates, divided by their standard deviation.
     *
     * @param values     [feature][case]
     * @param covariates [column][case]
     */
    double[][] standardise(double[][] values, double[][] covariates) {
        return Parallel.map(values.length, Progress.NONE, "", f -> {
            double[] standardised = new double[values[f].length];
            double deviation = Math.sqrt(variances[f]);
            for (int row = 0; row < standardised.length; row++) {
                standardised[row] = (values[f][row] - expected(f, row, covariates)) / deviation;
            }
            return standardised;
        }).toArray(double[][]::new);
    }

    /**
     * Values without the effects of their batches.
     *
     * @param values     [feature][case]; missing values stay missing
     * @param batch      number of each case's batch
     * @param covariates [column][case]
     */
    double[][] adjust(double[][] values, int[] batch, double[][] covariates) {
        return Parallel.map(values.length, Progress.NONE, "", f -> {
            double[] adjusted = new double[values[f].length];
            double deviation = Math.sqrt(variances[f]);
            for (int row = 0; row < adjusted.length; row++) {
                double gamma = batches.get(batch[row]).effect().gamma()[f];
                double delta = batches.get(batch[row]).effect().delta()[f];
                double expected = expected(f, row, covariates);
                adjusted[row] = gamma == 0 && delta == 1 ? values[f][row]
                        : expected + (values[f][row] - expected - deviation * gamma) / Math.sqrt(delta);
            }
            return adjusted;
        }).toArray(double[][]::new);
    }

    private double expected(int feature, int row, double[][] covariates) {
        double sum = means[feature];
        for (int c = 0; c < covariates.length; c++) {
            sum += slopes[feature][c] * covariates[c][row];
        }
        return sum;
    }
}
