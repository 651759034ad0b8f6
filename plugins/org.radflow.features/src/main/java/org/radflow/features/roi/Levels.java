package org.radflow.features.roi;

/**
 * Grey levels of the voxels of the intensity mask, in voxel order. Level 1 is the lowest bin; {@link #count()} is IBSI's N_g, the
 * highest level. IBSI section "Intensity discretisation" (4R0B).
 */
public final class Levels {

    /** Most grey levels accepted. */
    public static final int MAX = 1 << 20;

    private final int[] values;
    private final int count;
    private final int spread;

    private Levels(int[] values) {
        this.values = values;
        int min = Integer.MAX_VALUE;
        int max = 0;
        for (int level : values) {
            min = Math.min(min, level);
            max = Math.max(max, level);
        }
        this.count = max;
        this.spread = max - min + 1;
    }

    /** @param levels of the voxels of the intensity mask in voxel order, from 1; at least one; not copied */
    public static Levels of(int[] levels) {
        return new Levels(levels);
    }

    /**
     * @param intensities at least one intensity
     * @param lowerBound  lower re-segmentation bound; where finite, the first bin of fixed size starts there
     * @throws UndefinedFeatureException if the intensities cannot be discretised so
     */
    public static Levels of(float[] intensities, Discretisation discretisation, double lowerBound) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float x : intensities) {
            min = Math.min(min, x);
            max = Math.max(max, x);
        }
        return new Levels(switch (discretisation.method()) {
            case NONE -> whole(intensities);
            case FIXED_BIN_SIZE -> fixedBinSize(intensities, discretisation.value(), Double.isFinite(lowerBound) ? lowerBound : min, max);
            case FIXED_BIN_NUMBER -> fixedBinNumber(intensities, discretisation.value(), min, max);
        });
    }

    private static int[] whole(float[] intensities) {
        int[] levels = new int[intensities.length];
        for (int v = 0; v < levels.length; v++) {
            float x = intensities[v];
            levels[v] = (int) x;
            if (levels[v] != x || x < 1 || x > MAX) {
                throw new UndefinedFeatureException("Without discretisation intensities must be whole numbers from 1 to " + MAX
                        + ", found " + x);
            }
        }
        return levels;
    }

    /** IBSI Q3RU: floor((x - lower) / width) + 1. */
    private static int[] fixedBinSize(float[] intensities, double width, double lower, double max) {
        if ((max - lower) / width >= MAX) {
            throw new UndefinedFeatureException("Bins of width " + width + " from " + lower + " to " + max + " are more than " + MAX
                    + " grey levels");
        }
        int[] levels = new int[intensities.length];
        for (int v = 0; v < levels.length; v++) {
            levels[v] = (int) Math.floor((intensities[v] - lower) / width) + 1;
        }
        return levels;
    }

    /** IBSI K15C: floor(bins (x - min) / (max - min)) + 1, the maximum in the last bin. A constant region has one level. */
    private static int[] fixedBinNumber(float[] intensities, double bins, double min, double max) {
        int[] levels = new int[intensities.length];
        for (int v = 0; v < levels.length; v++) {
            levels[v] = max > min ? (int) Math.min(bins, Math.floor(bins * (intensities[v] - min) / (max - min)) + 1) : 1;
        }
        return levels;
    }

    /** Level of voxel v of the intensity mask; live array, not copied. */
    public int[] values() {
        return values;
    }

    /** N_g, the highest grey level. */
    public int count() {
        return count;
    }

    /** Number of levels from the lowest to the highest that occurs. */
    public int spread() {
        return spread;
    }
}
