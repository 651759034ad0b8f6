package org.radflow.features.roi;

/**
 * Choices of IBSI for texture matrices.
 *
 * @param distance   Chebyshev distance in voxels, from 1 to {@link #MAX_DISTANCE}: of the pairs of the GLCM exactly, of the neighbours in
 *                   NGTDM and NGLDM at most
 * @param weighting  of the directions of GLCM and GLRLM where their matrices are merged
 * @param symmetric  whether the GLCM counts each pair in both orders, as IBSI has it
 * @param coarseness largest difference of grey levels at which a neighbour is dependent in the NGLDM, at least 0
 */
public record TextureOptions(int distance, DistanceWeighting weighting, boolean symmetric, int coarseness) {

    /** Largest distance accepted. */
    public static final int MAX_DISTANCE = 10;

    /** Distance 1, no weighting, symmetric, coarseness 0. */
    public static final TextureOptions DEFAULT = new TextureOptions(1, DistanceWeighting.NONE, true, 0);

    /** @throws IllegalArgumentException if distance or coarseness is out of its range */
    public TextureOptions {
        if (distance < 1 || distance > MAX_DISTANCE) {
            throw new IllegalArgumentException("Texture distance (voxels): expected 1 to " + MAX_DISTANCE + ", found " + distance);
        }
        if (coarseness < 0) {
            throw new IllegalArgumentException("Coarseness (grey levels): expected at least 0, found " + coarseness);
        }
    }

    public TextureOptions withDistance(int changed) {
        return new TextureOptions(changed, weighting, symmetric, coarseness);
    }

    public TextureOptions withWeighting(DistanceWeighting changed) {
        return new TextureOptions(distance, changed, symmetric, coarseness);
    }

    public TextureOptions withSymmetric(boolean changed) {
        return new TextureOptions(distance, weighting, changed, coarseness);
    }

    public TextureOptions withCoarseness(int changed) {
        return new TextureOptions(distance, weighting, symmetric, changed);
    }

    /** What differs from the default, after the distance. */
    @Override
    public String toString() {
        return "distance " + distance + (weighting == DistanceWeighting.NONE ? "" : ", directions weighted by " + weighting.title() + " norm")
                + (symmetric ? "" : ", GLCM not symmetric") + (coarseness == 0 ? "" : ", coarseness " + coarseness);
    }
}
