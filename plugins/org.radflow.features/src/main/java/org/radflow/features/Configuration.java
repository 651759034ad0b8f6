package org.radflow.features;

import java.util.Optional;

import org.radflow.features.filters.ImageFilter;

/**
 * One way to measure a region: prepare image and mask, filter the image, compute features.
 *
 * @param name        ending of the names of its columns, letters, digits, points and hyphens; empty for none
 * @param preparation interpolation and rounding
 * @param filter      filter of the prepared image; re-segmentation is decided by the unfiltered intensities, as IBSI 2 has it
 * @param settings    features and how they are computed
 */
public record Configuration(String name, Preparation preparation, Optional<ImageFilter> filter, FeatureSettings settings) {

    /** @throws IllegalArgumentException if the name holds another character */
    public Configuration {
        requireName(name);
    }

    /**
     * @return the name
     * @throws IllegalArgumentException if it holds another character than letters, digits, points and hyphens
     */
    public static String requireName(String name) {
        if (!name.matches("[A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("Configuration name: expected letters, digits, points and hyphens, found '" + name + "'");
        }
        return name;
    }

    public Configuration(String name, Preparation preparation, FeatureSettings settings) {
        this(name, preparation, Optional.empty(), settings);
    }

    /** The same in a filtered image, as {@link FeatureSettings#forResponses()}. */
    public Configuration filtered(ImageFilter filterOfImage) {
        return new Configuration(name, preparation, Optional.of(filterOfImage), settings.forResponses());
    }

    public Configuration named(String changed) {
        return new Configuration(changed, preparation, filter, settings);
    }

    /** First part of the names of its columns. */
    String filterName() {
        return filter.map(ImageFilter::label).orElse(FeatureName.ORIGINAL);
    }

    /** All settings in one line; equal exactly when the settings are equal. */
    public String describe() {
        return preparation + "; filter " + filter.map(Object::toString).orElse("none") + "; " + settings.describe();
    }
}
