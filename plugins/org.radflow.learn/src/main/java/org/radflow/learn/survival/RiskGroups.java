package org.radflow.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.PredictionColumns;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/**
 * Cutoffs of risk. A case whose risk is above a cutoff is in the next higher group. Immutable and thread-safe.
 *
 * @param event   column of the events
 * @param cutoffs ascending; not to be changed
 */
record RiskGroups(String event, double[] cutoffs, DetailTable learned) implements FittedStep {

    RiskGroups with(DetailTable details) {
        return new RiskGroups(event, cutoffs, details);
    }

    /** From the lowest risk to the highest. */
    List<String> names() {
        return switch (cutoffs.length) {
            case 1 -> List.of("Low", "High");
            case 2 -> List.of("Low", "Medium", "High");
            default -> IntStream.rangeClosed(1, cutoffs.length + 1).mapToObj(group -> "Group " + group).toList();
        };
    }

    /** Number of each case's group; -1 for one without a risk. */
    int[] indexes(double[] risk) {
        return Arrays.stream(risk).mapToInt(value -> Double.isNaN(value) ? -1 : (int)Arrays.stream(cutoffs).filter(cut -> value > cut).count())
                .toArray();
    }

    @Override
    public List<String> inputs() {
        return List.of(PredictionColumns.risk(event));
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        List<String> names = names();
        String[] groups = Arrays.stream(indexes(cases.numbers(PredictionColumns.risk(event)).values()))
                .mapToObj(index -> index < 0 ? null : names.get(index)).toArray(String[]::new);
        return cases.with(new TextColumn(PredictionColumns.riskGroup(event), groups));
    }

    @Override
    public FeatureMatrix details() {
        return learned.table();
    }

    @Override
    public State state() {
        return new State().put("event", event).put("cutoffs", cutoffs).put("details", learned.state());
    }

    /** @throws StateException when something is missing or cutoffs do not ascend */
    static RiskGroups read(State state) {
        double[] cutoffs = state.numbers("cutoffs");
        for (int k = 0; k < cutoffs.length; k++) {
            if (k > 0 && !(cutoffs[k] > cutoffs[k - 1])) {
                throw new StateException("Cutoffs: found " + Arrays.toString(cutoffs) + ", expected ascending numbers");
            }
        }
        return new RiskGroups(state.text("event"), cutoffs, DetailTable.read(state.state("details")));
    }
}
