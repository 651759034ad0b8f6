package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
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
        Set<String> outcome = outcomeCovariates(roles);
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
        List<String> names = features(training, roles, chosen);
        double[][] values = training.numbers(names);
        List<FeatureFit> fits = Parallel.map(values.length, progress.part(0, 0.7), "ComBat: means and variances",
                f -> design.fit(values[f]));
        progress.at(0.7, "ComBat: effects of the batches");
        List<String> adjusted = new ArrayList<>();
        Map<String, String> untouched = new LinkedHashMap<>();
        for (int f = 0; f < fits.size(); f++) {
            if (fits.get(f).problem() == null) {
                adjusted.add(names.get(f));
            } else {
                untouched.put(names.get(f), fits.get(f).problem());
            }
        }
        check(adjusted, untouched);
        ComBatModel model = ComBatModel.fit(training.numbers(adjusted), fits.stream().filter(fit -> fit.problem() == null).toList(), design,
                numbers, chosen);
        return new FittedComBat(chosen, adjusted, model, covariates, outcome, untouched);
    }

    /** The features that ComBat works on: neither the batch nor a covariate. */
    static List<String> features(FeatureMatrix training, Roles roles, ComBatSettings chosen) {
        return roles.features(training).stream().filter(name -> !name.equals(chosen.batch()) && !chosen.covariates().contains(name))
                .toList();
    }

    private void check(List<String> adjusted, Map<String, String> untouched) {
        if (adjusted.isEmpty()) {
            throw new DataException(untouched.isEmpty() ? "Features: found none, expected one at least"
                    : "Features: found none that can be adjusted; '%s': %s".formatted(untouched.keySet().iterator().next(),
                            untouched.values().iterator().next()));
        }
        if (chosen.prior() != EmpiricalBayes.NONE && adjusted.size() < 2) {
            throw new DataException("Features: found one that can be adjusted, '" + adjusted.get(0)
                    + "', expected two or more: empirical Bayes learns from the other features. Choose no empirical Bayes for a single one");
        }
    }

    private Set<String> outcomeCovariates(Roles roles) {
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
