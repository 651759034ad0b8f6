package org.radflow.benchmarks;

import java.util.EnumSet;
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
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Each family of a sphere of noise, and all of them; one thread, 32 grey levels, textures in 3D merged. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class RegionBenchmark {

    private static final int MARGIN = 8;

    @Param("1000000")
    private int voxels;

    @Param({"ALL", "MORPHOLOGY", "LOCAL_INTENSITY", "INTENSITY_STATISTICS", "INTENSITY_HISTOGRAM", "INTENSITY_VOLUME_HISTOGRAM"})
    private String family;

    private Volume image;
    private Mask mask;
    private IbsiExtractor extractor;

    @Setup
    public void prepare() {
        double radius = Math.cbrt(voxels * 3 / (4 * Math.PI));
        int n = 2 * ((int) radius + MARGIN) + 1;
        double centre = (n - 1) / 2.0;
        Random random = new Random(1);
        float[] intensities = new float[n * n * n];
        byte[] sphere = new byte[intensities.length];
        for (int v = 0; v < sphere.length; v++) {
            intensities[v] = 1000 * random.nextFloat();
            double x = v % n - centre;
            double y = v / n % n - centre;
            double z = v / n / n - centre;
            sphere[v] = (byte) (x * x + y * y + z * z <= radius * radius ? 1 : 0);
        }
        Geometry grid = Geometry.axisAligned(new int[] {n, n, n}, new double[] {1, 1, 1}, new double[3]);
        image = new Volume(grid, intensities);
        mask = new Mask(grid, sphere);
        FeatureSettings settings = FeatureSettings.DEFAULT.withAggregations(EnumSet.of(Aggregation.MERGED_3D))
                .withDiscretisation(Discretisation.fixedBinNumber(32)).withIvhDiscretisation(Discretisation.fixedBinNumber(1000));
        EnumSet<FeatureFamily> all = EnumSet.complementOf(EnumSet.of(FeatureFamily.DIAGNOSTICS));
        extractor = new IbsiExtractor(family.equals("ALL")
                ? settings.withFamilies(FeatureFamily.MORPHOLOGY, all.toArray(FeatureFamily[]::new))
                : settings.withFamilies(FeatureFamily.valueOf(family)));
    }

    @Benchmark
    public List<FeatureValue> extract() {
        return extractor.extract(image, mask);
    }
}
