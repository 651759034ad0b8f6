package org.radflow.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

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
import org.openjdk.jmh.infra.Blackhole;
import org.radflow.features.filters.Boundary;
import org.radflow.features.filters.Extent;
import org.radflow.features.filters.LaplacianOfGaussian;
import org.radflow.features.filters.SeparableWavelet;
import org.radflow.features.filters.SharedConvolutions;
import org.radflow.features.filters.Simoncelli;
import org.radflow.features.filters.Wavelet;
import org.radflow.image.Geometry;
import org.radflow.image.Volume;

/** Filters of 256 x 256 x 256 voxels of noise, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class FilterBenchmark {

    private static final int N = 256;
    private static final List<String> BANDS = List.of("LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH");

    private Volume image;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        float[] voxels = new float[N * N * N];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = random.nextFloat();
        }
        image = new Volume(Geometry.axisAligned(new int[] {N, N, N}, new double[] {1, 1, 1}, new double[3]), voxels);
    }

    /** All eight bands of one level. */
    @Benchmark
    public void wavelet(Blackhole hole) {
        SharedConvolutions convolutions = new SharedConvolutions(image);
        BANDS.forEach(band -> hole.consume(
                new SeparableWavelet(Wavelet.DAUBECHIES_3, band, 1, Boundary.MIRROR, null).apply(convolutions)));
    }

    @Benchmark
    public Volume laplacianOfGaussian() {
        return new LaplacianOfGaussian(Extent.VOLUME, 3, 4, Boundary.MIRROR).apply(image);
    }

    @Benchmark
    public Volume simoncelli() {
        return new Simoncelli(Extent.VOLUME, 1, Boundary.PERIODIC).apply(image);
    }
}
