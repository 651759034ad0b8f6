package org.radflow.deep;

import java.util.Arrays;

/**
 * Patches that cover an axis: the first starts with it, the last ends with it, those between lie evenly, at most the wished distance
 * apart; an axis shorter than a patch has one, in whose middle it lies. What a patch says of a voxel counts by its weight. Reference:
 * Isensee et al. 2021, DOI 10.1038/s41592-020-01008-z, sliding window with half a patch of overlap and Gaussian weights.
 */
final class Patches {

    /** How the answers of overlapping patches are weighted. */
    enum Blending {
        /** Gaussian around the centre of the patch, sigma 1/8 of its width: less where the network sees only one side. */
        GAUSSIAN,
        /** All alike. */
        UNIFORM
    }

    private static final double SIGMA = 0.125;

    private Patches() {
    }

    /**
     * Index at which each patch starts; negative when the axis is shorter than a patch.
     *
     * @param size voxels of the axis
     * @param patch voxels of a patch
     * @param overlap part of a patch that the next covers, from 0 to below 1
     */
    static int[] starts(final int size, final int patch, final double overlap) {
        if (size <= patch) {
            return new int[]{-((patch - size) / 2)};
        }
        final int step = Math.max(1, (int)Math.floor(patch * (1 - overlap)));
        final int gaps = (size - patch + step - 1) / step;
        final int[] starts = new int[gaps + 1];
        Arrays.setAll(starts, n -> (int)Math.rint((double)n * (size - patch) / gaps));
        return starts;
    }

    /** Weight of each voxel of a patch along one axis; that of a voxel is the product over the axes. */
    static float[] weights(final int patch, final Blending blending) {
        final float[] weights = new float[patch];
        for (int n = 0; n < patch; n++) {
            final double z = (n - 0.5 * (patch - 1)) / (SIGMA * patch);
            weights[n] = blending == Blending.UNIFORM ? 1 : (float)Math.exp(-0.5 * z * z);
        }
        return weights;
    }
}
