package org.radflow.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.radflow.dicom.ContourRasteriser;
import org.radflow.dicom.DicomFolder;
import org.radflow.dicom.RoiSelector;
import org.radflow.dicom.RtStruct;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureSettings;
import org.radflow.features.FeatureValue;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/**
 * One case from files to features on one thread: the CT phantom of IBSI 1 (60 slices of 204 x 201 and an RTSTRUCT) with the settings of
 * configuration C. Needs the reference data beside the project, or at {@code RADFLOW_REFERENCE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class CtPhantomBenchmark {

    private static final Set<FeatureFamily> TEXTURES =
        EnumSet.of(FeatureFamily.GLRLM, FeatureFamily.GLSZM, FeatureFamily.GLDZM, FeatureFamily.NGTDM, FeatureFamily.NGLDM);

    private final Path dicom = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("radflow.root")).resolve("../shared/reference")).resolve("ibsi1/ct-phantom/dicom").normalize();

    private FeatureExtractor all;
    private FeatureExtractor withoutRunsAndZones;
    private Volume image;
    private Mask mask;

    @Setup
    public void prepare() throws IOException {
        final FeatureSettings settings = FeatureSettings.DEFAULT.withResegmentation(Resegmentation.range(-1000, 400))
            .withIvhDiscretisation(Discretisation.fixedBinSize(2.5));
        all = new IbsiExtractor(settings);
        final Set<FeatureFamily> families = EnumSet.copyOf(settings.families());
        families.removeAll(TEXTURES);
        withoutRunsAndZones = new IbsiExtractor(
            new FeatureSettings(families, settings.aggregations(), settings.resegmentation(), settings.discretisation(), settings.ivhDiscretisation(),
                settings.textures()));
        read();
    }

    private void read() throws IOException {
        final DicomFolder folder = DicomFolder.scan(dicom);
        image = folder.series().get(0).load();
        final RtStruct structures = RtStruct.read(folder.structureSets().get(0).file());
        mask = ContourRasteriser.rasterise(structures.contours(RoiSelector.wildcard("GTV*").select(structures).get(0)), image.geometry()).mask();
        final Geometry grid = ResampleGrid.resampled(image.geometry(), new double[]{2, 2, 2});
        image = Resampler.round(Resampler.resample(image, grid, Interpolation.LINEAR));
        mask = Resampler.resample(mask, grid, Interpolation.LINEAR, 0.5);
    }

    /** Files to resampled image and mask. */
    @Benchmark
    public Mask readAndResample() throws IOException {
        read();
        return mask;
    }

    /** Morphology, local intensity, statistics, histogram, volume histogram and GLCM of the resampled image. */
    @Benchmark
    public List<FeatureValue> features() {
        return withoutRunsAndZones.extract(image, mask);
    }

    /** All IBSI 1 families of the resampled image. */
    @Benchmark
    public List<FeatureValue> allFeatures() {
        return all.extract(image, mask);
    }

    /** Files to all features. */
    @Benchmark
    public List<FeatureValue> wholeCase() throws IOException {
        read();
        return all.extract(image, mask);
    }
}
