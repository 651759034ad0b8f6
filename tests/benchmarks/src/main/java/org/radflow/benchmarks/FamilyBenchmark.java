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
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.morphology.Morphology;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;

/** Families of features of a sphere with 32 grey levels, textures in 3D averaged and merged, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseParallelGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FamilyBenchmark {

    private static final FeatureSettings SETTINGS = FeatureSettings.DEFAULT.withDiscretisation(Discretisation.fixedBinNumber(32));

    @Param({"10000", "100000", "1000000", "4000000"})
    private int voxels;

    @Param({"false", "true"})
    private boolean smooth;

    private SphericalRegion region;
    private Roi roi;

    @Setup
    public void prepare() {
        region = new SphericalRegion(voxels, smooth);
        roi = new Roi(region.image(), region.mask(), Resegmentation.NONE);
    }

    private List<FeatureValue> extract(FeatureSettings settings) {
        FeatureExtractor extractor = new IbsiExtractor(settings);
        return extractor.extract(region.image(), region.mask());
    }

    @Benchmark
    public Object all() {
        return extract(SETTINGS);
    }

    /** Mesh, hull, diameter, axes, bounding boxes and ellipsoids, without features of intensities. */
    @Benchmark
    public Object shape() {
        return new Morphology(roi);
    }

    /** With spatial autocorrelation. */
    @Benchmark
    public Object morphology() {
        return extract(SETTINGS.withFamilies(FeatureFamily.MORPHOLOGY));
    }

    @Benchmark
    public Object localIntensity() {
        return extract(SETTINGS.withFamilies(FeatureFamily.LOCAL_INTENSITY));
    }

    @Benchmark
    public Object histograms() {
        return extract(SETTINGS.withFamilies(FeatureFamily.INTENSITY_STATISTICS, FeatureFamily.INTENSITY_HISTOGRAM,
                FeatureFamily.INTENSITY_VOLUME_HISTOGRAM));
    }

    @Benchmark
    public Object textures() {
        return extract(SETTINGS.withFamilies(FeatureFamily.GLCM, FeatureFamily.GLRLM, FeatureFamily.GLSZM, FeatureFamily.GLDZM,
                FeatureFamily.NGTDM, FeatureFamily.NGLDM));
    }
}
