package org.radflow.harmonise;

import java.util.List;
import java.util.Objects;

import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.state.State;

/**
 * GMM ComBat: ComBat with batches that nobody recorded (Horng et al. 2022, doi:10.1038/s41598-022-08412-9). A mixture of two normal
 * distributions is fitted to each feature; of those that put more than a quarter of the cases into each component, the one with the
 * least Akaike criterion says which case belongs to which batch. Features are standardised first: otherwise the criterion would tell
 * nothing but their units. The batches are the column {@value #COLUMN}, named 1 and 2 in the order of the components' means.
 *
 * @param chosen the other settings; its batch column must be {@value #COLUMN}
 */
public record GmmComBat(ComBatSettings chosen) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "gmm-combat";

    /** Column of the batches that are found. */
    public static final String COLUMN = "GMM Batch";

    private static final double LEAST_SHARE = 0.25;

    /** @throws IllegalArgumentException when the batch column is another one, or there is a reference batch */
    public GmmComBat {
        if (!chosen.batch().equals(COLUMN) || !chosen.reference().isEmpty()) {
            throw new IllegalArgumentException("GMM ComBat: found the batch column '%s' and the reference '%s', expected '%s' and none"
                    .formatted(chosen.batch(), chosen.reference(), COLUMN));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "GMM ComBat (" + chosen.summary() + ")";
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
        List<String> names = ComBat.features(training, roles, chosen);
        List<HiddenBatch> candidates = Parallel.map(names.size(), progress.part(0, 0.5), "GMM ComBat: mixtures",
                f -> HiddenBatch.of(names.get(f), training.numbers(names.get(f)).values(), LEAST_SHARE)).stream()
                .map(found -> found.orElse(null)).filter(Objects::nonNull).toList();
        if (candidates.isEmpty()) {
            throw new DataException("Features: found none of two groups with more than a quarter of the cases in each, expected one at least");
        }
        HiddenBatch best = candidates.get(0);
        for (HiddenBatch candidate : candidates) {
            if (candidate.mixture().aic() < best.mixture().aic()) {
                best = candidate;
            }
        }
        FeatureMatrix grouped = best.apply(training);
        FittedComBat combat = new ComBat(chosen).learn(grouped, roles, progress.part(0.5, 1));
        return new Fit(new FittedGmmComBat(best, combat), combat.applyToTraining(grouped));
    }
}
