package org.radflow.deep;

/**
 * What a network is shown of a case. Immutable and thread-safe.
 *
 * @param view slices, planes or volume
 * @param framing how the region is fitted in
 * @param margin mm around the region, not negative; for {@link Framing#BOX} and {@link Framing#CUBE}
 * @param spacing mm between voxels along i, j, k for {@link Framing#SPACING}; 0 takes the image's own
 * @param size width, height and depth of the input in voxels; 0 takes the network's
 * @param intensities from the unit of the image to that of the network
 * @param layout axes of the input
 */
public record InputSettings(View view, Framing framing, double margin, double[] spacing, int[] size, Intensities intensities, Layout layout) {

    private static final int LARGEST = 4096;

    /** @throws IllegalArgumentException naming the setting, what was found and what expected */
    public InputSettings {
        if (!(margin >= 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("Margin: found " + margin + " mm, expected 0 or a positive number");
        }
        for (final double length : spacing) {
            if (!(length >= 0 && Double.isFinite(length))) {
                throw new IllegalArgumentException("Spacing: found " + length + " mm, expected 0 (the image's own) or a positive number");
            }
        }
        for (final int voxels : size) {
            if (voxels < 0 || voxels > LARGEST) {
                throw new IllegalArgumentException("Input size: found " + voxels + ", expected 0 (the network's) to " + LARGEST + " voxels");
            }
        }
    }

    /** 3 for a volume, otherwise 2. */
    int spatialRank() {
        return view == View.VOLUME ? 3 : 2;
    }
}
