package org.radflow.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.harmonise.ComBat;
import org.radflow.harmonise.ComBatSettings;
import org.radflow.harmonise.HarmoniseSteps;
import org.radflow.learn.steps.LearnSteps;
import org.radflow.learn.weka.RandomForestStep;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.Pipeline;
import org.radflow.pipeline.Progress;
import org.radflow.pipeline.StepKinds;
import org.radflow.pipeline.scale.ScaleSteps;
import org.radflow.pipeline.scale.Scaler;
import org.radflow.pipeline.scale.Scaling;
import org.radflow.pipeline.validation.CrossValidation;
import org.radflow.pipeline.validation.CrossValidationResult;
import org.radflow.pipeline.validation.Dimension;
import org.radflow.pipeline.validation.Search;
import org.radflow.pipeline.validation.SplitPlan;
import org.radflow.select.information.MrmrSelector;
import org.radflow.select.steps.SelectSteps;

/**
 * Nested validation, once and cold: 5 x 5 folds of 1,000 cases x 2,000 features, scaler, mRMR to 50, ComBat of 4 batches, random forest of 500
 * trees whose smallest leaf is searched.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class NestedValidationBenchmark {

    /** The most that the heap held, garbage included. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Memory {

        public long peakHeapMegabytes;

        void read() {
            peakHeapMegabytes = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed() >> 20).sum();
        }
    }

    private FeatureMatrix cases;

    @Setup
    public void prepare() {
        cases = LearningCohort.of(1000, 2000);
    }

    @Benchmark
    public CrossValidationResult fiveByFive(Memory memory) {
        Pipeline pipeline = new Pipeline(LearningCohort.ROLES, List.of(new Scaler(Scaling.Z_SCORE),
            new MrmrSelector(MrmrSelector.Estimator.CORRELATION, 5, MrmrSelector.Scheme.MID, 50),
            new ComBat(ComBatSettings.of(LearningCohort.BATCH)), new RandomForestStep(500, 0, 0, 1, 1)));
        StepKinds kinds = new StepKinds(List.of(new ScaleSteps(), new SelectSteps(), new HarmoniseSteps(), new LearnSteps()));
        Search search = new Search(List.of(new Dimension(4, "smallestLeaf", List.of("1", "5"))), 0, 0, new SplitPlan.KFold(5, 1, true, 2), "",
            kinds);
        CrossValidationResult result = new CrossValidation(new SplitPlan.KFold(5, 1, true, 1), search).run(cases, pipeline, Progress.NONE);
        memory.read();
        return result;
    }
}
