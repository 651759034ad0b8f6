package org.radflow.pipeline.scale;

import java.util.Collection;
import java.util.List;

import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;

/** The steps of this package. */
public final class ScaleSteps implements StepKinds.Provider {

    @Override
    public Collection<StepKind> kinds() {
        return List.of(new ScalerKind(), new MissingValuesKind());
    }

    private static final class ScalerKind implements StepKind {

        @Override
        public String id() {
            return Scaler.KIND;
        }

        @Override
        public Step step(State settings) {
            return Scaler.read(settings);
        }

        @Override
        public FittedStep fitted(State settings, State state) {
            return FittedScaler.read(settings, state);
        }
    }

    private static final class MissingValuesKind implements StepKind {

        @Override
        public String id() {
            return MissingValues.KIND;
        }

        @Override
        public Step step(State settings) {
            try {
                return MissingValues.read(settings);
            } catch (IllegalArgumentException e) {
                throw new StateException(e.getMessage(), e);
            }
        }

        @Override
        public FittedStep fitted(State settings, State state) {
            return FittedMissingValues.read(state);
        }
    }
}
