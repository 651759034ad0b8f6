package org.radflow.normalise;

/** How a value between voxel centres is found. */
public enum Interpolation {
    /** The value of the nearest voxel centre; halfway, that of the higher index. */
    NEAREST,
    /** Weights that fall linearly with the distance along each axis (trilinear). */
    LINEAR,
    /**
     * Interpolating cubic B-spline (tricubic): coefficients from a recursive prefilter with whole-sample mirror boundaries
     * (Unser, Aldroubi and Eden 1993, DOI 10.1109/78.193221).
     */
    CUBIC_BSPLINE
}
