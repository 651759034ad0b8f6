package org.radflow.deep;

import java.util.List;

import org.radflow.deep.NetworkInput.Shown;
import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.Tensor;
import org.radflow.image.Volume;

/**
 * Probabilities of classes by a network whose output has one value for each class, or a single one for the second of two classes. Of several
 * slices the mean is taken. Thread-safe as long as the network is open.
 */
public final class Classifier {

    /** From the output of the network to probabilities. */
    public enum Activation {
        /** The output is probabilities already. */
        NONE,
        /** exp(x) over the sum of exp(x) of all classes. */
        SOFTMAX,
        /** 1 / (1 + exp(-x)), each class for itself. */
        SIGMOID
    }

    private static final double ROUNDING = 1e-4;

    private final Network network;
    private final NetworkInput input;
    private final Activation activation;
    private final int classes;

    /** @throws IllegalArgumentException naming what was found and expected, when settings and network do not suit each other */
    public Classifier(final Network network, final InputSettings settings, final Activation activation) {
        this.network = network;
        this.activation = activation;
        input = new NetworkInput(network, settings);
        final Tensor output = network.run(input.zeros());
        final int values = output.values().length;
        if (output.rank() == 0 || output.shape()[0] != 1 || output.rank() > 1 && output.shape()[1] != values || output.rank() == 1 && values != 1) {
            throw new IllegalArgumentException("%s: output '%s': found %s, expected 1 x classes".formatted(network.name(), network.output(),
                output.shapeText()));
        }
        if (values == 1 && activation == Activation.SOFTMAX) {
            throw new IllegalArgumentException(network.name()
                + ": found one output and softmax, expected sigmoid (a softmax of one value is always 1)");
        }
        classes = Math.max(2, values);
    }

    /** Number of classes; a network of one output has two. */
    public int classes() {
        return classes;
    }

    NetworkInput input() {
        return input;
    }

    /**
     * Probability of each class.
     *
     * @param checkpoint called between runs; may throw to stop the work
     * @throws IllegalArgumentException when the network cannot run on the image, or gives values that are no probabilities
     */
    public double[] probabilities(final Volume image, final Region region, final Runnable checkpoint) {
        final double[] mean = new double[classes];
        final List<Shown> inputs = input.of(image, region);
        for (final Shown shown : inputs) {
            checkpoint.run();
            final double[] one = probabilities(shown.tensor());
            for (int c = 0; c < classes; c++) {
                mean[c] += one[c] / inputs.size();
            }
        }
        return mean;
    }

    /** Probability of each class for one input. */
    double[] probabilities(final Tensor shown) {
        final float[] output = network.run(shown).values();
        final double[] p = new double[output.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (final float value : output) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = switch (activation) {
                case NONE -> output[c];
                case SOFTMAX -> Math.exp(output[c] - largest);
                case SIGMOID -> 1 / (1 + Math.exp(-output[c]));
            };
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= activation == Activation.SOFTMAX ? sum : 1;
            if (!(p[c] >= -ROUNDING && p[c] <= 1 + ROUNDING)) {
                throw new IllegalArgumentException("%s: output '%s': found %s, expected a probability from 0 to 1 (%s)".formatted(network.name(),
                    network.output(), p[c], "does the network leave softmax or sigmoid out?"));
            }
        }
        return p.length == 1 ? new double[]{1 - p[0], p[0]} : p;
    }
}
