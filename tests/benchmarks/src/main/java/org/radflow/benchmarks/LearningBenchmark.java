package org.radflow.benchmarks;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.harmonise.ComBat;
import org.radflow.harmonise.ComBatSettings;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Fit;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.Step;
import org.radflow.select.Correlations;
import org.radflow.select.filter.CorrelationFilter;
import org.radflow.select.information.MrmrSelector;

/** Steps of a pipeline, each learned from 1,000 cases and applied to them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class LearningBenchmark {

    @Param("2000")
    private int features;

    private FeatureMatrix cases;

    @Setup
    public void prepare() {
        cases = LearningCohort.of(1000, features);
    }

    @Benchmark
    public FeatureMatrix comBat() {
        return run(new ComBat(ComBatSettings.of(LearningCohort.BATCH)));
    }

    @Benchmark
    public FeatureMatrix mrmrByBins() {
        return run(new MrmrSelector(MrmrSelector.Estimator.BINS, 5, MrmrSelector.Scheme.MID, 50));
    }

    @Benchmark
    public FeatureMatrix mrmrByCorrelations() {
        return run(new MrmrSelector(MrmrSelector.Estimator.CORRELATION, 5, MrmrSelector.Scheme.MID, 50));
    }

    @Benchmark
    public FeatureMatrix correlationFilter() {
        return run(new CorrelationFilter(Correlations.Measure.SPEARMAN, 0.9, CorrelationFilter.Method.GREEDY,
            CorrelationFilter.Preference.LOWEST_MEAN_CORRELATION));
    }

    private FeatureMatrix run(Step step) {
        Fit fit = step.fit(cases, LearningCohort.ROLES, Progress.NONE);
        return fit.step().apply(cases);
    }
}
