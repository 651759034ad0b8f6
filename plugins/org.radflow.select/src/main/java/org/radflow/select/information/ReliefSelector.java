package org.radflow.select.information;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.radflow.learn.Kind;
import org.radflow.learn.Settings;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;
import org.radflow.select.Choice;
import org.radflow.select.Samples;
import org.radflow.select.SelectedFeatures;
import org.radflow.select.Selector;
import org.radflow.select.Target;

/**
 * ReliefF for classes, RReliefF for a number (Robnik-Sikonja and Kononenko 2003, doi:10.1023/A:1025667309714). Differences are divided by the
 * range of the feature; the distance of cases is the sum of differences (Manhattan); all neighbours weigh the same; of equally near ones
 * the first in the table is taken.
 *
 * @param neighbours of each case, per class; fewer where there are fewer
 * @param cases      how many cases, drawn at random, are looked at; 0 for all
 * @param seed       of the draw
 * @param count      how many features are kept
 */
public record ReliefSelector(int neighbours, int cases, long seed, int count) implements Selector {

    /** Reads it back. */
    public static final StepKind KIND = new Kind("select.relief", settings -> new ReliefSelector(settings.number32("neighbours"),
            settings.number32("cases"), settings.integer("seed"), settings.number32("count")),
            (settings, state) -> SelectedFeatures.read(state));

    /** @throws IllegalArgumentException when a setting is out of range */
    public ReliefSelector {
        Settings.range("Neighbours", neighbours, 1, Integer.MAX_VALUE);
        Settings.range("Cases", cases, 0, Integer.MAX_VALUE);
        Settings.range("Number of features", count, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "ReliefF, best " + count;
    }

    @Override
    public State settings() {
        return new State().put("neighbours", neighbours).put("cases", cases).put("seed", seed).put("count", count);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    @Override
    public Choice choose(Samples samples, Progress progress) {
        Target target = samples.target();
        if (target instanceof Target.Survival) {
            throw target.refused("ReliefF", "classes or a number");
        }
        double[][] scaled = Arrays.stream(samples.x()).map(ReliefSelector::scaled).toArray(double[][]::new);
        int[] looked = looked(samples.size());
        Neighbours near = target instanceof Target.Classes classes ? Neighbours.perClass(scaled, looked, neighbours, classes, progress.part(0, 0.8))
            : Neighbours.ofNumber(scaled, looked, neighbours, scaled(((Target.Quantity)target).values()), progress.part(0, 0.8));
        double[] weights = Parallel.map(scaled.length, progress.part(0.8, 1), "ReliefF", f -> near.weight(scaled[f])).stream()
                .mapToDouble(Double::doubleValue).toArray();
        for (int f = 0; f < weights.length; f++) {
            weights[f] = scaled[f][0] == 0 && Arrays.stream(scaled[f]).allMatch(value -> value == 0) ? Double.NaN : weights[f];
        }
        return Choice.best(samples.features(), weights, count, new NumericColumn("Weight", weights));
    }

    private int[] looked(int size) {
        if (cases == 0 || cases >= size) {
            return IntStream.range(0, size).toArray();
        }
        int[] order = IntStream.range(0, size).toArray();
        Random random = new Random(Seeds.of(seed));
        for (int i = 0; i < cases; i++) {
            int other = i + random.nextInt(size - i);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return Arrays.stream(order, 0, cases).sorted().toArray();
    }

    /** From 0 to 1; all 0 when constant. */
    private static double[] scaled(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - low;
        return Arrays.stream(values).map(value -> range == 0 ? 0 : (value - low) / range).toArray();
    }
}
