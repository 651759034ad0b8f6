package org.radflow.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.DataException;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Which features are kept, and why.
 *
 * @param features names
 * @param kept     per feature; one at least is
 * @param reasons  a short text per feature
 * @param scores   columns with a value per feature, NaN where there is none
 */
public record Choice(List<String> features, boolean[] kept, List<String> reasons, List<NumericColumn> scores) {

    /** @throws DataException when none is kept */
    public Choice {
        features = List.copyOf(features);
        reasons = List.copyOf(reasons);
        scores = List.copyOf(scores);
        if (IntStream.range(0, kept.length).noneMatch(f -> kept[f])) {
            throw new DataException("Features: found %d, of which none would be kept (the first: %s); expected settings that keep one at least"
                    .formatted(kept.length, kept.length == 0 ? "there is none" : reasons.get(0)));
        }
    }

    /**
     * The best features.
     *
     * @param score ranks features: the higher, the better; of equal ones the first in the table
     * @param count how many to keep at most
     */
    public static Choice best(List<String> features, double[] score, int count, NumericColumn... scores) {
        int[] order = Order.descending(score);
        boolean[] kept = new boolean[score.length];
        String[] reasons = new String[score.length];
        double[] ranks = new double[score.length];
        for (int rank = 0; rank < order.length; rank++) {
            boolean scored = !Double.isNaN(score[order[rank]]);
            kept[order[rank]] = rank < count && scored;
            ranks[order[rank]] = scored ? rank + 1 : Double.NaN;
            reasons[order[rank]] = scored ? "rank " + (rank + 1) + " of " + order.length : "no score: the same value in all cases";
        }
        return new Choice(features, kept, Arrays.asList(reasons), with(new NumericColumn("Rank", ranks), scores));
    }

    private static List<NumericColumn> with(NumericColumn last, NumericColumn... scores) {
        List<NumericColumn> all = new ArrayList<>(List.of(scores));
        all.add(last);
        return all;
    }

    /** Numbers of the features that are kept, ascending. */
    public int[] keptFeatures() {
        return IntStream.range(0, kept.length).filter(f -> kept[f]).toArray();
    }

    /** Names of the features that are kept, or of the others. */
    public List<String> names(boolean areKept) {
        return IntStream.range(0, kept.length).filter(f -> kept[f] == areKept).mapToObj(features::get).toList();
    }

    /** A row per feature: Feature, the scores, Kept (yes or no), Reason. */
    public FeatureMatrix table() {
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("Feature", features.toArray(String[]::new)));
        columns.addAll(scores);
        columns.add(new TextColumn("Kept", IntStream.range(0, kept.length).mapToObj(f -> kept[f] ? "yes" : "no").toArray(String[]::new)));
        columns.add(new TextColumn("Reason", reasons.toArray(String[]::new)));
        return new FeatureMatrix(features, columns);
    }

    State state() {
        return new State().put("features", features).put("kept", names(true)).put("reasons", reasons)
                .put("scores", scores.stream().map(score -> new State().put("name", score.name()).put("values", score.values()))
                        .toArray(State[]::new));
    }

    /** @throws StateException when parts are missing or do not fit together */
    static Choice read(State state) {
        List<String> features = state.texts("features");
        List<String> kept = state.texts("kept");
        List<NumericColumn> scores = new ArrayList<>();
        for (State score : state.states("scores")) {
            scores.add(new NumericColumn(score.text("name"), score.numbers("values")));
        }
        if (!features.containsAll(kept) || kept.isEmpty() || state.texts("reasons").size() != features.size()
                || scores.stream().anyMatch(score -> score.size() != features.size())) {
            throw new StateException("Selection: found parts that do not fit together, expected a reason and scores per feature");
        }
        java.util.Set<String> names = java.util.Set.copyOf(kept);
        boolean[] isKept = new boolean[features.size()];
        for (int f = 0; f < isKept.length; f++) {
            isKept[f] = names.contains(features.get(f));
        }
        return new Choice(features, isKept, state.texts("reasons"), scores);
    }
}
