package org.radflow.harmonise;

import java.util.ArrayList;
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
 * Nested ComBat: ComBat for one batch variable after the other (Horng et al. 2022, doi:10.1038/s41598-022-08412-9). In each round every
 * variable that is left is tried; the one after which the fewest features differ between its batches (Kolmogorov-Smirnov, p &lt; 0.05)
 * is taken, the first in the order of the settings when several are equal. With more than two batches, the least p-value of all pairs
 * counts, corrected for their number.
 *
 * @param batches columns of batches
 * @param inOrder whether they are taken in this order, without looking for the best
 * @param chosen  the other settings; its batch column, {@value #ANY}, is not used
 */
public record NestedComBat(List<String> batches, boolean inOrder, ComBatSettings chosen) implements Step {

    /** See {@link Step#kind}. */
    public static final String KIND = "nested-combat";

    /** Stands for the batch column in the settings that all columns share. */
    public static final String ANY = "(each)";

    private static final double DIFFERENT = 0.05;

    /** @throws IllegalArgumentException when there are fewer than two columns, or one has two roles, or there is a reference batch */
    public NestedComBat {
        batches = List.copyOf(batches);
        if (batches.size() < 2) {
            throw new IllegalArgumentException("Batch columns: found " + batches + ", expected two or more");
        }
        if (new HashSet<>(batches).size() < batches.size()) {
            throw new IllegalArgumentException("Batch columns: found " + batches + ", expected each once");
        }
        if (!chosen.reference().isEmpty()) {
            throw new IllegalArgumentException("Reference batch: found '" + chosen.reference() + "', expected none: each column has other batches");
        }
        batches.forEach(chosen::withBatch);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Nested ComBat by " + String.join(inOrder ? ", then " : ", ", batches) + " (" + chosen.summary() + ")";
    }

    @Override
    public Purpose purpose() {
        return Purpose.HARMONISATION;
    }

    @Override
    public State settings() {
        return new State().put("batches", batches).put("in order", inOrder).put("combat", chosen.state());
    }

    @Override
    public boolean usesOutcome() {
        return chosen.allowOutcome();
    }

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        Set<String> others = new HashSet<>(roles.others());
        others.addAll(batches);
        Roles withoutBatches = new Roles(roles.outcome(), roles.patient(), roles.centre(), others);
        List<String> left = new ArrayList<>(batches);
        List<FittedComBat> rounds = new ArrayList<>();
        FeatureMatrix current = training;
        while (!left.isEmpty()) {
            Round best = null;
            for (String batch : inOrder ? left.subList(0, 1) : left) {
                progress.at(rounds.size() / (double)batches.size(), "Nested ComBat, round " + (rounds.size() + 1) + ": " + batch);
                Round round = round(batch, current, withoutBatches, progress);
                if (best == null || round.different() < best.different()) {
                    best = round;
                }
            }
            rounds.add(best.fitted());
            current = best.cases();
            left.remove(best.fitted().batchColumn());
        }
        return new Fit(new FittedNestedComBat(rounds), current);
    }

    private record Round(FittedComBat fitted, FeatureMatrix cases, int different) {}

    private Round round(String batch, FeatureMatrix current, Roles roles, Progress progress) {
        try {
            ComBatSettings settings = chosen.withBatch(batch);
            FittedComBat fitted = new ComBat(settings).learn(current, roles, (fraction, message) -> progress.check());
            FeatureMatrix cases = fitted.applyToTraining(current);
            return new Round(fitted, cases, inOrder ? 0 : different(cases, ComBat.features(current, roles, settings), fitted));
        } catch (DataException e) {
            throw new DataException("Batch column '" + batch + "': " + e.getMessage(), e);
        }
    }

    private static int different(FeatureMatrix cases, List<String> features, FittedComBat fitted) {
        int[] batch = Batches.indexes(cases.column(fitted.batchColumn()), fitted.batches());
        return (int)features.stream().parallel().filter(name -> KolmogorovSmirnov.pairwise(
                Batches.groups(cases.numbers(name).values(), batch, fitted.batches().size())) < DIFFERENT).count();
    }

    static NestedComBat read(State settings) {
        return new NestedComBat(settings.texts("batches"), settings.flag("in order"), ComBatSettings.read(settings.state("combat")));
    }
}
