package org.radflow.features.roi;

/** How texture matrices along directions become one value (IBSI section "Feature aggregation"). */
public enum Aggregation {
    AVERAGED_2D("2D_avg", "BTW3", "every direction in every slice, values averaged", Dimension.SLICES),
    SLICE_MERGED_2D("2D_comb", "SUJT", "directions merged in every slice, values averaged over slices", Dimension.SLICES),
    DIRECTION_MERGED_25D("2_5D_avg", "JJUI", "slices merged for every in-plane direction, values averaged over directions",
            Dimension.MERGED_SLICES),
    MERGED_25D("2_5D_comb", "ZW7Z", "all slices and in-plane directions merged", Dimension.MERGED_SLICES),
    AVERAGED_3D("3D_avg", "ITBB", "every direction of the volume, values averaged", Dimension.VOLUME),
    MERGED_3D("3D_comb", "IAZD", "all directions of the volume merged", Dimension.VOLUME);

    private final String suffix;
    private final String ibsiCode;
    private final String meaning;
    private final Dimension dimension;

    Aggregation(String suffix, String ibsiCode, String meaning, Dimension dimension) {
        this.suffix = suffix;
        this.ibsiCode = ibsiCode;
        this.meaning = meaning;
        this.dimension = dimension;
    }

    /** Ending of the feature's name, e.g. {@code 3D_avg}. */
    public String suffix() {
        return suffix;
    }

    public String ibsiCode() {
        return ibsiCode;
    }

    /** What is merged and what is averaged. */
    public String meaning() {
        return meaning;
    }

    /** The corresponding aggregation of families without directions. */
    public Dimension dimension() {
        return dimension;
    }
}
