package org.radflow.features;

/** Groups of features that share one intermediate quantity. */
public enum FeatureFamily {
    /** What the features were computed from, before and after each step. */
    DIAGNOSTICS("diagnostics", "diag", "", "Diagnostics"),
    MORPHOLOGY("morphology", "morph", "HCUG", "Morphology"),
    LOCAL_INTENSITY("local_intensity", "loc", "9ST6", "Local intensity"),
    INTENSITY_STATISTICS("intensity_statistics", "stat", "UHIW", "Intensity-based statistics"),
    INTENSITY_HISTOGRAM("intensity_histogram", "ih", "ZVCW", "Intensity histogram"),
    INTENSITY_VOLUME_HISTOGRAM("intensity_volume_histogram", "ivh", "P88C", "Intensity-volume histogram"),
    GLCM("glcm", "cm", "LFYI", "Grey level co-occurrence matrix"),
    GLRLM("glrlm", "rlm", "TP0I", "Grey level run length matrix"),
    GLSZM("glszm", "szm", "9SAK", "Grey level size zone matrix"),
    GLDZM("gldzm", "dzm", "VMDZ", "Grey level distance zone matrix"),
    NGTDM("ngtdm", "ngt", "IPET", "Neighbourhood grey tone difference matrix"),
    NGLDM("ngldm", "ngl", "REK0", "Neighbouring grey level dependence matrix");

    private final String key;
    private final String prefix;
    private final String ibsiCode;
    private final String title;

    FeatureFamily(String key, String prefix, String ibsiCode, String title) {
        this.key = key;
        this.prefix = prefix;
        this.ibsiCode = ibsiCode;
        this.title = title;
    }

    /** Name for use in data, e.g. {@code intensity_statistics}. */
    public String key() {
        return key;
    }

    /** First part of the tags of its features, e.g. {@code morph} of {@code morph_volume}. */
    public String prefix() {
        return prefix;
    }

    /** Code of the family in the IBSI reference manual; empty for diagnostics. */
    public String ibsiCode() {
        return ibsiCode;
    }

    /** Whether its features are computed from discretised intensities. */
    public boolean usesLevels() {
        return this == INTENSITY_HISTOGRAM || compareTo(GLCM) >= 0;
    }

    /** Name for the reader. */
    public String title() {
        return title;
    }
}
