package org.radflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.roi.Discretisation;

/** All families of many cases, several at once, by one extractor as the node has it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class ThreadsBenchmark {

    private static final int LEAST_CASES = 40;
    private static final int VOXELS = 800_000;

    @Param({"1", "2"})
    private int threads;

    @Param({"1000", "100000", "1000000"})
    private int voxels;

    private final FeatureExtractor extractor =
            new IbsiExtractor(FeatureSettings.DEFAULT.withDiscretisation(Discretisation.fixedBinNumber(32)));
    private List<Callable<List<FeatureValue>>> cases;
    private ExecutorService workers;

    /** Half of the cases are noise, half smooth; sizes differ. */
    @Setup
    public void prepare() {
        List<SphericalRegion> regions = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            regions.add(new SphericalRegion(voxels + n * voxels / 20, n % 2 == 1));
        }
        cases = new ArrayList<>();
        for (int n = 0; n < Math.max(LEAST_CASES, VOXELS / voxels); n++) {
            SphericalRegion region = regions.get(n % regions.size());
            cases.add(() -> extractor.extract(region.image(), region.mask()));
        }
        workers = Executors.newFixedThreadPool(threads);
    }

    @TearDown
    public void end() {
        workers.shutdown();
    }

    @Benchmark
    public Object allCases() throws InterruptedException, ExecutionException {
        List<List<FeatureValue>> values = new ArrayList<>();
        for (Future<List<FeatureValue>> result : workers.invokeAll(cases)) {
            values.add(result.get());
        }
        return values;
    }
}
