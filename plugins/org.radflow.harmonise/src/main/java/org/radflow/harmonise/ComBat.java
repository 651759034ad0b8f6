package org.radflow.harmonise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

/**
 * ComBat: removes from features what batches (scanners, kernels, centres) add to their means and variances (Johnson, Li and Rabinovic
 * 2007, doi:10.1093/biostatistics/kxj037; Fortin et al. 2017, doi:10.1016/j.neuroimage.2017.08.047).
 * <p>
 * Features with too few values in a batch, constant in a batch, or without variance beside batches and covariates stay as they are, as
 * in sva; the details name them. Missing values are left out and stay missing.
 *
 * @param chosen all settings
 */
public record ComBat(ComBatSettings chosen) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "combat";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "ComBat by " + chosen.batch() + " (" + chosen.summary() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.HARMONISATION;
    }

    @Override
    public State settings() {
        return chosen.state();
    }

    @Override
    public boolean usesOutcome() {
        return chosen.allowOutcome();
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        FittedComBat fitted = learn(training, roles, progress);
        return new Fit(fitted, fitted.applyToTraining(training));
    }

    /** As {@link #fit}, without the transformed cases. */
    FittedComBat learn(FeatureMatrix training, Roles roles, Progress progress) {
        Set<String> outcome = outcomeCovariates(roles, chosen);
        List<String> batches = Batches.names(training.column(chosen.batch()));
        int reference = batches.indexOf(chosen.reference());
        if (reference < 0 && !chosen.reference().isEmpty()) {
            throw new DataException("Reference batch: found '%s', expected one of %s in column '%s'".formatted(chosen.reference(), batches,
                    chosen.batch()));
        }
        Covariates covariates = Covariates.learn(training, chosen.categorical(), chosen.continuous());
        double[][] numbers = covariates.encode(training, Set.of(), false);
        Design design = new Design(batches, Batches.indexes(training.column(chosen.batch()), batches), reference, chosen.meanOnly(),
                numbers, covariates.columnNames());
        progress.at(0, "ComBat: means and variances");
        FeatureSplit split = FeatureSplit.of(features(training, roles, chosen), training, design);
        progress.at(0.5, "ComBat: effects of the batches");
        ComBatModel model = ComBatModel.fit(training.numbers(split.adjusted()), split.fits(), design, numbers, chosen,
                EmpiricalBayes.TOLERANCE);
        return new FittedComBat(chosen, split.adjusted(), model, covariates, outcome, split.untouched());
    }

    /** The features that ComBat works on: neither the batch nor a covariate. */
    static List<String> features(FeatureMatrix training, Roles roles, ComBatSettings chosen) {
        return roles.features(training).stream().filter(name -> !name.equals(chosen.batch()) && !chosen.covariates().contains(name))
                .toList();
    }

    /**
     * The covariates that are outcomes.
     *
     * @throws DataException when there are some and they are not allowed, or the outcome is the batch
     */
    static Set<String> outcomeCovariates(Roles roles, ComBatSettings chosen) {
        if (roles.outcome().columns().contains(chosen.batch())) {
            throw new DataException("Batch column: found the outcome '" + chosen.batch() + "', expected another column");
        }
        Set<String> outcome = new HashSet<>(roles.outcome().columns());
        outcome.retainAll(chosen.covariates());
        if (!outcome.isEmpty() && !chosen.allowOutcome()) {
            throw new DataException("Covariates: found the outcome " + outcome + ", expected other columns. " + FittedComBat.OUTCOME_LEAKS
                    + " It can be allowed");
        }
        return outcome;
    }
}
