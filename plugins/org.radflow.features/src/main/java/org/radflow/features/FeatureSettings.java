package org.radflow.features;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;

/**
 * What to compute and how. Texture distances are 1 (Chebyshev), the GLCM is symmetric.
 *
 * @param families          families to compute, in the order of the enum
 * @param glcmAggregations  aggregations of the GLCM features
 * @param resegmentation    intensities that take part
 * @param discretisation    grey levels of the intensity histogram and the textures
 * @param ivhDiscretisation grid of the intensity-volume histogram
 */
public record FeatureSettings(Set<FeatureFamily> families, Set<Aggregation> glcmAggregations, Resegmentation resegmentation,
        Discretisation discretisation, Discretisation ivhDiscretisation) {

    /** All families, 3D averaged and merged GLCM, no re-segmentation, bins of 25 units (CT), unit steps for the volume histogram. */
    public static final FeatureSettings DEFAULT = new FeatureSettings(EnumSet.allOf(FeatureFamily.class),
            EnumSet.of(Aggregation.AVERAGED_3D, Aggregation.MERGED_3D), Resegmentation.NONE, Discretisation.fixedBinSize(25),
            Discretisation.NONE);

    /** @throws IllegalArgumentException if no family, or GLCM without aggregation, is chosen */
    public FeatureSettings {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("Feature families: expected at least one, found none");
        }
        if (families.contains(FeatureFamily.GLCM) && glcmAggregations.isEmpty()) {
            throw new IllegalArgumentException("GLCM aggregations: expected at least one, found none");
        }
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        glcmAggregations = glcmAggregations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(glcmAggregations));
    }

    /** All settings in one line; equal exactly when the settings are equal. */
    public String describe() {
        return String.format(Locale.ROOT, "IBSI 1; families %s; GLCM %s, distance 1, symmetric; range [%s, %s]; outliers %s sigma; "
                + "discretisation %s; volume histogram %s",
                families.stream().map(FeatureFamily::key).collect(Collectors.joining("+")),
                glcmAggregations.stream().map(Aggregation::suffix).collect(Collectors.joining("+")),
                resegmentation.lower(), resegmentation.upper(), resegmentation.outlierSigma(), discretisation, ivhDiscretisation);
    }

    public FeatureSettings withFamilies(FeatureFamily first, FeatureFamily... more) {
        return new FeatureSettings(EnumSet.of(first, more), glcmAggregations, resegmentation, discretisation, ivhDiscretisation);
    }

    public FeatureSettings withGlcmAggregations(Set<Aggregation> changed) {
        return new FeatureSettings(families, changed, resegmentation, discretisation, ivhDiscretisation);
    }

    public FeatureSettings withResegmentation(Resegmentation changed) {
        return new FeatureSettings(families, glcmAggregations, changed, discretisation, ivhDiscretisation);
    }

    public FeatureSettings withDiscretisation(Discretisation changed) {
        return new FeatureSettings(families, glcmAggregations, resegmentation, changed, ivhDiscretisation);
    }

    public FeatureSettings withIvhDiscretisation(Discretisation changed) {
        return new FeatureSettings(families, glcmAggregations, resegmentation, discretisation, changed);
    }
}
