package org.radflow.features.glcm;

import java.util.Arrays;
import java.util.List;

import org.radflow.features.matrix.DirectionalMatrices;
import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.LevelWindow;
import org.radflow.features.roi.TextureOptions;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Cancellation;

/**
 * Grey level co-occurrence matrices of a region (IBSI LFYI). Directions and slices without neighbouring pairs are left out of
 * averages. Not thread-safe.
 */
public final class CoOccurrence {

    /** Most grey levels for which all directions are counted at once. */
    private static final int TABLE_LEVELS = 256;

    private final int levels;
    private final boolean symmetric;
    private final DirectionalMatrices matrices;

    /** @param options distance, at most the grid's border, weighting of directions and symmetry */
    public CoOccurrence(LevelGrid grid, TextureOptions options) {
        levels = grid.count();
        symmetric = options.symmetric();
        matrices = new DirectionalMatrices(grid, options.distance(), options.weighting(), this::count);
    }

    /**
     * The matrices whose feature values are to be averaged.
     *
     * @throws UndefinedFeatureException if no two voxels are neighbours
     */
    public List<Glcm> matrices(Aggregation aggregation) {
        List<TextureMatrix> found = matrices.of(aggregation);
        if (found.isEmpty()) {
            throw new UndefinedFeatureException("No two voxels of the region are neighbours");
        }
        return found.stream().map(matrix -> new Glcm(matrix.counts(), levels, symmetric)).toList();
    }

    /** Pairs: row = level of the voxel, column = level of its neighbour; in symmetric matrices row = lower, column = higher level. */
    private List<SparseMatrix> count(LevelGrid grid, int[] offsets, int depth, int fromSlice, int toSlice) {
        LevelWindow window = new LevelWindow(grid, depth);
        if (levels <= TABLE_LEVELS) {
            PairTables tables = new PairTables(levels, offsets);
            forEachLine(window, fromSlice, toSlice, (from, to) -> tables.count(window.levels(), from, to));
            return tables.toMatrices(!symmetric);
        }
        List<MatrixCounter> counters = Arrays.stream(offsets).mapToObj(offset -> new MatrixCounter(levels, levels)).toList();
        forEachLine(window, fromSlice, toSlice, (from, to) -> {
            for (int d = 0; d < offsets.length; d++) {
                count(window.levels(), from, to, offsets[d], counters.get(d));
            }
        });
        return counters.stream().map(MatrixCounter::toMatrix).toList();
    }

    private static void forEachLine(LevelWindow window, int fromSlice, int toSlice, LevelWindow.StretchVisitor visitor) {
        for (int k = fromSlice; k < toSlice; k++) {
            Cancellation.check();
            window.moveTo(k);
            window.forEachLine(visitor);
        }
    }

    private void count(int[] window, int from, int to, int offset, MatrixCounter counter) {
        for (int v = from; v < to; v++) {
            int a = window[v];
            int b = window[v + offset];
            if (a > 0 && b > 0) {
                counter.add(symmetric ? Math.min(a, b) : a, symmetric ? Math.max(a, b) : b);
            }
        }
    }
}
