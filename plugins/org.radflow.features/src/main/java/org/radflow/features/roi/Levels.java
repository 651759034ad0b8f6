package org.radflow.features.roi;

/**
 * Grey levels of the voxels of the intensity mask, made from the intensities whenever they are read. Level 1 is the lowest bin;
 * {@link #count()} is IBSI's N_g, the highest level. IBSI section "Intensity discretisation" (4R0B). Immutable.
 */
public final class Levels {

    /** Most grey levels accepted. */
    public static final int MAX = 1 << 20;

    /** Turns intensities into levels from 1; a higher intensity has the same or a higher level. Immutable. */
    public interface Scale {
        /** Writes the levels of intensities[from..to - 1] to levels[0..]. */
        void levels(float[] intensities, int from, int to, int[] levels);
    }

    private final Roi roi;
    private final Scale scale;
    private final int lowest;
    private final int highest;

    private Levels(Roi roi, Scale scale, float[] range) {
        this.roi = roi;
        this.scale = scale;
        int[] ends = new int[2];
        scale.levels(range, 0, 2, ends);
        lowest = ends[0];
        highest = ends[1];
    }

    /** @throws UndefinedFeatureException if the intensity mask is empty */
    public static Levels of(Roi roi, Scale scale) {
        return new Levels(roi, scale, roi.range());
    }

    /**
     * @param lowerBound lower re-segmentation bound; where finite, the first bin of fixed size starts there
     * @throws UndefinedFeatureException if the intensity mask is empty or its intensities cannot be discretised so
     */
    public static Levels of(Roi roi, Discretisation discretisation, double lowerBound) {
        float[] range = roi.range();
        return new Levels(roi, switch (discretisation.method()) {
            case NONE -> whole(roi);
            case FIXED_BIN_SIZE -> fixedBinSize(discretisation.value(), Double.isFinite(lowerBound) ? lowerBound : range[0], range[1]);
            case FIXED_BIN_NUMBER -> fixedBinNumber((int) discretisation.value(), range[0], range[1]);
        }, range);
    }

    private static Scale whole(Roi roi) {
        float[] voxels = roi.image().voxels();
        roi.forEachStretch((from, to) -> {
            for (int v = from; v < to; v++) {
                float x = voxels[v];
                if ((int) x != x || x < 1 || x > MAX) {
                    throw new UndefinedFeatureException("Without discretisation intensities must be whole numbers from 1 to " + MAX
                            + ", found " + x);
                }
            }
        });
        return (intensities, from, to, levels) -> {
            for (int v = from; v < to; v++) {
                levels[v - from] = (int) intensities[v];
            }
        };
    }

    /** IBSI Q3RU: floor((x - lower) / width) + 1. */
    private static Scale fixedBinSize(double width, double lower, double max) {
        if ((max - lower) / width >= MAX) {
            throw new UndefinedFeatureException("Bins of width " + width + " from " + lower + " to " + max + " are more than " + MAX
                    + " grey levels");
        }
        return (intensities, from, to, levels) -> {
            for (int v = from; v < to; v++) {
                levels[v - from] = (int) Math.floor((intensities[v] - lower) / width) + 1;
            }
        };
    }

    /**
     * IBSI K15C: floor(bins (x - min) / (max - min)) + 1, the maximum in the last bin, where a cast is the floor of
     * what is not negative. A constant region has one level.
     */
    private static Scale fixedBinNumber(int bins, double min, double max) {
        return (intensities, from, to, levels) -> {
            for (int v = from; v < to; v++) {
                levels[v - from] = max > min ? Math.min(bins, (int) (bins * (intensities[v] - min) / (max - min)) + 1) : 1;
            }
        };
    }

    /** Writes the levels of the voxels from..to - 1 of the image, all of the intensity mask, to levels[0..]. */
    public void read(int from, int to, int[] levels) {
        scale.levels(roi.image().voxels(), from, to, levels);
    }

    /** Writes the levels of intensities[from..to - 1], of the range of the region, to levels[0..]. */
    void read(float[] intensities, int from, int to, int[] levels) {
        scale.levels(intensities, from, to, levels);
    }

    /** histogram[i] = how many voxels of the intensity mask have level i + 1, up to {@link #count()}. */
    public long[] histogram() {
        long[] histogram = new long[highest];
        int[] levels = new int[roi.geometry().size(0)];
        roi.forEachStretch((from, to) -> {
            read(from, to, levels);
            for (int n = 0; n < to - from; n++) {
                histogram[levels[n] - 1]++;
            }
        });
        return histogram;
    }

    /** N_g, the highest grey level. */
    public int count() {
        return highest;
    }

    /** Number of levels from the lowest to the highest that occurs. */
    public int spread() {
        return highest - lowest + 1;
    }
}
