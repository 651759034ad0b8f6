package org.radflow.select.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.select.filter.CorrelationFilter;
import org.radflow.select.filter.RobustnessFilter;
import org.radflow.select.filter.VarianceFilter;
import org.radflow.select.information.MrmrSelector;
import org.radflow.select.information.MutualInformationSelector;
import org.radflow.select.information.ReliefSelector;
import org.radflow.select.model.BorutaSelector;
import org.radflow.select.model.ElasticNetSelector;
import org.radflow.select.model.RecursiveElimination;
import org.radflow.select.model.SequentialSelector;
import org.radflow.select.model.StabilitySelection;
import org.radflow.select.projection.FactorAnalysis;
import org.radflow.select.projection.IndependentComponents;
import org.radflow.select.projection.PrincipalComponents;
import org.radflow.select.univariate.UnivariateSelector;

/** Selection of features, components and factors. */
public final class SelectSteps implements StepKinds.Provider {

    private static final List<StepKind> SELECTORS = List.of(VarianceFilter.KIND, CorrelationFilter.KIND, RobustnessFilter.KIND,
        UnivariateSelector.KIND, MutualInformationSelector.KIND, MrmrSelector.KIND, ReliefSelector.KIND, ElasticNetSelector.KIND,
        RecursiveElimination.KIND, BorutaSelector.KIND, SequentialSelector.KIND);

    @Override
    public Collection<StepKind> kinds() {
        List<StepKind> kinds = new ArrayList<>(SELECTORS);
        kinds.add(StabilitySelection.kind(new StepKinds(List.of(() -> SELECTORS))));
        kinds.addAll(List.of(PrincipalComponents.KIND, IndependentComponents.KIND, FactorAnalysis.KIND));
        return kinds;
    }
}
