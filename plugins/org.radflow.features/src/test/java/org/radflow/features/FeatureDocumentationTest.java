package org.radflow.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;

/** Keeps docs/features.md equal to the definitions. Run with -Dradflow.docs=write to write it anew. */
class FeatureDocumentationTest {

    @Test
    void tableOfFeaturesIsCurrent() throws IOException {
        Path file = Path.of(System.getProperty("radflow.root", "../.."), "docs", "features.md");
        if ("write".equals(System.getProperty("radflow.docs"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, markdown());
        }
        assertEquals(markdown(), Files.readString(file), "docs/features.md: write it anew with -Dradflow.docs=write");
    }

    private static String markdown() {
        StringBuilder text = new StringBuilder("""
                # Features

                Every feature of the Radiomics Feature Extractor. Codes and definitions are those of the IBSI reference manual
                (arXiv 1612.07003). A column is named `original_<feature>`, with `_<aggregation>` where the family has aggregations.
                The unit *intensity* is that of the image, e.g. HU. A feature without a value for a region is missing, with the reason.

                | aggregation | IBSI code | meaning |
                | --- | --- | --- |
                """);
        for (Aggregation aggregation : Aggregation.values()) {
            text.append("| ").append(aggregation.suffix()).append(" | ").append(aggregation.ibsiCode()).append(" | ")
                    .append(aggregation.meaning()).append(" |\n");
        }
        for (Dimension dimension : Dimension.values()) {
            text.append("| ").append(dimension.suffix()).append(" | ").append(dimension.ibsiCode()).append(" | ")
                    .append(dimension.meaning()).append(" |\n");
        }
        for (FeatureFamily family : FeatureFamily.values()) {
            text.append("\n## ").append(family.title()).append(family.ibsiCode().isEmpty() ? "" : " (" + family.ibsiCode() + ")")
                    .append("\n| feature | IBSI code | name | unit | aggregations |\n| --- | --- | --- | --- | --- |\n");
            rows(family).forEach(text::append);
        }
        return text.toString();
    }

    /** One row per feature, whatever its aggregations. */
    private static List<String> rows(FeatureFamily family) {
        List<FeatureDefinition> definitions = new IbsiExtractor(FeatureSettings.DEFAULT.withFamilies(family)
                .withAggregations(EnumSet.allOf(Aggregation.class))).definitions();
        Map<String, List<FeatureDefinition>> byFeature = definitions.stream().collect(Collectors.groupingBy(
                d -> family.prefix() + "_" + FeatureName.parse(d.name()).feature(), LinkedHashMap::new, Collectors.toList()));
        return byFeature.entrySet().stream().map(entry -> {
            FeatureDefinition first = entry.getValue().get(0);
            String aggregations = entry.getValue().stream().map(FeatureDefinition::aggregation).collect(Collectors.joining(", "));
            return "| `" + entry.getKey() + "` | " + first.ibsiCode() + " | " + first.title() + " | " + first.unit() + " | "
                    + aggregations + " |\n";
        }).toList();
    }
}
