package org.radflow.benchmarks;

import java.io.IOException;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.radflow.deep.Classifier.Activation;
import org.radflow.deep.DeepFeatures;
import org.radflow.deep.Framing;
import org.radflow.deep.InputSettings;
import org.radflow.deep.Intensities;
import org.radflow.deep.Intensities.Scaling;
import org.radflow.deep.Layout;
import org.radflow.deep.Pooling;
import org.radflow.deep.Region;
import org.radflow.deep.Segmenter;
import org.radflow.deep.SegmenterSettings;
import org.radflow.deep.SegmenterSettings.Decision;
import org.radflow.deep.View;
import org.radflow.deep.onnx.ExampleNetwork;
import org.radflow.deep.onnx.GraphWriter;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.OnnxModel;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Networks on 512 x 512 x 40 voxels of noise, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1400m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetworkBenchmark {

    private static final Runnable GO_ON = () -> { };

    private Volume image;
    private Region region;
    private Network example;
    private Network linear;
    private DeepFeatures features;
    private Segmenter segmenter;

    @Setup
    public void prepare() throws IOException {
        final Geometry grid = Geometry.axisAligned(new int[]{512, 512, 40}, new double[]{0.8, 0.8, 3}, new double[3]);
        final Random random = new Random(1);
        final float[] voxels = new float[grid.voxels()];
        final byte[] inside = new byte[grid.voxels()];
        for (int n = 0; n < voxels.length; n++) {
            voxels[n] = random.nextInt(1000) - 500;
        }
        for (int k = 15; k < 25; k++) {
            for (int j = 200; j < 260; j++) {
                Arrays.fill(inside, grid.index(200, j, k), grid.index(260, j, k), (byte)1);
            }
        }
        image = new Volume(grid, voxels);
        region = Region.of(new Mask(grid, inside));
        final Intensities window = new Intensities(Scaling.WINDOW, -1000, 400, new double[]{0}, new double[]{1});
        example = Network.open(ExampleNetwork.model(), "");
        features = new DeepFeatures(example, new InputSettings(View.VOLUME, Framing.CUBE, 5, new double[3], new int[]{32, 32, 32}, window,
            Layout.CHANNELS_FIRST), Layout.CHANNELS_FIRST, Pooling.AVERAGE, Pooling.AVERAGE);
        linear = Network.open(OnnxModel.of("linear", new GraphWriter().input("image", 1, 1, -1, -1, -1).output("logit", 1, 1, -1, -1, -1)
            .weights("w", new float[]{20}, 1, 1, 1, 1, 1).node("Conv", List.of("image", "w"), "logit").toBytes(17)), "");
        segmenter = new Segmenter(linear, new SegmenterSettings(3, "RAS", new double[]{1.5, 1.5, 3}, new int[]{96, 96, 32}, 16, 0.5, true, window,
            Layout.CHANNELS_FIRST, Activation.SIGMOID, Decision.THRESHOLD, 0.7, true), 1);
    }

    @TearDown
    public void close() {
        example.close();
        linear.close();
    }

    /** The example network on a region, shown as 32 x 32 x 32 voxels. */
    @Benchmark
    public double[] featuresOfARegion() {
        return features.of(image, region, GO_ON);
    }

    /** All of a segmentation but the network: its 50 patches cost a multiplication for each voxel. */
    @Benchmark
    public List<Mask> segmentationWithoutNetwork() {
        return segmenter.segment(List.of(image), new int[]{0}, GO_ON);
    }
}
