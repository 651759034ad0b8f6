package org.radflow.deep;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.radflow.deep.onnx.GraphWriter;
import org.radflow.deep.onnx.GraphWriter.Attribute;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.OnnxModel;

/** Small networks whose answers can be worked out by hand. */
public final class Nets {

    private static final int OPERATORS = 17;

    private Nets() {
    }

    public static Network open(final byte[] bytes, final String layer) {
        try {
            return Network.open(OnnxModel.of("net.onnx", bytes), layer);
        } catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Layer "channels" has the input's first channel and, as second channel, the mean of 3 x 3 pixels (3 x 3 x 3 voxels; zeros outside)
     * around; "pooled" its averages; the output is two logits: 0 and 4 times the average of the first channel, less 2.
     */
    public static byte[] classifier(final int inputChannels, final long... space) {
        final int rank = space.length;
        final int kernel = rank == 2 ? 9 : 27;
        final float[] weights = new float[2 * inputChannels * kernel];
        weights[kernel / 2] = 1;
        Arrays.fill(weights, inputChannels * kernel, inputChannels * kernel + kernel, 1f / kernel);
        return new GraphWriter().input("image", shape(inputChannels, space)).output("logits", 1, 2)
            .weights("w", weights, kernelShape(2, inputChannels, rank)).weights("dense", new float[]{0, 4, 0, 0}, 2, 2)
            .weights("bias", new float[]{0, -2}, 2)
            .node("Conv", List.of("image", "w"), "channels", Attribute.integers("pads", ones(2 * rank)))
            .node("GlobalAveragePool", List.of("channels"), "pooled").node("Flatten", List.of("pooled"), "flat")
            .node("Gemm", List.of("flat", "dense", "bias"), "logits").toBytes(OPERATORS);
    }

    /** The output is the input's mean over all pixels of each channel. Channels last. */
    public static byte[] channelMeansLast(final int channels, final long height, final long width) {
        return new GraphWriter().input("image", 1, height, width, channels).output("means", 1, channels)
            .node("ReduceMean", List.of("image"), "means", Attribute.integers("axes", 1, 2), Attribute.integer("keepdims", 0)).toBytes(OPERATORS);
    }

    /** One logit: the sum of the input. */
    public static byte[] oneLogit(final long... space) {
        final long[] axes = space.length == 2 ? new long[]{2, 3} : new long[]{2, 3, 4};
        return new GraphWriter().input("image", shape(1, space)).output("logit", 1, 1)
            .node("ReduceSum", List.of("image", "axes"), "logit", Attribute.integer("keepdims", 0)).integers("axes", axes).toBytes(OPERATORS);
    }

    /**
     * A U-Net of one level: the input, and the mean of each 2 x 2 (x 2) voxels brought back to full size, are joined; the logit is
     * {@code slope (own own + below mean - 0.5)}.
     */
    public static byte[] unet(final float slope, final float own, final float below, final long... space) {
        final int rank = space.length;
        final float[] nearest = new float[rank == 2 ? 4 : 8];
        Arrays.fill(nearest, 1);
        final Attribute twos = Attribute.integers("strides", rank == 2 ? new long[]{2, 2} : new long[]{2, 2, 2});
        final Attribute kernel = Attribute.integers("kernel_shape", rank == 2 ? new long[]{2, 2} : new long[]{2, 2, 2});
        return new GraphWriter().input("image", shape(1, space)).output("logit", shape(1, space))
            .weights("up", nearest, rank == 2 ? new long[]{1, 1, 2, 2} : new long[]{1, 1, 2, 2, 2})
            .weights("mix", new float[]{slope * own, slope * below}, rank == 2 ? new long[]{1, 2, 1, 1} : new long[]{1, 2, 1, 1, 1})
            .weights("shift", new float[]{-0.5f * slope}, 1)
            .node("AveragePool", List.of("image"), "pooled", kernel, twos)
            .node("ConvTranspose", List.of("pooled", "up"), "restored", twos)
            .node("Concat", List.of("image", "restored"), "joined", Attribute.integer("axis", 1))
            .node("Conv", List.of("joined", "mix", "shift"), "logit").toBytes(OPERATORS);
    }

    /** Logits 0, {@code 10 (x - 0.3)} and {@code 20 (x - 0.6)} of the sum x of the input's channels. */
    public static byte[] threeClasses(final int inputChannels, final long... space) {
        final float[] weights = new float[3 * inputChannels];
        Arrays.fill(weights, inputChannels, 2 * inputChannels, 10);
        Arrays.fill(weights, 2 * inputChannels, 3 * inputChannels, 20);
        return new GraphWriter().input("image", shape(inputChannels, space)).output("logits", shape(3, space))
            .weights("w", weights, space.length == 2 ? new long[]{3, inputChannels, 1, 1} : new long[]{3, inputChannels, 1, 1, 1})
            .weights("b", new float[]{0, -3, -12}, 3).node("Conv", List.of("image", "w", "b"), "logits").toBytes(OPERATORS);
    }

    private static long[] shape(final int channels, final long... space) {
        final long[] shape = new long[space.length + 2];
        shape[0] = 1;
        shape[1] = channels;
        System.arraycopy(space, 0, shape, 2, space.length);
        return shape;
    }

    private static long[] kernelShape(final int outputs, final int inputs, final int rank) {
        final long[] shape = new long[rank + 2];
        Arrays.fill(shape, 3);
        shape[0] = outputs;
        shape[1] = inputs;
        return shape;
    }

    private static long[] ones(final int count) {
        final long[] ones = new long[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
