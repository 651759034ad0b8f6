package org.radflow.segment;

import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A range of intensities, in the image's unit, both bounds included. The factories tell how clinics choose it.
 */
public record Threshold(double lower, double upper) {

    /** @throws IllegalArgumentException if the lower bound is above the upper one */
    public Threshold {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Threshold: found from " + lower + " to " + upper
                    + ", expected the lower bound first");
        }
    }

    /** From a value on. */
    public static Threshold from(double lower) {
        return new Threshold(lower, Double.POSITIVE_INFINITY);
    }

    /**
     * The classes {@code first} to {@code last} (1 is the darkest) of {@link Otsu}'s division of the intensities.
     *
     * @param limit where intensities are counted; null: everywhere. On the image's grid
     * @throws IllegalArgumentException if the numbers are not 1 <= first <= last <= classes, or there is no such division
     */
    public static Threshold otsu(Volume image, int classes, int first, int last, Mask limit) {
        if (!(1 <= first && first <= last && last <= classes)) {
            throw new IllegalArgumentException("Classes: found " + first + " to " + last
                    + ", expected numbers from 1 to " + classes + " in this order");
        }
        double[] edges = Otsu.thresholds(image.voxels(), Grids.within(image.geometry(), limit, "the limiting mask"), classes);
        return new Threshold(first == 1 ? Double.NEGATIVE_INFINITY : edges[first - 2],
                last == classes ? Double.POSITIVE_INFINITY : Math.nextDown(edges[last - 1]));
    }

    /**
     * A part of the maximum: {@code lower = fraction * max}, such as 0.41 SUVmax (Boellaard et al., EANM guideline 2015,
     * doi:10.1007/s00259-014-2961-x).
     *
     * @param fraction above 0 and at most 1
     * @param search   where the maximum is looked for; null: everywhere. On the image's grid
     * @throws IllegalArgumentException if the fraction is out of its range, the search mask has no voxel, or the maximum is not positive
     */
    public static Threshold relative(Volume image, double fraction, Mask search) {
        return adapted(image, fraction, search, 0);
    }

    /**
     * A part of the contrast to a background: {@code lower = background + fraction * (max - background)} (van Dalen et al., Nucl Med Commun
     * 2007;28:485). For a fraction of 0.5 this is the mean of both.
     *
     * @param background the background's mean is taken from it; on the image's grid, not empty
     * @throws IllegalArgumentException as {@link #relative}, or if the maximum is not above the background
     */
    public static Threshold adapted(Volume image, double fraction, Mask search, Mask background) {
        byte[] region = Grids.within(image.geometry(), background, "the reference mask");
        return adapted(image, fraction, search, Statistics.of(image.voxels(), region, "Background").mean());
    }

    private static Threshold adapted(Volume image, double fraction, Mask search, double background) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("Fraction: found " + fraction + ", expected above 0 and at most 1");
        }
        byte[] region = Grids.within(image.geometry(), search, "the limiting mask");
        double maximum = Statistics.of(image.voxels(), region, "Search for the maximum").maximum();
        if (!(maximum > background)) {
            throw new IllegalArgumentException("Maximum: found " + maximum + ", expected above the background, " + background);
        }
        return from(background + fraction * (maximum - background));
    }

    /**
     * From {@code factor * mean + deviations * SD} of a reference region on. PERCIST 1.0 (Wahl et al. 2009, doi:10.2967/jnumed.108.057307): 1.5
     * and 2 for the liver, 2 and 2 for the blood pool, of SUV by lean body mass.
     *
     * @param reference a region of the organ, on the image's grid, not empty
     */
    public static Threshold reference(Volume image, Mask reference, double factor, double deviations) {
        Statistics organ = Statistics.of(image.voxels(), Grids.within(image.geometry(), reference, "the reference mask"), "Reference region");
        return from(factor * organ.mean() + deviations * organ.deviation());
    }

    /**
     * The part of {@link #of} that holds its highest intensity, such as the hottest lesion; of equal ones, the first voxel counts.
     * Empty if no voxel is in the range.
     */
    public Mask hottest(Volume image, Mask limit, Connectivity connectivity) {
        Mask all = of(image, limit);
        int highest = -1;
        for (int v = 0; v < all.voxels().length; v++) {
            if (all.voxels()[v] != 0 && (highest < 0 || image.voxels()[v] > image.voxels()[highest])) {
                highest = v;
            }
        }
        byte[] peak = new byte[all.voxels().length];
        if (highest >= 0) {
            peak[highest] = 1;
        }
        return Components.of(all, connectivity).touching(new Mask(image.geometry(), peak));
    }

    /**
     * The voxels in the range; what is not finite is outside.
     *
     * @param limit the result lies in it; null: anywhere. On the image's grid
     */
    public Mask of(Volume image, Mask limit) {
        float[] voxels = image.voxels();
        byte[] within = Grids.within(image.geometry(), limit, "the limiting mask");
        byte[] inside = new byte[voxels.length];
        for (int v = 0; v < inside.length; v++) {
            inside[v] = (byte) (within[v] != 0 && voxels[v] >= lower && voxels[v] <= upper && Float.isFinite(voxels[v]) ? 1 : 0);
        }
        return new Mask(image.geometry(), inside);
    }
}
