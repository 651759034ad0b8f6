package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares feature values with IBSI's consensus, within the published tolerance: rounded to 3 significant digits as most are, or in full
 * as numbers of voxels are.
 */
final class Agreement {

    /** A published value. */
    record Expected(String family, String tag, double value, double tolerance, String ibsiCode) {

        String column(String configuration) {
            return "original_" + (family.equals("diagnostics") ? "diag_" : "") + tag + (configuration.isEmpty() ? "" : "__" + configuration);
        }
    }

    private static final double DECIMAL_ROUNDING = 1e-9;

    private final Map<String, int[]> agreeing = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    /** @param configuration name of the configuration, empty for none */
    Agreement(FeatureExtractor extractor, List<FeatureValue> values, String configuration, List<Expected> published) {
        Map<String, FeatureValue> byName = new HashMap<>();
        Map<String, FeatureDefinition> definitions = new HashMap<>();
        for (int f = 0; f < values.size(); f++) {
            FeatureDefinition definition = extractor.definitions().get(f);
            definitions.put(definition.name(), definition);
            byName.put(definition.name(), values.get(f));
        }
        for (Expected expected : published) {
            FeatureDefinition definition = definitions.get(expected.column(configuration));
            if (definition != null) {
                assertEquals(expected.ibsiCode(), definition.ibsiCode(), expected.tag());
                assertEquals(expected.family(), definition.family(), expected.tag());
                compare(expected, byName.get(definition.name()));
            }
        }
    }

    private void compare(Expected expected, FeatureValue found) {
        int[] counts = agreeing.computeIfAbsent(expected.family(), family -> new int[2]);
        counts[1]++;
        if (!found.isMissing() && (agrees(found.value(), expected) || agrees(rounded(found.value()), expected))) {
            counts[0]++;
        } else {
            disagreements.add(expected + ", found " + found);
        }
    }

    private static boolean agrees(double value, Expected expected) {
        return Math.abs(value - expected.value()) <= expected.tolerance() + DECIMAL_ROUNDING * Math.abs(expected.value());
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue();
    }

    int compared() {
        return agreeing.values().stream().mapToInt(counts -> counts[1]).sum();
    }

    List<String> disagreements() {
        return disagreements;
    }

    String summary(String configuration) {
        StringBuilder text = new StringBuilder("IBSI " + configuration + ":");
        agreeing.forEach((family, counts) -> text.append(' ').append(family).append(' ').append(counts[0]).append('/').append(counts[1]));
        return text.toString();
    }
}
