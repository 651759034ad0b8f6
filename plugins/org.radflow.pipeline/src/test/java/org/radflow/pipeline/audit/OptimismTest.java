package org.radflow.pipeline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.FittedPipeline;
import org.radflow.pipeline.MeanFilter;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Roles;
import org.radflow.pipeline.validation.Centroids;
import org.radflow.pipeline.validation.Cohorts;
import org.radflow.pipeline.validation.CrossValidation;
import org.radflow.pipeline.validation.SplitPlan;
import org.radflow.pipeline.validation.TopFeatures;

/** Outcomes in random order: a validation without leaks finds nothing, one that leaks finds something, and the auditor names the step. */
class OptimismTest {

    private static final int SEEDS = 50;
    private static final Roles ROLES = Cohorts.ROLES;
    private static final MeanFilter SCALER = new MeanFilter("a");
    private static final TopFeatures SELECTOR = new TopFeatures(10);
    private static final Pipeline PIPELINE = new Pipeline(ROLES, List.of(SCALER, SELECTOR, new Centroids(0.5)));

    private static FeatureMatrix cases(int seed) {
        return Cohorts.permuted(Cohorts.cohort(80, 1, 200, 5, 1, seed), seed);
    }

    private static double auc(FeatureMatrix cases, int seed) {
        return new CrossValidation(new SplitPlan.KFold(5, 1, true, seed), null).run(cases, PIPELINE, Progress.NONE).meanOfFolds("AUC");
    }

    /** The steps done on all cases, as someone would who selects before the validation. */
    private static FittedPipeline done(FeatureMatrix cases) {
        Fit first = SCALER.fit(cases, ROLES, Progress.NONE);
        return FittedPipeline.start(ROLES, cases).then(SCALER, first.step())
                .then(SELECTOR, SELECTOR.fit(first.training(), ROLES, Progress.NONE).step());
    }

    @Test
    void permutedLabelsGiveAnAreaOfOneHalf() {
        double mean = IntStream.range(0, SEEDS).mapToDouble(seed -> auc(cases(seed), seed)).average().orElseThrow();
        assertEquals(0.5, mean, 0.03);
    }

    @Test
    void selectionBeforeTheSplitLooksLikeAModel() {
        double mean = IntStream.range(0, SEEDS).mapToDouble(seed -> {
            FeatureMatrix cases = cases(seed);
            return auc(done(cases).apply(cases), seed);
        }).average().orElseThrow();
        assertTrue(mean > 0.8, "mean AUC of labels in random order: " + mean);
    }

    @Test
    void theAuditorNamesTheStepFromTheRawTable() {
        FeatureMatrix cases = cases(1);
        FittedPipeline done = done(cases);
        List<Finding> findings = LeakageAuditor.audit(new Study(done.apply(cases), null, cases, done, ROLES), Progress.NONE);
        assertEquals(new Finding(Finding.Severity.LEAK, "Step fitted across the split", "Step 2, Top 10 features",
                "It was fitted to all 80 cases, and the table is exactly what it gave: the folds are cut afterwards. It looks at the "
                    + "outcome: scores are "
                        + "optimistic.",
                "Give the table of Case Roles and the finished pipeline to Pipeline Cross-Validation: it fits this step in each fold."),
                findings.get(0));
        assertEquals("Step 1, Mean a", findings.get(1).where());
        assertEquals(Finding.Severity.WARNING, findings.get(1).severity());
    }

    @Test
    void theAuditorNamesTheStepWithoutTheRawTable() {
        FeatureMatrix cases = cases(1);
        FittedPipeline done = done(cases);
        List<Finding> findings = LeakageAuditor.audit(new Study(done.apply(cases), null, null, done, ROLES), Progress.NONE);
        assertEquals("Step 2, Top 10 features", findings.get(0).where());
        assertTrue(findings.get(0).evidence().startsWith("190 of the 200 features that the pipeline began with are not in the table"));
    }

    @Test
    void theRawTableIsClean() {
        FeatureMatrix cases = cases(1);
        assertEquals(List.of(), LeakageAuditor.audit(new Study(cases, null, null, done(cases), ROLES), Progress.NONE));
    }
}
