package org.radflow.deep;

/** Where the axis of the channels stands in a tensor; the axes of space are in the order depth, height, width. */
public enum Layout {
    /** Batch, channel, (depth,) height, width: PyTorch. */
    CHANNELS_FIRST,
    /** Batch, (depth,) height, width, channel: TensorFlow. */
    CHANNELS_LAST
}
