package org.radflow.features.roi;

/** How texture matrices of several directions and slices become one value (IBSI section "Feature aggregation"). */
public enum Aggregation {
    /** Every direction in every slice, values averaged. */
    AVERAGED_2D("2D_avg", "BTW3"),
    /** Directions merged in every slice, values averaged over slices. */
    SLICE_MERGED_2D("2D_comb", "SUJT"),
    /** Slices merged for every in-plane direction, values averaged over directions. */
    DIRECTION_MERGED_25D("2_5D_avg", "JJUI"),
    /** All slices and in-plane directions merged. */
    MERGED_25D("2_5D_comb", "ZW7Z"),
    /** Every direction of the volume, values averaged. */
    AVERAGED_3D("3D_avg", "ITBB"),
    /** All directions of the volume merged. */
    MERGED_3D("3D_comb", "IAZD");

    private final String suffix;
    private final String ibsiCode;

    Aggregation(String suffix, String ibsiCode) {
        this.suffix = suffix;
        this.ibsiCode = ibsiCode;
    }

    /** Ending of the feature's name, e.g. {@code 3D_avg}. */
    public String suffix() {
        return suffix;
    }

    public String ibsiCode() {
        return ibsiCode;
    }
}
