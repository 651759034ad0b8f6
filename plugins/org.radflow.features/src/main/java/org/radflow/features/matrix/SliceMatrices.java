package org.radflow.features.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.LevelGrid;

/** Matrices that are counted per slice or in the volume, without directions. */
public final class SliceMatrices {

    /** Counts the matrix of slices fromSlice (inclusive) to toSlice (exclusive) with the given neighbours. */
    public interface Counter<M> {
        M count(Neighbourhood neighbourhood, int fromSlice, int toSlice);
    }

    private SliceMatrices() {}

    /**
     * Matrices whose feature values are to be averaged: one per slice that holds voxels, or a single one.
     *
     * @param distance largest Chebyshev distance of neighbours, at most the grid's border
     */
    public static <M> List<M> of(LevelGrid grid, int distance, Dimension dimension, Counter<M> counter, BinaryOperator<M> sum) {
        int last = grid.size(2) - grid.border();
        if (dimension == Dimension.VOLUME) {
            return List.of(counter.count(Neighbourhood.ofVolume(grid, distance), grid.border(), last));
        }
        Neighbourhood neighbourhood = Neighbourhood.ofSlice(grid, distance);
        List<M> slices = new ArrayList<>();
        for (int k = grid.border(); k < last; k++) {
            if (grid.voxels(k, k + 1) > 0) {
                slices.add(counter.count(neighbourhood, k, k + 1));
            }
        }
        return dimension == Dimension.SLICES ? slices : List.of(slices.stream().reduce(sum).orElseThrow());
    }

    /** The sum of matrices and of the voxels they were counted over. */
    public static TextureMatrix sum(TextureMatrix a, TextureMatrix b) {
        return a.plus(b);
    }
}
