package org.radflow.features.matrix;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.LevelGrid;

/**
 * Matrices that are counted along directions to neighbours at a Chebyshev distance, aggregated as IBSI's section on GLCM says. Matrices
 * over the whole region are counted when first asked for and kept. Not thread-safe.
 */
public final class DirectionalMatrices {

    /** Counts one matrix per direction in slices fromSlice (inclusive) to toSlice (exclusive). */
    public interface Counter {
        /**
         * @param offsets steps along the directions in the array of a window; all above 0
         * @param depth   how many slices the longest of them crosses
         */
        List<SparseMatrix> count(LevelGrid grid, int[] offsets, int depth, int fromSlice, int toSlice);
    }

    private final LevelGrid grid;
    private final DistanceWeighting weighting;
    private final Counter counter;
    private final List<int[]> planeDirections;
    private final List<int[]> volumeDirections;
    private List<TextureMatrix> inPlane;
    private List<TextureMatrix> volume;

    /**
     * @param distance  Chebyshev distance of the neighbours, at most the grid's border
     * @param weighting of directions that are merged
     */
    public DirectionalMatrices(LevelGrid grid, int distance, DistanceWeighting weighting, Counter counter) {
        this.grid = grid;
        this.weighting = weighting;
        this.counter = counter;
        this.planeDirections = Directions.inPlane(distance);
        this.volumeDirections = new ArrayList<>(planeDirections);
        volumeDirections.addAll(Directions.throughPlane(distance));
    }

    /** Matrices with at least one entry, whose feature values are to be averaged; at most one for aggregations that merge all. */
    public List<TextureMatrix> of(Aggregation aggregation) {
        List<TextureMatrix> matrices = switch (aggregation) {
            case AVERAGED_2D -> slices().stream().flatMap(List::stream).toList();
            case SLICE_MERGED_2D -> slices().stream().map(this::merge).toList();
            case DIRECTION_MERGED_25D -> inPlane();
            case MERGED_25D -> List.of(merge(inPlane()));
            case AVERAGED_3D -> volume();
            case MERGED_3D -> List.of(merge(volume()));
        };
        return matrices.stream().filter(matrix -> matrix.counts().size() > 0).toList();
    }

    private List<List<TextureMatrix>> slices() {
        List<List<TextureMatrix>> slices = new ArrayList<>();
        for (int k = grid.border(); k < grid.size(2) - grid.border(); k++) {
            slices.add(count(planeDirections, k, k + 1));
        }
        return slices;
    }

    private List<TextureMatrix> volume() {
        if (volume == null) {
            volume = countAll(volumeDirections);
        }
        return volume;
    }

    private List<TextureMatrix> inPlane() {
        if (inPlane == null) {
            inPlane = volume == null ? countAll(planeDirections) : volume.subList(0, planeDirections.size());
        }
        return inPlane;
    }

    private List<TextureMatrix> countAll(List<int[]> directions) {
        return count(directions, grid.border(), grid.size(2) - grid.border());
    }

    private List<TextureMatrix> count(List<int[]> directions, int fromSlice, int toSlice) {
        long voxels = grid.voxels(fromSlice, toSlice);
        int[] offsets = directions.stream().mapToInt(d -> grid.offset(d[0], d[1], d[2])).toArray();
        int depth = directions.stream().mapToInt(d -> d[2]).max().orElseThrow();
        return counter.count(grid, offsets, depth, fromSlice, toSlice).stream().map(matrix -> new TextureMatrix(matrix, voxels)).toList();
    }

    /** @param matrices of the directions in a slice, or of all directions */
    private TextureMatrix merge(List<TextureMatrix> matrices) {
        TextureMatrix sum = TextureMatrix.EMPTY;
        for (int m = 0; m < matrices.size(); m++) {
            int[] d = volumeDirections.get(m);
            sum = sum.plus(matrices.get(m).times(weighting.weight(d[0], d[1], d[2])));
        }
        return sum;
    }
}
