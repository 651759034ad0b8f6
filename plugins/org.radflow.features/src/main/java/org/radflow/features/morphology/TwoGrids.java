package org.radflow.features.morphology;

import java.util.Arrays;

/**
 * Sums over pairs of voxels of f(v) g(w) / distance from two parts of 1 / distance, see {@link SplitInverseDistance}: the near part on the grid of
 * the voxels, which has to be padded by its reach only, and the far part, which is smooth, on a grid that is coarser by up to a factor along each
 * axis. The error relative to |f| |g| times the sum of 1 / distance around a voxel, which is what Moran's I and Geary's C are off by, falls as the
 * box grows: below 3e-6 in boxes of 24 x 10 voxels, below 2e-7 for spheres of 27,000 voxels or more, whose intensities are a wave as long as
 * the sphere, and below 1e-8 for noise; what single precision loses comes on top.
 */
final class TwoGrids {

    /** In steps of the coarse grid, along the axis where they are longest. */
    private static final double REACH = 5;

    private final int[] size;
    private final double[] spacing;
    private final Coarsening[] axes = new Coarsening[3];
    private final double[] coarseSpacing = new double[3];
    private final int[] coarseSize = new int[3];
    private final int[] nearLags = new int[3];
    private final SplitInverseDistance split;

    /**
     * @param size    voxels along each axis
     * @param spacing of voxels along each axis in mm
     * @param factor  a power of two: a step of the coarse grid has at most so many times the smallest spacing
     */
    TwoGrids(int[] size, double[] spacing, int factor) {
        this.size = size;
        this.spacing = spacing;
        double step = factor * Arrays.stream(spacing).min().getAsDouble();
        double longest = 0;
        for (int a = 0; a < 3; a++) {
            axes[a] = new Coarsening(size[a], factorAlong(a, factor, step));
            coarseSize[a] = axes[a].size();
            coarseSpacing[a] = spacing[a] * axes[a].factor();
            longest = axes[a].factor() > 1 ? Math.max(longest, coarseSpacing[a]) : longest;
        }
        double reach = REACH * longest;
        split = new SplitInverseDistance(reach);
        Arrays.setAll(nearLags, a -> Math.min(size[a] - 1, (int) Math.ceil(reach / spacing[a]) - 1));
    }

    /** The largest that keeps to the step and spares points. */
    private int factorAlong(int axis, int factor, double step) {
        int largest = factor;
        while (largest > 1 && (largest * spacing[axis] > step || new Coarsening(size[axis], largest).size() >= size[axis])) {
            largest /= 2;
        }
        return largest;
    }

    /** Points of both padded grids, infinite if no axis becomes coarser. */
    double points() {
        boolean coarser = Arrays.stream(axes).anyMatch(axis -> axis.factor() > 1);
        return coarser ? PairSums.points(size, nearLags) + PairSums.points(coarseSize, farLags()) : Double.POSITIVE_INFINITY;
    }

    private int[] farLags() {
        return Arrays.stream(coarseSize).map(n -> n - 1).toArray();
    }

    /** As {@link InverseDistance} has it. */
    double[] pairSums(int images, long memory, int[][] pairs, PairSums.Source source) {
        double[] near = new PairSums(size, spacing, split::near, nearLags, images, memory).pairSums(pairs, source);
        PairSums.Source coarse = new CoarseImages(axes, images, source);
        double[] far = new PairSums(coarseSize, coarseSpacing, split::far, farLags(), images, memory).pairSums(pairs, coarse);
        Arrays.setAll(near, p -> near[p] + far[p]);
        return near;
    }
}
