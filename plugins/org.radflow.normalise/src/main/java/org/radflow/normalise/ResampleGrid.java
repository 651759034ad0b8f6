package org.radflow.normalise;

import org.radflow.image.Geometry;

/** The grid of IBSI 1 (manual, "Interpolation"): new spacing, same directions, same centre. */
public final class ResampleGrid {

    /** Part of a voxel by which a field of view may exceed a whole number of new voxels: spacings in files are rounded. */
    private static final double SLACK = 1e-4;

    private ResampleGrid() {
    }

    /**
     * Grid with n' = ceil(n s / s') voxels along each axis, whose centre is the centre of the old one.
     *
     * @param spacing new distances s' between voxel centres in mm along i, j, k; 0 keeps that axis as it is
     * @throws IllegalArgumentException when a spacing is negative or not finite, or the new grid has too many voxels
     */
    public static Geometry resampled(final Geometry grid, final double[] spacing) {
        final int[] size = new int[3];
        final double[] newSpacing = new double[3];
        final double[] first = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            if (!(spacing[axis] >= 0) || Double.isInfinite(spacing[axis])) {
                throw new IllegalArgumentException(
                    "Spacing along axis " + "ijk".charAt(axis) + ": found " + spacing[axis] + " mm, expected 0 (keep) or a positive number");
            }
            newSpacing[axis] = spacing[axis] == 0 ? grid.spacing(axis) : spacing[axis];
            final double ratio = newSpacing[axis] / grid.spacing(axis);
            final double exact = grid.size(axis) / ratio;
            if (exact > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("Spacing along axis " + "ijk".charAt(axis) + ": " + spacing[axis] + " mm makes too many voxels");
            }
            size[axis] = (int)Math.max(1, Math.ceil(exact - SLACK));
            first[axis] = 0.5 * (grid.size(axis) - 1 - ratio * (size[axis] - 1));
        }
        return grid.with(size, newSpacing, grid.toPhysical(first[0], first[1], first[2]));
    }
}
