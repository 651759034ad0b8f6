package org.radflow.deep;

import java.util.Arrays;
import java.util.List;

import org.radflow.deep.onnx.Network;
import org.radflow.deep.onnx.Tensor;
import org.radflow.image.Geometry;

/** Runs a network over an image patch by patch, and blends what it says of each voxel. Thread-safe as long as the network is open. */
final class PatchNetwork {

    private final Network network;
    private final SegmenterSettings settings;
    private final InputShape shape;
    private final int[] fixed;
    private final int inputs;
    private final int outputs;

    /** @throws IllegalArgumentException when images, settings and network do not suit each other */
    PatchNetwork(final Network network, final SegmenterSettings settings, final int images) {
        this.network = network;
        this.settings = settings;
        shape = InputShape.of(network, settings.spatialRank(), settings.layout());
        fixed = fixed();
        inputs = shape.channels() == 0 ? images : shape.channels();
        if (images != 1 && images != inputs) {
            throw new IllegalArgumentException("%s: found %d images, expected 1 or %d, one for each channel".formatted(network.name(), images,
                inputs));
        }
        settings.intensities().requireChannels(inputs);
        final int[] probe = new int[3];
        Arrays.setAll(probe, axis -> fixed[axis] == 0 ? settings.multiple() : fixed[axis]);
        outputs = outputs(run(new float[1][voxels(probe)], probe), probe);
    }

    /** Number of structures that the network tells apart. */
    int outputs() {
        return outputs;
    }

    private int[] fixed() {
        final int[] size = {0, 0, 1};
        for (int axis = 0; axis < settings.spatialRank(); axis++) {
            if (shape.size()[axis] > 0 && settings.patch()[axis] > 0 && shape.size()[axis] != settings.patch()[axis]) {
                throw new IllegalArgumentException("Patch: found %d voxels, expected %d (or 0), as the network has it".formatted(
                    settings.patch()[axis], shape.size()[axis]));
            }
            size[axis] = Math.max(shape.size()[axis], settings.patch()[axis]);
        }
        return size;
    }

    private static int voxels(final int[] size) {
        return Math.multiplyExact(Math.multiplyExact(size[0], size[1]), size[2]);
    }

    /** Probability of each structure at each voxel of the grid. */
    float[][] probabilities(final List<float[]> scaled, final Geometry grid, final Runnable checkpoint) {
        final int[] patch = new int[3];
        Arrays.setAll(patch, axis -> fixed[axis] > 0 ? fixed[axis]
            : (grid.size(axis) + settings.multiple() - 1) / settings.multiple() * settings.multiple());
        final float[][] weights = new float[3][];
        Arrays.setAll(weights, axis -> Patches.weights(patch[axis], settings.blending()));
        final float[][] sum = new float[outputs][grid.voxels()];
        final float[] total = new float[grid.voxels()];
        for (final int k : Patches.starts(grid.size(2), patch[2], settings.overlap())) {
            for (final int j : Patches.starts(grid.size(1), patch[1], settings.overlap())) {
                for (final int i : Patches.starts(grid.size(0), patch[0], settings.overlap())) {
                    checkpoint.run();
                    final int[] start = {i, j, k};
                    final float[][] cut = new float[scaled.size()][];
                    Arrays.setAll(cut, image -> cut(scaled.get(image), grid, start, patch));
                    final Tensor output = run(cut, patch);
                    outputs(output, patch);
                    add(activated(output, voxels(patch)), grid, start, patch, weights, sum, total);
                }
            }
        }
        for (final float[] channel : sum) {
            for (int n = 0; n < channel.length; n++) {
                channel[n] /= total[n];
            }
        }
        return sum;
    }

    /** The voxels under a patch; outside the image its border is repeated. */
    private static float[] cut(final float[] image, final Geometry grid, final int[] start, final int[] patch) {
        final float[] cut = new float[voxels(patch)];
        int n = 0;
        for (int z = 0; z < patch[2]; z++) {
            for (int y = 0; y < patch[1]; y++) {
                final int line = grid.index(0, inside(start[1] + y, grid.size(1)), inside(start[2] + z, grid.size(2)));
                for (int x = 0; x < patch[0]; x++) {
                    cut[n++] = image[line + inside(start[0] + x, grid.size(0))];
                }
            }
        }
        return cut;
    }

    private static int inside(final int index, final int size) {
        return Math.max(0, Math.min(size - 1, index));
    }

    private Tensor run(final float[][] cut, final int[] patch) {
        final int voxels = voxels(patch);
        final float[] values = new float[Math.multiplyExact(inputs, voxels)];
        for (int channel = 0; channel < inputs; channel++) {
            final float[] image = cut[cut.length == 1 ? 0 : channel];
            for (int n = 0; n < voxels; n++) {
                values[shape.place(n, voxels, channel, inputs)] = settings.intensities().channel(channel, image[n]);
            }
        }
        return network.run(new Tensor(shape.tensorShape(patch, inputs), values));
    }

    /** Channels of an output. */
    private int outputs(final Tensor output, final int[] patch) {
        final int channels = output.rank() < 2 ? 0 : output.shape()[settings.layout() == Layout.CHANNELS_FIRST ? 1 : output.rank() - 1];
        if (!Arrays.equals(output.shape(), shape.tensorShape(patch, channels))) {
            throw new IllegalArgumentException("%s: output '%s': found %s for a patch of %d x %d x %d, expected channels of the same size"
                .formatted(network.name(), network.output(), output.shapeText(), patch[0], patch[1], patch[2]));
        }
        return channels;
    }

    /** Probabilities, channel after channel. */
    private float[][] activated(final Tensor output, final int voxels) {
        final float[][] p = new float[outputs][voxels];
        for (int n = 0; n < voxels; n++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < outputs; c++) {
                p[c][n] = output.values()[shape.place(n, voxels, c, outputs)];
                largest = Math.max(largest, p[c][n]);
            }
            double sum = 0;
            for (int c = 0; c < outputs; c++) {
                sum += Math.exp(p[c][n] - largest);
            }
            for (int c = 0; c < outputs; c++) {
                p[c][n] = switch (settings.activation()) {
                    case NONE -> p[c][n];
                    case SIGMOID -> (float)(1 / (1 + Math.exp(-p[c][n])));
                    case SOFTMAX -> (float)(Math.exp(p[c][n] - largest) / sum);
                };
            }
        }
        return p;
    }

    private static void add(final float[][] p, final Geometry grid, final int[] start, final int[] patch, final float[][] weights,
        final float[][] sum, final float[] total) {
        for (int z = Math.max(0, -start[2]); z < Math.min(patch[2], grid.size(2) - start[2]); z++) {
            for (int y = Math.max(0, -start[1]); y < Math.min(patch[1], grid.size(1) - start[1]); y++) {
                for (int x = Math.max(0, -start[0]); x < Math.min(patch[0], grid.size(0) - start[0]); x++) {
                    final float weight = weights[0][x] * weights[1][y] * weights[2][z];
                    final int there = grid.index(start[0] + x, start[1] + y, start[2] + z);
                    final int here = x + patch[0] * (y + patch[1] * z);
                    total[there] += weight;
                    for (int c = 0; c < p.length; c++) {
                        sum[c][there] += weight * p[c][here];
                    }
                }
            }
        }
    }
}
