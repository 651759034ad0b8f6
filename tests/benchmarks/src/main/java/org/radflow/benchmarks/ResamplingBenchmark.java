package org.radflow.benchmarks;

import java.util.Random;
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
import org.radflow.image.Geometry;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/** A CT of 512 x 512 x 200 voxels of 0.8 x 0.8 x 1.5 mm resampled to 1 mm (410 x 410 x 300), on all processors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResamplingBenchmark {

    @Param({"LINEAR", "CUBIC_BSPLINE"})
    private Interpolation interpolation;

    private Volume ct;

    @Setup
    public void prepare() {
        final Random random = new Random(1);
        final float[] voxels = new float[512 * 512 * 200];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = random.nextInt(4096) - 1024;
        }
        ct = new Volume(Geometry.axisAligned(new int[]{512, 512, 200}, new double[]{0.8, 0.8, 1.5}, new double[3]), voxels);
    }

    @Benchmark
    public Volume toOneMillimetre() {
        return Resampler.resample(ct, ResampleGrid.resampled(ct.geometry(), new double[]{1, 1, 1}), interpolation);
    }
}
