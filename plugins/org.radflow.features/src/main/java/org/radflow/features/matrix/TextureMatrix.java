package org.radflow.features.matrix;

/**
 * A texture matrix before its features are computed.
 *
 * @param counts how often each entry was seen
 * @param voxels N_v: voxels it was counted over, added up over merged matrices
 */
public record TextureMatrix(SparseMatrix counts, long voxels) {

    static final TextureMatrix EMPTY = new TextureMatrix(SparseMatrix.EMPTY, 0);

    TextureMatrix plus(TextureMatrix other) {
        return new TextureMatrix(counts.plus(other.counts), voxels + other.voxels);
    }
}
