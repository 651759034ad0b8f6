package org.radflow.features.roi;

/** How texture matrices without directions are counted and become one value (IBSI section "Feature aggregation"). */
public enum Dimension {
    /** In every slice, values averaged over slices. */
    SLICES("2D", "8QNN", "in every slice, values averaged over slices"),
    /** In every slice, matrices merged. */
    MERGED_SLICES("2_5D", "62GR", "in every slice, matrices merged"),
    /** In the volume. */
    VOLUME("3D", "KOBO", "in the volume");

    private final String suffix;
    private final String ibsiCode;
    private final String meaning;

    Dimension(String suffix, String ibsiCode, String meaning) {
        this.suffix = suffix;
        this.ibsiCode = ibsiCode;
        this.meaning = meaning;
    }

    /** Ending of the feature's name, e.g. {@code 3D}. */
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
