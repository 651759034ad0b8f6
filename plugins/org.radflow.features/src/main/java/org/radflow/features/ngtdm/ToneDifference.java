package org.radflow.features.ngtdm;

import java.util.List;
import java.util.stream.LongStream;

import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Cancellation;

/**
 * Neighbourhood grey tone difference matrix (IBSI IPET): for each grey level i the number n_i of voxels that have
 * neighbours in the region, and the sum s_i of their absolute differences from the mean level of those neighbours.
 */
public final class ToneDifference {

    public static final List<Feature<ToneDifference>> FEATURES = List.of(
            new Feature<>("ngt_coarseness", "QCDE", "Coarseness", "1", ToneDifference::coarseness),
            new Feature<>("ngt_contrast", "65HE", "Contrast", "1", ToneDifference::contrast),
            new Feature<>("ngt_busyness", "NQ30", "Busyness", "1", ToneDifference::busyness),
            new Feature<>("ngt_complexity", "HDEZ", "Complexity", "1", ToneDifference::complexity),
            new Feature<>("ngt_strength", "1X9X", "Strength", "1", ToneDifference::strength));

    private static final double LARGEST_COARSENESS = 1e6;

    private final long[] voxels;
    private final double[] differences;

    /** Index = grey level. */
    private ToneDifference(long[] voxels, double[] differences) {
        this.voxels = voxels;
        this.differences = differences;
    }

    /**
     * The matrices whose feature values are to be averaged.
     *
     * @param distance largest Chebyshev distance of neighbours, at most the grid's border
     * @throws UndefinedFeatureException if no two voxels are neighbours
     */
    public static List<ToneDifference> matrices(LevelGrid grid, int distance, Dimension dimension) {
        SliceMatrices.Counter<ToneDifference> counter = (neighbours, from, to) -> count(grid, neighbours, from, to);
        List<ToneDifference> matrices =
                SliceMatrices.of(grid, distance, dimension, counter, ToneDifference::plus).stream().filter(m -> m.total() > 0).toList();
        if (matrices.isEmpty()) {
            throw new UndefinedFeatureException("No two voxels of the region are neighbours");
        }
        return matrices;
    }

    private static ToneDifference count(LevelGrid grid, Neighbourhood neighbourhood, int fromSlice, int toSlice) {
        LevelWindow window = new LevelWindow(grid, neighbourhood.depth());
        ToneSums sums = new ToneSums(grid.count(), neighbourhood);
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            window.forEachStretch((from, to) -> sums.add(window.levels(), from, to));
        }
        return new ToneDifference(sums.voxels(), sums.differences());
    }

    private ToneDifference plus(ToneDifference other) {
        ToneDifference sum = new ToneDifference(new long[voxels.length], new double[voxels.length]);
        for (int i = 0; i < voxels.length; i++) {
            sum.voxels[i] = voxels[i] + other.voxels[i];
            sum.differences[i] = differences[i] + other.differences[i];
        }
        return sum;
    }

    /** N_v,c: voxels that have neighbours. */
    private long total() {
        return LongStream.of(voxels).sum();
    }

    /** N_g,p: grey levels that occur. */
    private long occurring() {
        return LongStream.of(voxels).filter(n -> n > 0).count();
    }

    private double sumOfDifferences() {
        double sum = 0;
        for (double s : differences) {
            sum += s;
        }
        return sum;
    }

    /** Sum of p_i s_i. */
    private double meanDifference() {
        double total = total();
        double sum = 0;
        for (int i = 0; i < voxels.length; i++) {
            sum += voxels[i] / total * differences[i];
        }
        return sum;
    }

    private TonePairs pairs() {
        return new TonePairs(voxels, differences, total());
    }

    private double coarseness() {
        double difference = meanDifference();
        return difference == 0 ? LARGEST_COARSENESS : Math.min(LARGEST_COARSENESS, 1 / difference);
    }

    private double contrast() {
        double n = occurring();
        return n == 1 ? 0 : pairs().squaredDistances() / (n * (n - 1)) * sumOfDifferences() / total();
    }

    private double busyness() {
        if (occurring() == 1) {
            return 0;
        }
        double weights = pairs().productDistances();
        if (weights == 0) {
            throw new UndefinedFeatureException("Grey level times probability is the same for all grey levels");
        }
        return meanDifference() / weights;
    }

    private double complexity() {
        return pairs().distancesByMeanDifference() / total();
    }

    private double strength() {
        double sum = sumOfDifferences();
        return sum == 0 ? 0 : pairs().weightedSquaredDistances() / sum;
    }
}
