package org.radflow.deep;

/**
 * How a network segments an image. Immutable and thread-safe.
 *
 * @param spatialRank 2: slice by slice; 3: in volumes
 * @param orientation directions of the axes, such as LPS; blank leaves them
 * @param spacing mm between voxels along i, j, k of the turned image; 0 leaves an axis as it is
 * @param patch width, height and depth of a patch in voxels; 0 takes the network's, or the whole axis where that is free
 * @param multiple a whole axis is padded to a multiple of this, as a U-Net halves it several times
 * @param overlap part of a patch that the next covers, from 0 to below 1
 * @param gaussian whether overlapping patches count by Gaussian weights, else all alike
 * @param intensities from the unit of the image to that of the network; a z-score is of the whole image
 * @param layout axes of input and output
 * @param activation from the output to probabilities, patch by patch, before they are blended
 * @param decision how probabilities become a structure
 * @param threshold least probability of a structure for {@link Decision#THRESHOLD}
 * @param largestOnly whether only the largest connected part of a structure stays
 */
public record SegmenterSettings(int spatialRank, String orientation, double[] spacing, int[] patch, int multiple, double overlap,
    boolean gaussian, Intensities intensities, Layout layout, Classifier.Activation activation, Decision decision, double threshold,
    boolean largestOnly) {

    /** How probabilities become structures. */
    public enum Decision {
        /** A voxel belongs to the channel of the largest value; of equal ones to the first. */
        LARGEST,
        /** A voxel belongs to every channel that reaches the threshold. */
        THRESHOLD
    }

    private static final int LARGEST_PATCH = 4096;

    /** @throws IllegalArgumentException naming the setting, what was found and what expected */
    public SegmenterSettings {
        Orientation.require(orientation);
        for (final double length : spacing) {
            require(length >= 0 && Double.isFinite(length), "Spacing", length, "0 (the image's own) or a positive number of mm");
        }
        for (final int voxels : patch) {
            require(voxels >= 0 && voxels <= LARGEST_PATCH, "Patch", voxels, "0 (the network's) to " + LARGEST_PATCH + " voxels");
        }
        require(multiple >= 1 && multiple <= LARGEST_PATCH, "Multiple", multiple, "1 to " + LARGEST_PATCH + " voxels");
        require(overlap >= 0 && overlap < 1, "Overlap", overlap, "0 to below 1");
        require(decision == Decision.LARGEST || threshold > 0 && threshold < 1, "Threshold", threshold, "above 0 and below 1");
    }

    private static void require(final boolean condition, final String what, final Object found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException(what + ": found " + found + ", expected " + expected);
        }
    }

    Patches.Blending blending() {
        return gaussian ? Patches.Blending.GAUSSIAN : Patches.Blending.UNIFORM;
    }
}
