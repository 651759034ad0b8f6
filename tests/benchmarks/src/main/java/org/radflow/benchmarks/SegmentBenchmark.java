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
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.segment.Components;
import org.radflow.segment.ConfidenceConnected;
import org.radflow.segment.Connectivity;
import org.radflow.segment.DistanceTransform;
import org.radflow.segment.Extent;
import org.radflow.segment.Holes;
import org.radflow.segment.Morphology;
import org.radflow.segment.RandomWalker;
import org.radflow.segment.Ring;
import org.radflow.segment.SeededRegionGrowing;
import org.radflow.segment.Staple;
import org.radflow.segment.Supervoxels;
import org.radflow.segment.SurfaceDistances;
import org.radflow.segment.Threshold;
import org.radflow.segment.Watershed;

/**
 * Segmentation in 512 x 512 x 200 voxels of 0.8 x 0.8 x 1.5 mm, on one thread: an ellipsoid of 6.2 million voxels (a lung), a ball of 30 mm radius (a
 * lesion), noise everywhere. What takes memory is limited to a box of 96 x 96 x 96 voxels around the lesion.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class SegmentBenchmark {

    private static final Geometry GRID = Geometry.axisAligned(new int[] {512, 512, 200}, new double[] {0.8, 0.8, 1.5}, new double[3]);

    private Volume image;
    private Mask lung;
    private Mask lesion;
    private Mask core;
    private Mask outside;
    private Mask box;

    @Setup
    public void prepare() {
        Random random = new Random(1);
        lung = ellipsoid(110, 150, 90);
        lesion = ellipsoid(37.5, 37.5, 20);
        core = ellipsoid(10, 10, 5);
        box = box(48);
        Mask inner = box(44);
        outside = new Mask(GRID, new byte[GRID.voxels()]);
        float[] voxels = new float[GRID.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            voxels[v] = (float) (lesion.voxels()[v] * 60 + lung.voxels()[v] * 40 + 10 * random.nextGaussian());
            outside.voxels()[v] = (byte) (box.voxels()[v] - inner.voxels()[v]);
        }
        image = new Volume(GRID, voxels);
    }

    private static Mask ellipsoid(double a, double b, double c) {
        byte[] voxels = new byte[GRID.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            double x = (v % 512 - 256) / a;
            double y = (v / 512 % 512 - 256) / b;
            double z = (v / 512 / 512 - 100) / c;
            voxels[v] = (byte) (x * x + y * y + z * z <= 1 ? 1 : 0);
        }
        return new Mask(GRID, voxels);
    }

    private static Mask box(int half) {
        byte[] voxels = new byte[GRID.voxels()];
        for (int v = 0; v < voxels.length; v++) {
            boolean inside = Math.abs(v % 512 - 255.5) < half && Math.abs(v / 512 % 512 - 255.5) < half && Math.abs(v / 512 / 512 - 99.5) < half;
            voxels[v] = (byte) (inside ? 1 : 0);
        }
        return new Mask(GRID, voxels);
    }

    @Benchmark
    public Object otsu() {
        return Threshold.otsu(image, 3, 3, 3, null).of(image, null);
    }

    @Benchmark
    public Object confidenceConnected() {
        return new ConfidenceConnected(2.5, 4, 1).grow(image, core, null, Connectivity.FACES);
    }

    /** Of the whole image. */
    @Benchmark
    public Object distanceTransform() {
        return DistanceTransform.squared(lesion.voxels(), GRID, Extent.VOLUME);
    }

    @Benchmark
    public Object dilateLung() {
        return Morphology.dilate(lung, 5, Extent.VOLUME);
    }

    @Benchmark
    public Object closeLung() {
        return Morphology.close(lung, 5, Extent.VOLUME);
    }

    @Benchmark
    public Object ringOfLesion() {
        return Ring.of(lesion, 0, 10, lung, null);
    }

    @Benchmark
    public Object fillLung() {
        return Holes.fill(lung, Extent.VOLUME);
    }

    /** Of everything above the noise: tens of thousands of parts. */
    @Benchmark
    public Object largestPart() {
        return Components.of(Threshold.from(25).of(image, null), Connectivity.CORNERS).largest(1);
    }

    @Benchmark
    public Object staple() {
        return Staple.of(List.of(lung, lesion, core), null);
    }

    @Benchmark
    public Object surfaceDistances() {
        return SurfaceDistances.between(lung, lesion);
    }

    /** 0.9 million voxels. */
    @Benchmark
    public Object randomWalker() {
        return new RandomWalker(10).segment(image, core, outside, box);
    }

    /** 0.9 million voxels. */
    @Benchmark
    public Object watershed() {
        return Watershed.flood(image, core, outside, box, Connectivity.FACES);
    }

    /** 0.9 million voxels. */
    @Benchmark
    public Object competingRegions() {
        return SeededRegionGrowing.grow(image, core, outside, box, Connectivity.FACES);
    }

    /** 0.9 million voxels in parts of 8 mm. */
    @Benchmark
    public Object supervoxels() {
        return new Supervoxels(8, 0.5).of(image, box);
    }

    /** The whole image. */
    @Benchmark
    public Object watershedOfAll() {
        return Watershed.flood(image, core, outside, null, Connectivity.FACES);
    }
}
