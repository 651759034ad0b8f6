package org.radflow.harmonise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.TextColumn;
import org.radflow.pipeline.state.State;

/**
 * What GMM ComBat has learned.
 *
 * @param batches how a case's batch is told
 * @param combat  what ComBat has learned of the batches
 */
record FittedGmmComBat(HiddenBatch batches, FittedComBat combat) implements FittedStep {

    @Override
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>(combat.inputs());
        inputs.remove(GmmComBat.COLUMN);
        if (!inputs.contains(batches.feature())) {
            inputs.add(batches.feature());
        }
        return inputs;
    }

    @Override
    public FeatureMatrix apply(FeatureMatrix cases) {
        return combat.apply(batches.apply(cases));
    }

    @Override
    public State state() {
        return new State().put("batches", batches.state()).put("combat", combat.state());
    }

    static FittedGmmComBat read(ComBatSettings settings, State state) {
        return new FittedGmmComBat(HiddenBatch.read(state.state("batches")), FittedComBat.read(settings, state.state("combat")));
    }

    @Override
    public FeatureMatrix details() {
        FeatureMatrix details = combat.details();
        String[] feature = new String[details.size()];
        Arrays.fill(feature, batches.feature());
        return details.with(new TextColumn("Batch Found In", feature));
    }

    @Override
    public List<String> warnings() {
        return combat.warnings();
    }
}
