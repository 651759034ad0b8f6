package org.radflow.learn.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Parallel;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Seeds;

/**
 * How much worse a score becomes when the values of features are exchanged between cases (Breiman 2001, doi:10.1023/A:1010933404324; Fisher, Rudin
 * and Dominici 2019). Features of one group keep their values together, so that what one of them tells cannot be read from the others. Repeat r of group
 * g depends on (seed, g, r) alone.
 *
 * @param groups    names of the groups
 * @param score     of the cases as they are
 * @param decreases [group][repeat] score of the cases as they are - score after the exchange: large for important features
 */
public record PermutationImportance(List<String> groups, double score, double[][] decreases) {

    /**
     * @param cases   to score, best ones that the model has not seen
     * @param score   of the model on cases, the higher the better; thread-safe
     * @param repeats 1 or more
     */
    public static PermutationImportance of(FeatureMatrix cases, FeatureGroups groups, ToDoubleFunction<FeatureMatrix> score, int repeats,
            long seed, Progress progress) {
        double asIs = score.applyAsDouble(cases);
        int count = groups.features().size();
        List<Double> permuted = Parallel.map(count * repeats, progress, "Exchanging values of features", piece -> {
            int group = piece / repeats;
            int[] order = order(cases.size(), Seeds.of(seed, group, piece % repeats));
            List<Column> exchanged = new ArrayList<>();
            groups.features().get(group).forEach(name -> exchanged.add(cases.column(name).rows(order)));
            return score.applyAsDouble(cases.with(exchanged));
        });
        double[][] decreases = new double[count][repeats];
        for (int piece = 0; piece < permuted.size(); piece++) {
            decreases[piece / repeats][piece % repeats] = asIs - permuted.get(piece);
        }
        return new PermutationImportance(groups.names(), asIs, decreases);
    }

    /** A random order of the cases (Fisher and Yates). */
    private static int[] order(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Mean decrease of a group over the repeats. */
    public double mean(int group) {
        double sum = 0;
        for (double decrease : decreases[group]) {
            sum += decrease;
        }
        return sum / decreases[group].length;
    }

    /** Standard deviation over the repeats, divided by n - 1; NaN for one repeat. */
    public double deviation(int group) {
        double mean = mean(group);
        double squares = 0;
        for (double decrease : decreases[group]) {
            squares += (decrease - mean) * (decrease - mean);
        }
        return decreases[group].length < 2 ? Double.NaN : Math.sqrt(squares / (decreases[group].length - 1));
    }
}
