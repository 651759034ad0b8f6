package org.radflow.learn.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.radflow.learn.ClassLabels;
import org.radflow.learn.Kind;
import org.radflow.learn.LearningCases;
import org.radflow.learn.Settings;
import org.radflow.learn.neighbours.NeighbourSearch;
import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Purpose;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.Seeds;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.state.State;

/**
 * SMOTE (Chawla et al. 2002, doi:10.1613/jair.953): adds training cases to every class but the largest, each at a random place between a case
 * of the class and one of its nearest neighbours of the same class (distances as {@link NeighbourSearch} tells). Cases of the class are
 * taken in turn. Only features are made between the two; other columns are those of the first.
 *
 * @param ratio      number of cases of each class after this step, as part of the largest class; above 0 to 1. A class that has as many stays
 * @param neighbours how many nearest neighbours to choose from, 1 or more; fewer when the class is smaller
 * @param seed       of what is drawn
 */
public record SmoteStep(double ratio, int neighbours, long seed) implements Step {

    public static final StepKind KIND = new Kind("smote", settings -> new SmoteStep(settings.number("ratio"), settings.number32("neighbours"),
            settings.integer("seed")), (settings, state) -> Unchanged.read(state));

    /** @throws IllegalArgumentException naming a setting out of range */
    public SmoteStep {
        Settings.positive("Ratio", ratio);
        Settings.range("Ratio", ratio, 0, 1);
        Settings.range("Neighbours", neighbours, 1, Integer.MAX_VALUE);
    }

    @Override
    public String kind() {
        return KIND.id();
    }

    @Override
    public String title() {
        return "SMOTE (" + neighbours + " neighbours)";
    }

    @Override
    public Purpose purpose() {
        return Purpose.IMBALANCE;
    }

    @Override
    public State settings() {
        return new State().put("ratio", ratio).put("neighbours", neighbours).put("seed", seed);
    }

    @Override
    public boolean usesOutcome() {
        return true;
    }

    /** A case that is to be made: at {@code place} (0 to 1) between two rows. */
    private record Made(int first, int second, double place) {}

    @Override
    public Fit fit(FeatureMatrix training, Roles roles, Progress progress) {
        LearningCases cases = LearningCases.complete(training, roles);
        ClassLabels labels = ClassLabels.of(training, roles);
        NeighbourSearch search = new NeighbourSearch(cases.x());
        int[] counts = labels.counts();
        int wanted = (int)Math.round(ratio * Arrays.stream(counts).max().orElseThrow());
        List<Made> made = new ArrayList<>();
        double[] added = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            progress.check();
            added[c] = Math.max(0, wanted - counts[c]);
            made.addAll(made(labels, c, (int)added[c], search));
        }
        return new Fit(new Unchanged(labels.classes(), "Cases Added", added), with(training, cases.features(), made));
    }

    private List<Made> made(ClassLabels labels, int label, int count, NeighbourSearch search) {
        int[] members = IntStream.range(0, labels.indexes().length).filter(i -> labels.indexes()[i] == label).toArray();
        if (count > 0 && members.length < 2) {
            throw new DataException("Column '%s': found one case of the class '%s', expected at least two to make others between them"
                    .formatted(labels.outcome(), labels.classes().get(label)));
        }
        List<Made> made = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            Random random = new Random(Seeds.of(seed, label, m));
            int first = members[m % members.length];
            int[] nearest = search.nearestTo(first, members, neighbours);
            made.add(new Made(first, nearest[random.nextInt(nearest.length)], random.nextDouble()));
        }
        return made;
    }

    private static FeatureMatrix with(FeatureMatrix training, List<String> features, List<Made> made) {
        int before = training.size();
        int[] firsts = IntStream.concat(IntStream.range(0, before), made.stream().mapToInt(Made::first)).toArray();
        List<Column> columns = new ArrayList<>();
        for (Column column : training.rows(firsts).columns()) {
            if (!features.contains(column.name())) {
                columns.add(column);
                continue;
            }
            double[] values = ((NumericColumn)column).values().clone();
            for (int m = 0; m < made.size(); m++) {
                Made one = made.get(m);
                double second = values[one.second()];
                values[before + m] += one.place() * (second - values[before + m]);
            }
            columns.add(((NumericColumn)column).with(values));
        }
        List<String> names = new ArrayList<>(training.cases());
        for (int m = 0; m < made.size(); m++) {
            names.add("SMOTE " + (m + 1));
        }
        return new FeatureMatrix(names, columns);
    }
}
