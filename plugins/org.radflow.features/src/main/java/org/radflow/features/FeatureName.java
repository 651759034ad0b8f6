package org.radflow.features;

import java.util.Arrays;
import java.util.stream.Stream;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;

/**
 * The parts of a feature's column name {@code <filter>_<family>_<feature>[_<aggregation>]}, e.g. {@code original_cm_contrast_3D_avg}.
 *
 * @param filter      filter that made the image, {@code original} for none
 * @param family      family of the feature
 * @param feature     name within the family, e.g. {@code contrast}
 * @param aggregation suffix of an {@link Aggregation} or {@link Dimension}, empty for none
 */
public record FeatureName(String filter, FeatureFamily family, String feature, String aggregation) {

    public static final String ORIGINAL = "original";

    /** @throws IllegalArgumentException if the name is not a feature's; the message says what was expected */
    public static FeatureName parse(String name) {
        for (FeatureFamily family : FeatureFamily.values()) {
            String separator = "_" + family.prefix() + "_";
            int at = name.indexOf(separator);
            if (at > 0) {
                String rest = name.substring(at + separator.length());
                String aggregation = Stream.concat(Arrays.stream(Aggregation.values()).map(Aggregation::suffix),
                        Arrays.stream(Dimension.values()).map(Dimension::suffix))
                        .filter(suffix -> rest.endsWith("_" + suffix)).findFirst().orElse("");
                String feature = aggregation.isEmpty() ? rest : rest.substring(0, rest.length() - aggregation.length() - 1);
                return new FeatureName(name.substring(0, at), family, feature, aggregation);
            }
        }
        throw new IllegalArgumentException("Feature name: expected <filter>_<family>_<feature>[_<aggregation>], found " + name);
    }

    @Override
    public String toString() {
        return filter + "_" + family.prefix() + "_" + feature + (aggregation.isEmpty() ? "" : "_" + aggregation);
    }
}
