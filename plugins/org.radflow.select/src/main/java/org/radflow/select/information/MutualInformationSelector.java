package org.radflow.select.information;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.EqualFrequency;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.Target;

/**
 * Keeps the features that tell most about classes or a number.
 *
 * @param estimator  of mutual information
 * @param bins       of equal frequency, with {@link Estimator#BINS}
 * @param neighbours with {@link Estimator#NEIGHBOURS}
 * @param count      how many features are kept
 */
public record MutualInformationSelector(Estimator estimator, int bins, int neighbours, int count) implements Selector {

    /** How mutual information is estimated. */
    public enum Estimator {
        BINS, NEIGHBOURS
    }

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.information", settings -> new MutualInformationSelector(
            settings.constant("estimator", Estimator.class), settings.number32("bins"), settings.number32("neighbours"),
            settings.number32("count")), (settings, state) -> SelectedFeatures.read(state));

    private static final String METHOD = "mutual information";

    /** @throws IllegalArgumentException when a setting is out of range */
    public MutualInformationSelector {
        Settings.range("Bins", bins, 2, 1000);
        Settings.range("Neighbours", neighbours, 1, 1000);
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "Mutual information, best " + count;
    }

    @Override
    public State settings() {
        return new State().put("estimator", estimator.name()).put("bins", bins).put("neighbours", neighbours).put("count", count);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        Target target = samples.target();
        double[] information = new double[samples.x().length];
        java.util.Arrays.fill(information, Double.NaN);
        int[] varying = samples.varying();
        EqualFrequency codes = MutualInformation.codes(target, bins, METHOD);
        if (estimator == Estimator.NEIGHBOURS && samples.size() <= neighbours) {
            throw new DataException("Cases: found %d, expected more than the %d neighbours".formatted(samples.size(), neighbours));
        }
        double[] values = Parallel.map(varying.length, progress, "Mutual information", v -> {
            double[] x = samples.x()[varying[v]];
            if (estimator == Estimator.BINS) {
                return MutualInformation.of(EqualFrequency.of(x, bins), codes);
            }
            return target instanceof Target.Classes classes ? NeighbourInformation.withClasses(x, classes, neighbours)
                : NeighbourInformation.withNumber(x, ((Target.Quantity)target).values(), neighbours);
        }).stream().mapToDouble(Double::doubleValue).toArray();
        for (int v = 0; v < varying.length; v++) {
            information[varying[v]] = values[v];
        }
        return Choice.best(samples.features(), information, count, new NumericColumn("Mutual Information", information));
    }
}
