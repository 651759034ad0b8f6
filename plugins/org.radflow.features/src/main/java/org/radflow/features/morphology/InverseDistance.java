package org.radflow.features.morphology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sums over all ordered pairs of different voxels v, w of f(v) g(w) / distance (mm), for real images f and g on a voxel grid: by one Fourier
 * transform over all distances or, where that takes fewer points, on {@link TwoGrids}. O(N log N). The error relative to |f| |g| times the sum of 1
 * / distance around a voxel is below 1e-6. Not thread-safe.
 */
final class InverseDistance {

    /** Padded points up to which one transform takes little time anyway. */
    private static final double FEW = 1 << 18;

    private final int[] size;
    private final double[] spacing;
    private final int images;
    private final long memory;

    /**
     * @param size   voxels of the box along each axis
     * @param images number of images
     * @param memory bytes that spectra of the images may take; exceeded only if a single frequency takes more
     */
    InverseDistance(int[] size, double[] spacing, int images, long memory) {
        this.size = size;
        this.spacing = spacing;
        this.images = images;
        this.memory = memory;
    }

    /**
     * @param pairs which two images each sum is over
     * @return one sum per pair
     */
    double[] pairSums(int[][] pairs, PairSums.Source source) {
        int[] all = Arrays.stream(size).map(n -> n - 1).toArray();
        double points = PairSums.points(size, all);
        TwoGrids grids = IntStream.of(2, 4, 8).mapToObj(factor -> new TwoGrids(size, spacing, factor))
                .min(Comparator.comparingDouble(TwoGrids::points)).get();
        if (points > FEW && grids.points() < points) {
            return grids.pairSums(images, memory, pairs, source);
        }
        return new PairSums(size, spacing, square -> square == 0 ? 0 : 1 / Math.sqrt(square), all, images, memory).pairSums(pairs, source);
    }
}
