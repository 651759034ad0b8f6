package org.radflow.learn.survival.nodes;

import java.util.Arrays;

/** What the settings of survival nodes have in common. */
final class SurvivalSettings {

    static final String TIMES_TITLE = "Survival at times";
    static final String TIMES = "Times at which predictions tell the probability of no event until then, in the unit of the time column, "
            + "ascending, separated by commas, such as <tt>365, 730</tt>. Empty: the risk alone.";

    private SurvivalSettings() {}

    /** @throws IllegalArgumentException naming the setting and what is no number */
    static double[] numbers(String setting, String text) {
        return Arrays.stream(text.split(",")).map(String::trim).filter(part -> !part.isEmpty()).mapToDouble(part -> {
            try {
                return Double.parseDouble(part);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(setting + ": found '" + part + "', expected numbers separated by commas", e);
            }
        }).toArray();
    }
}
