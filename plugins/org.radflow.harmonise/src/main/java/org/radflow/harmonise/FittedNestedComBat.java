package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.state.State;

/**
 * What nested ComBat has learned.
 *
 * @param rounds a ComBat per batch variable, in the order in which they were taken
 */
record FittedNestedComBat(List<FittedComBat> rounds) implements AddsBatches {

    FittedNestedComBat {
        rounds = List.copyOf(rounds);
    }

    @Override
    public List<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        rounds.forEach(round -> inputs.addAll(round.inputs()));
        return List.copyOf(inputs);
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        FeatureMatrix current = cases;
        for (FittedComBat round : rounds) {
            current = round.apply(current);
        }
        return current;
    }

    @Override
    public FittedNestedComBat withBatchesOf(FeatureMatrix cases, int minimum) {
        List<FittedComBat> extended = new ArrayList<>();
        FeatureMatrix current = cases;
        for (FittedComBat round : rounds) {
            FittedComBat more = round.withBatchesOf(current, minimum);
            extended.add(more);
            current = more.apply(current);
        }
        return new FittedNestedComBat(extended);
    }

    @Override
    public State state() {
        return new State().put("order", rounds.stream().map(FittedComBat::batchColumn).toList()).put("rounds",
                rounds.stream().map(FittedComBat::state).toArray(State[]::new));
    }

    static FittedNestedComBat read(ComBatSettings settings, State state) {
        List<String> order = state.texts("order");
        State[] rounds = state.states("rounds");
        Lengths.check("rounds", rounds.length, order.size());
        return new FittedNestedComBat(IntStream.range(0, rounds.length)
                .mapToObj(r -> FittedComBat.read(settings.withBatch(order.get(r)), rounds[r])).toList());
    }

    @Override
    public FeatureMatrix details() {
        List<Column> columns = new ArrayList<>();
        List<FeatureMatrix> tables = IntStream.range(0, rounds.size()).mapToObj(r -> {
            FeatureMatrix table = rounds.get(r).details();
            double[] round = new double[table.size()];
            java.util.Arrays.fill(round, r + 1.0);
            return table.with(List.of(new NumericColumn("Round", round)));
        }).toList();
        for (Column column : tables.get(0).columns()) {
            columns.add(Columns.below(tables.stream().map(table -> table.column(column.name())).toList()));
        }
        return new FeatureMatrix(IntStream.range(0, columns.get(0).size()).mapToObj(row -> "Row" + row).toList(), columns);
    }

    @Override
    public List<String> warnings() {
        return rounds.stream().map(FittedComBat::warnings).flatMap(Collection::stream).distinct().toList();
    }
}
