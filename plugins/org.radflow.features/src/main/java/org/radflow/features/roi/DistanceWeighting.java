package org.radflow.features.roi;

import java.util.Locale;

/**
 * Weight exp(-|m|^2) of the matrix of a direction m, where matrices of directions are merged (IBSI, "Co-occurrence matrix", distance
 * weighting). The norm is taken in voxels; PyRadiomics' {@code weightingNorm} takes it in mm, which is the same for voxels of 1 mm.
 */
public enum DistanceWeighting {
    /** All directions weigh the same. */
    NONE,
    /** |x| + |y| + |z|. */
    MANHATTAN,
    /** Square root of x^2 + y^2 + z^2. */
    EUCLIDEAN,
    /** Largest of |x|, |y|, |z|; PyRadiomics calls it infinity. */
    CHEBYSHEV;

    String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** Weight of the direction (x, y, z) in voxels, above 0 to 1. */
    public double weight(int x, int y, int z) {
        double norm = switch (this) {
            case NONE -> 0;
            case MANHATTAN -> Math.abs(x) + Math.abs(y) + Math.abs(z);
            case EUCLIDEAN -> Math.sqrt(x * x + y * y + z * z);
            case CHEBYSHEV -> Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
        };
        return Math.exp(-norm * norm);
    }
}
