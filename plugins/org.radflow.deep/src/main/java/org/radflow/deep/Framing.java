package org.radflow.deep;

/** How the region is fitted into the input of a network. */
public enum Framing {
    /** The box around the region and its margin, stretched along each axis. */
    BOX,
    /** The square or cube around the region and its margin, as wide as the box is along its longest axis: proportions stay. */
    CUBE,
    /** Voxels of a fixed spacing around the centre of the region: sizes stay. */
    SPACING
}
