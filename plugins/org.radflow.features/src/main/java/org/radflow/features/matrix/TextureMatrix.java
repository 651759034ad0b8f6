package org.radflow.features.matrix;

/**
 * A texture matrix before its features are computed.
 *
 * @param counts how often each entry was seen
 * @param voxels N_v: voxels it was counted over, added up over merged matrices, with their weights
 */
public record TextureMatrix(SparseMatrix counts, double voxels) {

    static final TextureMatrix EMPTY = new TextureMatrix(SparseMatrix.EMPTY, 0);

    TextureMatrix plus(TextureMatrix other) {
        return new TextureMatrix(counts.plus(other.counts), voxels + other.voxels);
    }

    TextureMatrix times(double weight) {
        if (weight == 0) {
            return EMPTY;
        }
        return weight == 1 ? this : new TextureMatrix(counts.times(weight), weight * voxels);
    }
}
