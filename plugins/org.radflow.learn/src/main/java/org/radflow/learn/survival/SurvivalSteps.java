package org.radflow.learn.survival;

import java.util.Collection;
import java.util.List;

import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;

/** The survival models and what follows them, for the extension point of steps. */
public final class SurvivalSteps implements StepKinds.Provider {

    @Override
    public Collection<StepKind> kinds() {
        return List.of(CoxRegressionStep.KIND, CoxElasticNetStep.KIND, RandomSurvivalForestStep.KIND, FineGrayStep.KIND, RiskGroupsStep.KIND);
    }
}
