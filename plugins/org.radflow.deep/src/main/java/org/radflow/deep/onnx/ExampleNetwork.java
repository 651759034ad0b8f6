package org.radflow.deep.onnx;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.radflow.deep.onnx.GraphWriter.Attribute;

/**
 * A small 3D network to try things with, written anew each time, always with the same bytes: two layers of random filters, each followed
 * by a rectifier, and the average of their 16 channels. It is not trained. Filters of the first layer sum to zero, so its features are of
 * texture and edges, not of brightness; such random filters are a usual baseline (Jarrett et al. 2009, DOI 10.1109/ICCV.2009.5459469).
 */
public final class ExampleNetwork {

    /** Layer of the first 8 channels. */
    public static final String FIRST = "first";
    /** Layer of the last 16 channels. */
    public static final String SECOND = "second";
    /** The output, 1 x 16. */
    public static final String FEATURES = "features";

    private static final int SEED = 1;
    private static final int FIRST_CHANNELS = 8;
    private static final int SECOND_CHANNELS = 16;
    private static final int KERNEL = 27;

    private ExampleNetwork() {
    }

    /** The network; its input is 1 x 1 x depth x height x width, any sizes of at least 4. */
    public static OnnxModel model() {
        try {
            return OnnxModel.of("Example network", bytes());
        } catch (final IOException e) {
            throw new IllegalStateException("the example network is an ONNX file", e);
        }
    }

    static byte[] bytes() {
        final Random random = new Random(SEED);
        final Attribute padding = Attribute.integers("pads", 1, 1, 1, 1, 1, 1);
        final Attribute half = Attribute.integers("strides", 2, 2, 2);
        return new GraphWriter().input("image", 1, 1, -1, -1, -1).output(FEATURES, 1, SECOND_CHANNELS)
            .weights("w1", filters(random, FIRST_CHANNELS, 1, true), FIRST_CHANNELS, 1, 3, 3, 3)
            .weights("w2", filters(random, SECOND_CHANNELS, FIRST_CHANNELS, false), SECOND_CHANNELS, FIRST_CHANNELS, 3, 3, 3)
            .node("Conv", List.of("image", "w1"), "filtered1", padding).node("Relu", List.of("filtered1"), FIRST)
            .node("AveragePool", List.of(FIRST), "halved", Attribute.integers("kernel_shape", 2, 2, 2), half)
            .node("Conv", List.of("halved", "w2"), "filtered2", padding).node("Relu", List.of("filtered2"), SECOND)
            .node("GlobalAveragePool", List.of(SECOND), "average").node("Flatten", List.of("average"), FEATURES).toBytes(17);
    }

    /** Normal weights whose squares sum to one in each filter. */
    private static float[] filters(final Random random, final int filters, final int channels, final boolean zeroSum) {
        final int length = channels * KERNEL;
        final float[] weights = new float[filters * length];
        final double[] filter = new double[length];
        for (int f = 0; f < filters; f++) {
            double sum = 0;
            for (int n = 0; n < length; n++) {
                filter[n] = random.nextGaussian();
                sum += filter[n];
            }
            double squares = 0;
            for (int n = 0; n < length; n++) {
                filter[n] -= zeroSum ? sum / length : 0;
                squares += filter[n] * filter[n];
            }
            for (int n = 0; n < length; n++) {
                weights[f * length + n] = (float)(filter[n] / Math.sqrt(squares));
            }
        }
        return weights;
    }
}
