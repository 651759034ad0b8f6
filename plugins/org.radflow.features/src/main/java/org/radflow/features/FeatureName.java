package org.radflow.features;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;

/**
 * The parts of a feature's column name {@code <filter>_<family>_<feature>[_<aggregation>][__<configuration>]}, e.g.
 * {@code original_cm_contrast_3D_avg} or {@code log-3mm-3D_stat_mean__CT}.
 *
 * @param filter        filter that made the image, {@code original} for none
 * @param family        family of the feature
 * @param feature       name within the family, e.g. {@code contrast}
 * @param aggregation   suffix of an {@link Aggregation} or {@link Dimension}, empty for none
 * @param configuration name of the {@link Configuration}, empty for none
 */
public record FeatureName(String filter, FeatureFamily family, String feature, String aggregation, String configuration) {

    public static final String ORIGINAL = "original";

    private static final Pattern PARTS = Pattern.compile("(?<filter>[^_]+)_(?<family>[^_]+)_(?<feature>.+?)(__(?<configuration>[^_]+))?");

    /** @throws IllegalArgumentException if the name is not a feature's; the message says what was expected */
    public static FeatureName parse(String name) {
        Matcher parts = PARTS.matcher(name);
        if (parts.matches()) {
            for (FeatureFamily family : FeatureFamily.values()) {
                if (family.prefix().equals(parts.group("family"))) {
                    String rest = parts.group("feature");
                    String aggregation = Stream.concat(Arrays.stream(Aggregation.values()).map(Aggregation::suffix),
                            Arrays.stream(Dimension.values()).map(Dimension::suffix))
                            .filter(suffix -> rest.endsWith("_" + suffix)).findFirst().orElse("");
                    String feature = aggregation.isEmpty() ? rest : rest.substring(0, rest.length() - aggregation.length() - 1);
                    String configuration = parts.group("configuration");
                    return new FeatureName(parts.group("filter"), family, feature, aggregation, configuration == null ? "" : configuration);
                }
            }
        }
        throw new IllegalArgumentException(
                "Feature name: expected <filter>_<family>_<feature>[_<aggregation>][__<configuration>], found " + name);
    }

    /** @param tag family and feature, e.g. {@code cm_contrast} */
    static String of(Configuration configuration, String tag, String aggregation) {
        return configuration.filterName() + "_" + tag + (aggregation.isEmpty() ? "" : "_" + aggregation)
                + (configuration.name().isEmpty() ? "" : "__" + configuration.name());
    }

    @Override
    public String toString() {
        return filter + "_" + family.prefix() + "_" + feature + (aggregation.isEmpty() ? "" : "_" + aggregation)
                + (configuration.isEmpty() ? "" : "__" + configuration);
    }
}
