package org.radflow.benchmarks;

import java.util.List;
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
import org.radflow.features.glcm.CoOccurrence;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.ngldm.Dependence;
import org.radflow.features.ngtdm.ToneDifference;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.TextureOptions;
import org.radflow.features.zones.Zones;

/** Texture matrices in the volume of a sphere with 32 grey levels, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextureBenchmark {

    private static final int LEVELS = 32;

    @Param({"10000", "100000", "1000000", "10000000", "100000000"})
    private int voxels;

    @Param({"false", "true"})
    private boolean smooth;

    private Roi roi;
    private Levels levels;
    private LevelGrid grid;

    @Setup
    public void prepare() {
        SphericalRegion region = new SphericalRegion(voxels, smooth);
        roi = new Roi(region.image(), region.mask(), Resegmentation.NONE);
        levels = Levels.of(roi, Discretisation.fixedBinNumber(LEVELS), Double.NaN);
        grid = new LevelGrid(roi, levels, 1);
    }

    @Benchmark
    public Object glcm() {
        return new CoOccurrence(grid, TextureOptions.DEFAULT).matrices(Aggregation.AVERAGED_3D);
    }

    @Benchmark
    public Object glrlm() {
        return new RunLengths(grid, DistanceWeighting.NONE).matrices(Aggregation.AVERAGED_3D);
    }

    /** Zones with sizes and distances: both matrices are counted together. */
    @Benchmark
    public Object glszmAndGldzm() {
        return new Zones(roi, grid).sizes(Dimension.VOLUME);
    }

    @Benchmark
    public Object ngtdm() {
        return ToneDifference.matrices(grid, 1, Dimension.VOLUME);
    }

    @Benchmark
    public Object ngldm() {
        return Dependence.matrices(grid, TextureOptions.DEFAULT, Dimension.VOLUME);
    }

    /** All matrices of a region, the grid of grey levels included. */
    @Benchmark
    public Object all() {
        grid = new LevelGrid(roi, levels, 1);
        return List.of(glcm(), glrlm(), glszmAndGldzm(), ngtdm(), ngldm());
    }
}
