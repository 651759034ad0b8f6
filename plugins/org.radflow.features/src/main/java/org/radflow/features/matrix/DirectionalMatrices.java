package org.radflow.features.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.LevelGrid;

/**
 * Matrices that are counted along directions to neighbours at Chebyshev distance 1, aggregated as IBSI's section on GLCM says. Matrices
 * over the whole region are counted when first asked for and kept. Not thread-safe.
 */
public final class DirectionalMatrices {

    /** Counts one matrix per direction in slices fromSlice (inclusive) to toSlice (exclusive); offset = step in the grid's array. */
    public interface Counter {
        List<SparseMatrix> count(LevelGrid grid, int[] offsets, int fromSlice, int toSlice);
    }

    private static final int[][] IN_PLANE = {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {-1, 1, 0}};
    private static final int[][] THROUGH_PLANE = {{0, 0, 1}, {1, 0, 1}, {-1, 0, 1}, {0, 1, 1}, {0, -1, 1}, {1, 1, 1}, {-1, 1, 1},
        {1, -1, 1}, {-1, -1, 1}};

    private final LevelGrid grid;
    private final Counter counter;
    private List<TextureMatrix> inPlane;
    private List<TextureMatrix> throughPlane;

    public DirectionalMatrices(LevelGrid grid, Counter counter) {
        this.grid = grid;
        this.counter = counter;
    }

    /** Matrices with at least one entry, whose feature values are to be averaged; at most one for aggregations that merge all. */
    public List<TextureMatrix> of(Aggregation aggregation) {
        List<TextureMatrix> matrices = switch (aggregation) {
            case AVERAGED_2D -> slices().stream().flatMap(List::stream).toList();
            case SLICE_MERGED_2D -> slices().stream().map(DirectionalMatrices::merge).toList();
            case DIRECTION_MERGED_25D -> inPlane();
            case MERGED_25D -> List.of(merge(inPlane()));
            case AVERAGED_3D -> volume();
            case MERGED_3D -> List.of(merge(volume()));
        };
        return matrices.stream().filter(matrix -> matrix.counts().size() > 0).toList();
    }

    private List<List<TextureMatrix>> slices() {
        List<List<TextureMatrix>> slices = new ArrayList<>();
        for (int k = 1; k < grid.size(2) - 1; k++) {
            slices.add(count(IN_PLANE, k, k + 1));
        }
        return slices;
    }

    private List<TextureMatrix> volume() {
        if (throughPlane == null) {
            throughPlane = count(THROUGH_PLANE, 1, grid.size(2) - 1);
        }
        List<TextureMatrix> all = new ArrayList<>(inPlane());
        all.addAll(throughPlane);
        return all;
    }

    private List<TextureMatrix> inPlane() {
        if (inPlane == null) {
            inPlane = count(IN_PLANE, 1, grid.size(2) - 1);
        }
        return inPlane;
    }

    private List<TextureMatrix> count(int[][] directions, int fromSlice, int toSlice) {
        long voxels = grid.voxels(fromSlice, toSlice);
        int[] offsets = Arrays.stream(directions).mapToInt(d -> grid.offset(d[0], d[1], d[2])).toArray();
        return counter.count(grid, offsets, fromSlice, toSlice).stream().map(matrix -> new TextureMatrix(matrix, voxels)).toList();
    }

    private static TextureMatrix merge(List<TextureMatrix> matrices) {
        return matrices.stream().reduce(TextureMatrix.EMPTY, TextureMatrix::plus);
    }
}
