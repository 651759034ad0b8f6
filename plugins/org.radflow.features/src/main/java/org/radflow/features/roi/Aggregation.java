package org.radflow.features.roi;

/** How texture matrices of several directions and slices become one value (IBSI section "Feature aggregation"). */
public enum Aggregation {
    AVERAGED_2D("2D_avg", "BTW3", "every direction in every slice, values averaged"),
    SLICE_MERGED_2D("2D_comb", "SUJT", "directions merged in every slice, values averaged over slices"),
    DIRECTION_MERGED_25D("2_5D_avg", "JJUI", "slices merged for every in-plane direction, values averaged over directions"),
    MERGED_25D("2_5D_comb", "ZW7Z", "all slices and in-plane directions merged"),
    AVERAGED_3D("3D_avg", "ITBB", "every direction of the volume, values averaged"),
    MERGED_3D("3D_comb", "IAZD", "all directions of the volume merged");

    private final String suffix;
    private final String ibsiCode;
    private final String meaning;

    Aggregation(String suffix, String ibsiCode, String meaning) {
        this.suffix = suffix;
        this.ibsiCode = ibsiCode;
        this.meaning = meaning;
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
}
