package org.radflow.features.glcm;

import java.util.ArrayList;
import java.util.List;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * Grey level co-occurrence matrices of a region (IBSI LFYI), Chebyshev distance 1, symmetric, not weighted by distance. Matrices are
 * counted when first asked for and kept. Not thread-safe.
 */
public final class CoOccurrence {

    private static final int[][] IN_PLANE = {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {-1, 1, 0}};
    private static final int[][] THROUGH_PLANE = {{0, 0, 1}, {1, 0, 1}, {-1, 0, 1}, {0, 1, 1}, {0, -1, 1}, {1, 1, 1}, {-1, 1, 1},
        {1, -1, 1}, {-1, -1, 1}};

    private final LevelGrid grid;
    private List<PairCounts> inPlane;
    private List<PairCounts> throughPlane;

    public CoOccurrence(LevelGrid grid) {
        this.grid = grid;
    }

    /** The features of one matrix. */
    public static List<Feature<Glcm>> features() {
        return Glcm.FEATURES;
    }

    /**
     * The matrices whose feature values are to be averaged; a single one for merging aggregations. Directions and slices without
     * neighbouring pairs are left out.
     *
     * @throws UndefinedFeatureException if no two voxels are neighbours
     */
    public List<Glcm> matrices(Aggregation aggregation) {
        List<PairCounts> counts = switch (aggregation) {
            case AVERAGED_2D -> slices().stream().flatMap(List::stream).toList();
            case SLICE_MERGED_2D -> slices().stream().map(CoOccurrence::merge).toList();
            case DIRECTION_MERGED_25D -> inPlane();
            case MERGED_25D -> List.of(merge(inPlane()));
            case AVERAGED_3D -> volume();
            case MERGED_3D -> List.of(merge(volume()));
        };
        List<Glcm> matrices = counts.stream().filter(pairs -> !pairs.isEmpty()).map(pairs -> new Glcm(pairs, grid.count())).toList();
        if (matrices.isEmpty()) {
            throw new UndefinedFeatureException("No two voxels of the region are neighbours");
        }
        return matrices;
    }

    private List<List<PairCounts>> slices() {
        List<List<PairCounts>> slices = new ArrayList<>();
        for (int k = 1; k < grid.size(2) - 1; k++) {
            slices.add(count(IN_PLANE, k, k + 1));
        }
        return slices;
    }

    private List<PairCounts> volume() {
        if (throughPlane == null) {
            throughPlane = count(THROUGH_PLANE, 1, grid.size(2) - 1);
        }
        List<PairCounts> all = new ArrayList<>(inPlane());
        all.addAll(throughPlane);
        return all;
    }

    private List<PairCounts> inPlane() {
        if (inPlane == null) {
            inPlane = count(IN_PLANE, 1, grid.size(2) - 1);
        }
        return inPlane;
    }

    private List<PairCounts> count(int[][] directions, int fromSlice, int toSlice) {
        List<PairCounts> counts = new ArrayList<>();
        for (int[] d : directions) {
            counts.add(PairCounts.of(grid, grid.offset(d[0], d[1], d[2]), fromSlice, toSlice));
        }
        return counts;
    }

    private static PairCounts merge(List<PairCounts> counts) {
        return counts.stream().reduce(PairCounts.NONE, PairCounts::plus);
    }
}
