package org.radflow.harmonise;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** The steps of this bundle. */
public final class HarmoniseSteps implements StepKinds.Provider {

    @Override
    public Collection<StepKind> kinds() {
        return List.of(
                kind(ComBat.KIND, settings -> new ComBat(ComBatSettings.read(settings)),
                        (settings, state) -> FittedComBat.read(ComBatSettings.read(settings), state)),
                kind(NestedComBat.KIND, NestedComBat::read,
                        (settings, state) -> FittedNestedComBat.read(ComBatSettings.read(settings.state("combat")), state)),
                kind(GmmComBat.KIND, settings -> new GmmComBat(ComBatSettings.read(settings)),
                        (settings, state) -> FittedGmmComBat.read(ComBatSettings.read(settings), state)),
                kind(LongitudinalComBat.KIND, LongitudinalComBat::read,
                        (settings, state) -> FittedLongitudinalComBat.read(ComBatSettings.read(settings.state("combat")), state)));
    }

    private static StepKind kind(String id, Function<State, Step> step, BiFunction<State, State, FittedStep> fitted) {
        return new StepKind() {

            @Override
            public String id() {
                return id;
            }

            @Override
            public Step step(State settings) {
                try {
                    return step.apply(settings);
                } catch (IllegalArgumentException e) {
                    throw new StateException(e.getMessage(), e);
                }
            }

            @Override
            public FittedStep fitted(State settings, State state) {
                return fitted.apply(settings, state);
            }
        };
    }
}
