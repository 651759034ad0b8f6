package org.radflow.features.maps;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureFamily;
import org.radflow.features.FeatureName;
import org.radflow.features.FeatureSettings;
import org.radflow.features.IbsiExtractor;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;

/**
 * A feature that can be mapped: intensity statistics, intensity histogram and textures.
 *
 * @param source computes it, with others
 * @param index  of the feature among them
 */
record MapFeature(Source source, int index) {

    /** Features of one family and aggregation, of intensities or of grey levels. */
    record Source(IbsiExtractor extractor, boolean needsLevels) {}

    private static final Map<String, MapFeature> ALL = all();

    private static Map<String, MapFeature> all() {
        Map<String, MapFeature> features = new LinkedHashMap<>();
        for (FeatureFamily family : FeatureFamily.values()) {
            if (family == FeatureFamily.INTENSITY_STATISTICS || family.usesLevels()) {
                for (Aggregation aggregation : Aggregation.values()) {
                    IbsiExtractor extractor = new IbsiExtractor(FeatureSettings.DEFAULT.withFamilies(family)
                            .withAggregations(EnumSet.of(aggregation)).withDiscretisation(Discretisation.NONE));
                    Source source = new Source(extractor, family.usesLevels());
                    List<FeatureDefinition> definitions = extractor.definitions();
                    for (int f = 0; f < definitions.size(); f++) {
                        features.putIfAbsent(definitions.get(f).name().substring(FeatureName.ORIGINAL.length() + 1),
                                new MapFeature(source, f));
                    }
                }
            }
        }
        return features;
    }

    /** Names of all, e.g. {@code stat_mean} or {@code cm_contrast_3D_comb}. */
    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** @throws IllegalArgumentException if there is no such feature */
    static MapFeature of(String name) {
        MapFeature feature = ALL.get(name);
        if (feature == null) {
            throw new IllegalArgumentException("Feature map, feature: found '" + name + "', expected a name such as "
                    + "stat_mean, ih_entropy or cm_contrast_3D_comb");
        }
        return feature;
    }

    boolean needsLevels() {
        return source.needsLevels();
    }
}
