package org.radflow.harmonise;

import java.util.Optional;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

/**
 * Two batches that the distribution of one feature shows.
 *
 * @param feature   its name
 * @param mean      of its values
 * @param deviation their standard deviation
 * @param mixture   of the standardised values
 */
record HiddenBatch(String feature, double mean, double deviation, GaussianMixture mixture) {

    /**
     * The batches that a feature shows.
     *
     * @param least part of the cases that each batch must exceed
     * @return nothing when a value is missing, all are equal, or a batch is too small
     */
    static Optional<HiddenBatch> of(String feature, double[] values, double least) {
        double mean = Moments.mean(values);
        double deviation = Math.sqrt(Moments.squaresAbout(values, mean) / values.length);
        if (!(deviation > 0)) {
            return Optional.empty();
        }
        double[] standardised = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            standardised[row] = (values[row] - mean) / deviation;
        }
        GaussianMixture mixture = GaussianMixture.fit(standardised);
        if (mixture == null) {
            return Optional.empty();
        }
        int upper = 0;
        for (double value : standardised) {
            upper += mixture.component(value);
        }
        boolean balanced = upper > least * values.length && values.length - upper > least * values.length;
        return balanced ? Optional.of(new HiddenBatch(feature, mean, deviation, mixture)) : Optional.empty();
    }

    /**
     * Adds the column of batches.
     *
     * @throws DataException when a value of the feature is missing, or there is a column of that name
     */
    FeatureMatrix apply(FeatureMatrix cases) {
        if (cases.has(GmmComBat.COLUMN)) {
            throw new DataException("Column '" + GmmComBat.COLUMN + "': found in the table, expected no such column: the batches found go there");
        }
        double[] values = cases.numbers(feature).values();
        String[] batches = new String[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                throw new DataException("Column '" + feature + "': found a missing value, expected one for each case: it tells the batch");
            }
            batches[row] = Integer.toString(1 + mixture.component((values[row] - mean) / deviation));
        }
        return cases.with(new TextColumn(GmmComBat.COLUMN, batches));
    }

    State state() {
        return new State().put("feature", feature).put("mean", mean).put("deviation", deviation).put("weights", mixture.weights())
                .put("means", mixture.means()).put("deviations", mixture.deviations()).put("log-likelihood", mixture.logLikelihood());
    }

    static HiddenBatch read(State state) {
        for (String list : new String[] {"weights", "means", "deviations"}) {
            Lengths.check(list, state.numbers(list).length, 2);
        }
        return new HiddenBatch(state.text("feature"), state.number("mean"), state.number("deviation"),
                new GaussianMixture(state.numbers("weights"), state.numbers("means"), state.numbers("deviations"), state.number("log-likelihood")));
    }
}
