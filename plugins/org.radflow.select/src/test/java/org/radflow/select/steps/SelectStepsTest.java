package org.radflow.select.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radflow.pipeline.DataHash;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedStep;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;
import org.radflow.pipeline.StepKind;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.state.State;
import org.radflow.pipeline.state.StateException;
import org.radflow.select.Correlations;
import org.radflow.select.Tables;
import org.radflow.select.filter.CorrelationFilter;
import org.radflow.select.filter.RobustnessFilter;
import org.radflow.select.filter.VarianceFilter;
import org.radflow.select.information.MrmrSelector;
import org.radflow.select.information.MutualInformationSelector;
import org.radflow.select.information.ReliefSelector;
import org.radflow.select.model.BorutaSelector;
import org.radflow.select.model.ElasticNetSelector;
import org.radflow.select.model.Importance;
import org.radflow.select.model.RecursiveElimination;
import org.radflow.select.model.SequentialSelector;
import org.radflow.select.model.StabilitySelection;
import org.radflow.select.projection.FactorAnalysis;
import org.radflow.select.projection.IndependentComponents;
import org.radflow.select.projection.PrincipalComponents;
import org.radflow.select.projection.Rotation;
import org.radflow.select.univariate.Adjustment;
import org.radflow.select.univariate.UnivariateSelector;
import org.radflow.select.univariate.UnivariateTest;

/** What holds for every step. */
class SelectStepsTest {

    private static final StepKinds KINDS = new StepKinds(List.of(new SelectSteps()));
    private static final FeatureMatrix TABLE = Tables.random(60, 14, 2, 1.2, 8);

    static List<Step> steps() {
        UnivariateSelector univariate = new UnivariateSelector(UnivariateTest.AUC, Adjustment.HOLM, UnivariateSelector.Rule.LEVEL, 3, 0.1);
        return List.of(new VarianceFilter(0.1, 0.5, 1), new CorrelationFilter(Correlations.Measure.SPEARMAN, 0.2,
            CorrelationFilter.Method.COMPLETE_LINKAGE, CorrelationFilter.Preference.STRONGEST_ASSOCIATION),
            new CorrelationFilter(Correlations.Measure.PEARSON, 0.15, CorrelationFilter.Method.GREEDY,
                CorrelationFilter.Preference.LOWEST_MEAN_CORRELATION),
            new RobustnessFilter("ICC", 0.5, false, List.of("f1", "f3"), new double[] {0.9, Double.NaN}), univariate,
            new MutualInformationSelector(MutualInformationSelector.Estimator.NEIGHBOURS, 4, 3, 5),
            new MrmrSelector(MrmrSelector.Estimator.CORRELATION, 4, MrmrSelector.Scheme.MIQ, 5), new ReliefSelector(5, 20, 3, 5),
            new ElasticNetSelector(1, ElasticNetSelector.Rule.FIXED, 0.1, 2, 4, 6),
            new RecursiveElimination(Importance.RANDOM_FOREST, 0.5, 4, 10, 2), new BorutaSelector(4, 0.05, true, 8, 1),
            new SequentialSelector(true, 2, 0, 3, 1), new StabilitySelection(univariate, 9, true, 0.4, 7),
            new PrincipalComponents(true, 0.7, 5), new IndependentComponents(true, 3, IndependentComponents.Contrast.LOG_COSH, 2),
            new FactorAnalysis(2, Rotation.PROMAX));
    }

    @Test
    void everyKindIsTried() {
        assertArrayEquals(new SelectSteps().kinds().stream().map(StepKind::id).sorted().toArray(),
            steps().stream().map(Step::kind).distinct().sorted().toArray());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void settingsAndStateCanBeReadBack(Step step) {
        Fit fit = step.fit(TABLE, Tables.randomClasses(), Progress.NONE);
        StepKind kind = KINDS.kind(step.kind());
        State settings = step.settings();
        assertEquals(step.title(), kind.step(settings).title());
        FittedStep read = kind.fitted(settings, fit.step().state());
        assertEquals(DataHash.of(fit.training()), DataHash.of(read.apply(TABLE)));
        assertEquals(DataHash.of(fit.step().details()), DataHash.of(read.details()));
        assertEquals(fit.step().inputs(), read.inputs());
        assertEquals(DataHash.of(fit.training()), DataHash.of(kind.step(settings).fit(TABLE, Tables.randomClasses(), Progress.NONE).training()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theSameBitsForAnyNumberOfThreads(Step step) throws Exception {
        String one = details(step, 1);
        assertEquals(one, details(step, 4));
    }

    private static String details(Step step, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> DataHash.of(step.fit(TABLE, Tables.randomClasses(), Progress.NONE).step().details())).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        State settings = new ReliefSelector(5, 20, 3, 5).settings();
        State wrong = new State().put("neighbours", 0).put("cases", settings.integer("cases")).put("seed", 1).put("count", 1);
        assertEquals("Neighbours: found 0, expected 1 or more",
            assertThrows(StateException.class, () -> KINDS.kind("select.relief").step(wrong)).getMessage());
        State nested = new State().put("selector", "select.pca").put("selectorSettings", new State());
        assertThrows(StateException.class, () -> KINDS.kind("select.stability").step(nested));
    }
}
