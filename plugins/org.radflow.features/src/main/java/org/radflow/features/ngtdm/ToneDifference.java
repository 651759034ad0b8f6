package org.radflow.features.ngtdm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import org.radflow.features.matrix.Neighbourhood;
import org.radflow.features.matrix.SliceMatrices;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.UndefinedFeatureException;

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

    /** Above the sum of the grey levels of any neighbourhood. */
    private static final long ONE_VOXEL = 1L << 41;
    private static final double LARGEST_COARSENESS = 1e6;

    private final long[] voxels;
    private final double[] differences;

    private ToneDifference(int levels) {
        voxels = new long[levels + 1];
        differences = new double[levels + 1];
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
        ToneDifference matrix = new ToneDifference(grid.count());
        int[] levels = grid.levels();
        int reach = neighbourhood.distance();
        long[] columns = new long[grid.size(0)];
        grid.forEachLine(fromSlice, toSlice, (from, to) -> {
            Arrays.fill(columns, 0, to - from + 2 * reach, 0);
            for (int line : neighbourhood.lines()) {
                addLine(levels, from - reach + line, to + reach + line, columns);
            }
            long block = 0;
            for (int n = 0; n < 2 * reach; n++) {
                block += columns[n];
            }
            for (int v = from; v < to; v++) {
                block += columns[v - from + 2 * reach];
                if (levels[v] > 0) {
                    matrix.add(levels[v], block - levels[v] - ONE_VOXEL);
                }
                block -= columns[v - from];
            }
        });
        return matrix;
    }

    /** Adds levels, and {@link #ONE_VOXEL} where the level is above 0. */
    private static void addLine(int[] levels, int from, int to, long[] columns) {
        for (int n = 0; n < to - from; n++) {
            int level = levels[from + n];
            columns[n] += level + (-level >>> 31) * ONE_VOXEL;
        }
    }

    /** @param neighbours sum of the neighbours' levels + number of neighbours * {@link #ONE_VOXEL} */
    private void add(int level, long neighbours) {
        long number = neighbours / ONE_VOXEL;
        if (number > 0) {
            voxels[level]++;
            differences[level] += Math.abs(level - (double) (neighbours % ONE_VOXEL) / number);
        }
    }

    private ToneDifference plus(ToneDifference other) {
        ToneDifference sum = new ToneDifference(voxels.length - 1);
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
