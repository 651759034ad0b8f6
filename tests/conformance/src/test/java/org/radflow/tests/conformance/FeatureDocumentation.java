package org.radflow.tests.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureName;
import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.pyradiomics.PyRadiomicsExtractor;
import org.radflow.features.pyradiomics.PyRadiomicsSettings;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;

/** docs/features.md: the definitions of the features, and the ledger. */
final class FeatureDocumentation {

    private final StringBuilder text = new StringBuilder();
    private final List<LedgerRow> ledger;

    private FeatureDocumentation(List<LedgerRow> ledger) {
        this.ledger = ledger;
    }

    static String of(List<LedgerRow> ledger) {
        FeatureDocumentation documentation = new FeatureDocumentation(ledger);
        documentation.introduction();
        for (FeatureFamily family : FeatureFamily.values()) {
            documentation.family(family);
        }
        documentation.pyRadiomics();
        documentation.filters();
        return documentation.text.toString();
    }

    private void introduction() {
        text.append("""
                # Features

                Made from the definitions of the features and the ledger, `tests/conformance/ledger.csv`; do not edit.
                `./mvnw verify -Dradflow.snapshots.update=true` makes it anew.

                Every feature of the Radiomics Feature Extractor. Codes and definitions are those of the IBSI reference manual
                (arXiv 1612.07003). A column is named `<filter>_<feature>[_<aggregation>][__<configuration>]`, with `original` for no
                filter. The unit *intensity* is that of the image, e.g. HU. A feature without a value for a region is missing, with
                the reason.

                ## Checked against

                The last column of the tables says how many values of a feature, over its aggregations and cases, agree with each
                reference. The rule of agreement is that of the reference.

                | reference | values compared | agree |
                | --- | --- | --- |
                """);
        byReference(ledger).forEach((reference, counts) -> text.append("| ").append(reference).append(" | ").append(counts[0])
                .append(" | ").append(counts[1]).append(" |\n"));
        text.append("""

                IBSI 1: digital phantom and configurations A to E, with the diagnostics (the rows that have a consensus value). IBSI 1
                validation: CT, MR and PET of 39 sarcoma patients, values shared by at least four of nine teams. IBSI 2 phase 1: response
                maps; phase 2: statistics of filtered images. PyRadiomics: its own baselines of brain1 and breast1 in all settings,
                within a relative difference of 1e-6. Closed form: bodies whose shape is known exactly.

                ## Aggregations

                | aggregation | IBSI code | meaning |
                | --- | --- | --- |
                """);
        for (Aggregation aggregation : Aggregation.values()) {
            row(aggregation.suffix(), aggregation.ibsiCode(), aggregation.meaning());
        }
        for (Dimension dimension : Dimension.values()) {
            row(dimension.suffix(), dimension.ibsiCode(), dimension.meaning());
        }
    }

    private void family(FeatureFamily family) {
        text.append("\n## ").append(family.title()).append(family.ibsiCode().isEmpty() ? "" : " (" + family.ibsiCode() + ")").append('\n');
        row("feature", "IBSI code", "name", "unit", "aggregations", "checked");
        row("---", "---", "---", "---", "---", "---");
        byFeature(family).forEach((tag, definitions) -> {
            FeatureDefinition first = definitions.get(0);
            String aggregations = definitions.stream().map(FeatureDefinition::aggregation).collect(Collectors.joining(", "));
            row("`" + tag + "`", first.ibsiCode(), first.title(), first.unit(), aggregations, checked(tags(definitions)));
        });
    }

    private void pyRadiomics() {
        text.append("\n## PyRadiomics\n\nFeatures of the preset PyRadiomics, see [PyRadiomics](pyradiomics.md).\n\n");
        row("feature", "IBSI code", "name", "unit", "checked");
        row("---", "---", "---", "---", "---");
        for (FeatureDefinition d : new PyRadiomicsExtractor(PyRadiomicsSettings.IN_SLICES, "").definitions()) {
            row("`" + tags(List.of(d)).get(0) + "`", d.ibsiCode(), d.title(), d.unit(), checked(tags(List.of(d))));
        }
    }

    private void filters() {
        text.append("\n## Filters\n\nResponse maps of IBSI 2 phase 1 and statistics of phase 2; see also [filters](filters.md).\n\n");
        row("reference", "setting", "compared", "agree");
        row("---", "---", "---", "---");
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (LedgerRow row : ledger) {
            if (row.reference().equals("IBSI 2 phase 1")) {
                count(counts, "IBSI 2 phase 1 | " + row.configuration() + " `" + row.feature() + "`", row);
            } else if (row.reference().equals("IBSI 2 phase 2")) {
                count(counts, "IBSI 2 phase 2 | " + row.configuration(), row);
            }
        }
        counts.forEach((setting, n) -> row(setting, Integer.toString(n[0]), Integer.toString(n[1])));
    }

    /** Of a family, in order, by tag without aggregation. */
    static Map<String, List<FeatureDefinition>> byFeature(FeatureFamily family) {
        return new IbsiExtractor(FeatureSettings.DEFAULT.withFamilies(family).withAggregations(EnumSet.allOf(Aggregation.class)))
                .definitions().stream().collect(Collectors.groupingBy(d -> family.prefix() + "_" + FeatureName.parse(d.name()).feature(),
                        LinkedHashMap::new, Collectors.toList()));
    }

    /** Names of columns without filter, as the ledger has them. */
    static List<String> tags(List<FeatureDefinition> definitions) {
        return definitions.stream().map(d -> d.name().substring(d.name().indexOf('_') + 1)).toList();
    }

    private String checked(List<String> tags) {
        List<String> parts = new ArrayList<>();
        byReference(ledger.stream().filter(row -> tags.contains(row.feature())).toList())
                .forEach((reference, counts) -> parts.add(reference + " " + counts[1] + "/" + counts[0]));
        return String.join("; ", parts);
    }

    private static Map<String, int[]> byReference(List<LedgerRow> rows) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        rows.forEach(row -> count(counts, row.reference(), row));
        return counts;
    }

    private static void count(Map<String, int[]> counts, String key, LedgerRow row) {
        int[] both = counts.computeIfAbsent(key, k -> new int[2]);
        both[0] += row.compared();
        both[1] += row.agreeing();
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
