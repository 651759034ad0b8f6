package org.radflow.deep;

import org.radflow.deep.onnx.Network;

/**
 * The shape of one input of a network.
 *
 * @param spatialRank 2 or 3
 * @param channels number of channels; 0 when it is free
 * @param size width, height and depth (1 in 2D); 0 where it is free
 */
record InputShape(int spatialRank, int channels, int[] size, Layout layout) {

    /** @throws IllegalArgumentException naming the network when its input has another rank or takes several cases at once only */
    static InputShape of(final Network network, final int spatialRank, final Layout layout) {
        final long[] shape = network.inputShape();
        if (shape.length != spatialRank + 2) {
            throw new IllegalArgumentException("%s: found an input of %d axes, expected %d for %dD (batch, channels and space)"
                .formatted(network.name(), shape.length, spatialRank + 2, spatialRank));
        }
        if (shape[0] > 1) {
            throw new IllegalArgumentException(network.name() + ": found a batch of " + shape[0] + ", expected 1 or a free size");
        }
        final int firstOfSpace = layout == Layout.CHANNELS_FIRST ? 2 : 1;
        final int[] size = {1, 1, 1};
        for (int axis = 0; axis < spatialRank; axis++) {
            size[axis] = Math.toIntExact(Math.max(0, shape[firstOfSpace + spatialRank - 1 - axis]));
        }
        return new InputShape(spatialRank, Math.toIntExact(Math.max(0, shape[layout == Layout.CHANNELS_FIRST ? 1 : spatialRank + 1])), size, layout);
    }

    /**
     * Width, height and depth with the free ones set.
     *
     * @param wished numbers of voxels; 0 leaves an axis to the network
     * @throws IllegalArgumentException when the network fixes another size, or neither says one
     */
    int[] sizeOr(final int[] wished) {
        final int[] known = size.clone();
        for (int axis = 0; axis < spatialRank; axis++) {
            final String what = new String[]{"Input width", "Input height", "Input depth"}[axis];
            if (size[axis] > 0 && wished[axis] > 0 && size[axis] != wished[axis]) {
                throw new IllegalArgumentException(what + ": found " + wished[axis] + ", expected " + size[axis] + " (or 0), as the network has it");
            }
            known[axis] = Math.max(size[axis], wished[axis]);
            if (known[axis] <= 0) {
                throw new IllegalArgumentException(what + ": found 0, expected a number of voxels, as the network takes any");
            }
        }
        return known;
    }

    /** The shape of a tensor of one input. */
    int[] tensorShape(final int[] known, final int knownChannels) {
        final int[] shape = new int[spatialRank + 2];
        shape[0] = 1;
        shape[layout == Layout.CHANNELS_FIRST ? 1 : spatialRank + 1] = knownChannels;
        final int firstOfSpace = layout == Layout.CHANNELS_FIRST ? 2 : 1;
        for (int axis = 0; axis < spatialRank; axis++) {
            shape[firstOfSpace + axis] = known[spatialRank - 1 - axis];
        }
        return shape;
    }

    /** Place of a channel of a voxel in the values of a tensor. */
    int place(final int voxel, final int voxels, final int channel, final int knownChannels) {
        return layout == Layout.CHANNELS_FIRST ? channel * voxels + voxel : voxel * knownChannels + channel;
    }
}
