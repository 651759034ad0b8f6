package org.radflow.features;

/**
 * What a feature column holds.
 *
 * @param name        column name, e.g. {@code original_cm_contrast_3D_avg}; see {@link FeatureName}
 * @param ibsiCode    code of the feature in the IBSI reference manual, e.g. {@code ACUI}; empty where IBSI has no such feature
 * @param title       name of the feature in the IBSI reference manual, else in its reference
 * @param family      {@link FeatureFamily#key()} of its family
 * @param aggregation suffix of its aggregation, e.g. {@code 3D_avg}; empty where there is none
 * @param unit        unit of the value: {@code mm}, {@code mm2}, {@code mm3}, {@code intensity} (the image's own unit) or combinations;
 *                    {@code 1} when dimensionless
 * @param reference   where the formula stands
 * @param settings    the settings that the value depends on, in one line
 */
public record FeatureDefinition(String name, String ibsiCode, String title, String family, String aggregation, String unit,
        String reference, String settings) {}
