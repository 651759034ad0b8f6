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
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Texture matrices in the volume of a sphere with 32 grey levels, on one thread. Noise has the shortest runs and smallest zones; smooth
 * means three times over each voxel and its face neighbours.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextureBenchmark {

    private static final int LEVELS = 32;

    @Param({"10000", "100000", "1000000", "10000000"})
    private int voxels;

    @Param({"false", "true"})
    private boolean smooth;

    private Roi roi;
    private Levels levels;
    private LevelGrid grid;

    @Setup
    public void prepare() {
        double radius = Math.cbrt(voxels * 3 / (4 * Math.PI));
        int n = 2 * (int) radius + 3;
        Geometry geometry = new Geometry(new int[] {n, n, n}, new double[] {1, 1, 1}, new double[3], new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
        roi = new Roi(new Volume(geometry, intensities(n)), new Mask(geometry, sphere(n, radius)), Resegmentation.NONE);
        levels = Levels.of(roi.intensities(), Discretisation.fixedBinNumber(LEVELS), Double.NaN);
        grid = new LevelGrid(roi, levels, 1);
    }

    private float[] intensities(int n) {
        Random random = new Random(1);
        float[] image = new float[n * n * n];
        for (int v = 0; v < image.length; v++) {
            image[v] = random.nextFloat();
        }
        for (int pass = 0; smooth && pass < 3; pass++) {
            float[] from = image.clone();
            for (int v = n * n; v < image.length - n * n; v++) {
                image[v] = (from[v] + from[v - 1] + from[v + 1] + from[v - n] + from[v + n] + from[v - n * n] + from[v + n * n]) / 7;
            }
        }
        return image;
    }

    private static byte[] sphere(int n, double radius) {
        byte[] mask = new byte[n * n * n];
        double centre = (n - 1) / 2.0;
        for (int v = 0; v < mask.length; v++) {
            double x = v % n - centre;
            double y = v / n % n - centre;
            double z = v / (n * n) - centre;
            mask[v] = (byte) (x * x + y * y + z * z <= radius * radius ? 1 : 0);
        }
        return mask;
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
