package org.radflow.features.glcm;

import java.util.List;

import org.radflow.features.matrix.DirectionalMatrices;
import org.radflow.features.matrix.MatrixCounter;
import org.radflow.features.matrix.SparseMatrix;
import org.radflow.features.matrix.TextureMatrix;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Grey level co-occurrence matrices of a region (IBSI LFYI), Chebyshev distance 1, symmetric, not weighted by distance. Directions and
 * slices without neighbouring pairs are left out of averages. Not thread-safe.
 */
public final class CoOccurrence {

    private static final int DENSE_LEVELS = 1024;

    private final int levels;
    private final DirectionalMatrices matrices;

    public CoOccurrence(LevelGrid grid) {
        levels = grid.count();
        matrices = new DirectionalMatrices(grid, CoOccurrence::count);
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
        return found.stream().map(matrix -> new Glcm(matrix.counts(), levels)).toList();
    }

    /** Unordered pairs: row = lower, column = higher level. */
    private static SparseMatrix count(LevelGrid grid, int offset, int fromSlice, int toSlice) {
        int[] levels = grid.levels();
        int slice = grid.size(0) * grid.size(1);
        MatrixCounter counter = new MatrixCounter(grid.count(), grid.count() <= DENSE_LEVELS ? grid.count() : 0);
        for (int v = fromSlice * slice; v < toSlice * slice; v++) {
            int a = levels[v];
            if (a > 0 && levels[v + offset] > 0) {
                int b = levels[v + offset];
                counter.add(Math.min(a, b), Math.max(a, b));
            }
        }
        return counter.toMatrix();
    }
}
