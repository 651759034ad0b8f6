package org.radflow.features;

/** Groups of features that share one intermediate quantity. */
public enum FeatureFamily {
    MORPHOLOGY("morphology", "morph", "HCUG"),
    LOCAL_INTENSITY("local_intensity", "loc", "9ST6"),
    INTENSITY_STATISTICS("intensity_statistics", "stat", "UHIW"),
    INTENSITY_HISTOGRAM("intensity_histogram", "ih", "ZVCW"),
    INTENSITY_VOLUME_HISTOGRAM("intensity_volume_histogram", "ivh", "P88C"),
    GLCM("glcm", "cm", "LFYI");

    private final String key;
    private final String prefix;
    private final String ibsiCode;

    FeatureFamily(String key, String prefix, String ibsiCode) {
        this.key = key;
        this.prefix = prefix;
        this.ibsiCode = ibsiCode;
    }

    public String key() {
        return key;
    }

    /** First part of the tags of its features, e.g. {@code morph} of {@code morph_volume}. */
    public String prefix() {
        return prefix;
    }

    /** Code of the family in the IBSI reference manual. */
    public String ibsiCode() {
        return ibsiCode;
    }
}
