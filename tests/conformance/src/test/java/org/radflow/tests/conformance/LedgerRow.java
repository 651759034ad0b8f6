package org.radflow.tests.conformance;

/**
 * What was compared with a reference.
 *
 * @param reference     whose values
 * @param configuration settings or data set of the reference
 * @param feature       column name without filter and configuration, or the filter
 * @param ibsiCode      code of the IBSI manuals, empty where there is none
 * @param compared      number of values, one a case
 * @param agreeing      how many of them agree, by the rule of the reference
 */
record LedgerRow(String reference, String configuration, String feature, String ibsiCode, int compared, int agreeing) {

    static final String HEADER = "reference,configuration,feature,ibsi_code,compared,agreeing,note";

    String key() {
        return reference + "," + configuration + "," + feature;
    }

    /** A line of the ledger. */
    String line(String note) {
        return String.join(",", reference, configuration, feature, ibsiCode, Integer.toString(compared), Integer.toString(agreeing), note);
    }
}
