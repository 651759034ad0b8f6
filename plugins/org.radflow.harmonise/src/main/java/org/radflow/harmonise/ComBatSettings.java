package org.radflow.harmonise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Settings of ComBat.
 *
 * @param batch          column of batches
 * @param prior          how effects are estimated
 * @param meanOnly       whether only means are adjusted, not variances
 * @param reference      batch that stays as it is and that the others are made like; empty for none
 * @param categorical    columns of categorical covariates, whose effects are kept
 * @param continuous     columns of continuous covariates, whose effects are kept
 * @param allowOutcome   whether the outcome may be among the covariates
 * @param averageMissing whether a covariate that a new case lacks is taken as the mean of the training; otherwise it is an error
 */
public record ComBatSettings(String batch, EmpiricalBayes prior, boolean meanOnly, String reference, List<String> categorical,
        List<String> continuous, boolean allowOutcome, boolean averageMissing) {

    /** @throws IllegalArgumentException when there is no batch column, or a column has two roles */
    public ComBatSettings {
        categorical = List.copyOf(categorical);
        continuous = List.copyOf(continuous);
        if (batch.isEmpty()) {
            throw new IllegalArgumentException("Batch column: found none, expected the name of a column");
        }
        Set<String> seen = new HashSet<>(Set.of(batch));
        for (String covariate : Stream.concat(categorical.stream(), continuous.stream()).toList()) {
            if (!seen.add(covariate)) {
                throw new IllegalArgumentException("Column '" + covariate + "': found twice among batch and covariates, expected once");
            }
        }
    }

    /** Parametric empirical Bayes without covariates and reference. */
    public static ComBatSettings of(String batch) {
        return new ComBatSettings(batch, EmpiricalBayes.PARAMETRIC, false, "", List.of(), List.of(), false, false);
    }

    /** The same for another column of batches. */
    ComBatSettings withBatch(String column) {
        return new ComBatSettings(column, prior, meanOnly, reference, categorical, continuous, allowOutcome, averageMissing);
    }

    /** All covariates. */
    List<String> covariates() {
        return Stream.concat(categorical.stream(), continuous.stream()).toList();
    }

    /** Short, for titles: what differs from the usual. */
    String summary() {
        StringBuilder text = new StringBuilder(switch (prior) {
            case PARAMETRIC -> "parametric";
            case NON_PARAMETRIC -> "non-parametric";
            case NONE -> "no empirical Bayes";
        });
        if (meanOnly) {
            text.append(", mean only");
        }
        if (!reference.isEmpty()) {
            text.append(", reference ").append(reference);
        }
        if (!covariates().isEmpty()) {
            text.append(", keeping ").append(String.join(", ", covariates()));
        }
        return text.toString();
    }

    State state() {
        return new State().put("batch", batch).put("prior", prior.name()).put("mean only", meanOnly).put("reference", reference)
                .put("categorical covariates", categorical).put("continuous covariates", continuous).put("allow outcome", allowOutcome)
                .put("average missing covariates", averageMissing);
    }

    /** @throws StateException when a setting is missing or cannot be */
    static ComBatSettings read(State state) {
        try {
            return new ComBatSettings(state.text("batch"), state.constant("prior", EmpiricalBayes.class), state.flag("mean only"),
                    state.text("reference"), state.texts("categorical covariates"), state.texts("continuous covariates"),
                    state.flag("allow outcome"), state.flag("average missing covariates"));
        } catch (IllegalArgumentException e) {
            throw new StateException(e.getMessage(), e);
        }
    }
}
