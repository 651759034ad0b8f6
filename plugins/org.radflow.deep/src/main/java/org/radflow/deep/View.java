package org.radflow.deep;

/** Which part of a case one input of a network shows. */
public enum View {
    /** The slice in which the region has the largest area; the same in all channels. */
    LARGEST_SLICE,
    /** Every slice of the region, an input each; the same in all channels. */
    ALL_SLICES,
    /** That slice and its neighbours, as many as the network has channels (2.5D); at the end of the image its last slice is repeated. */
    ADJACENT_SLICES,
    /** The planes (i, j), (i, k) and (j, k) through the centre of the region as three channels (2.5D). */
    ORTHOGONAL_PLANES,
    /** The volume (3D); the same in all channels. */
    VOLUME
}
