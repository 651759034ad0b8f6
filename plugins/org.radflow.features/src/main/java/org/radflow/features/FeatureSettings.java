package org.radflow.features;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.TextureOptions;

/**
 * What to compute and how.
 *
 * @param families          families to compute, in the order of the enum
 * @param aggregations      aggregations of texture features; families without directions have one per dimension among them
 * @param resegmentation    intensities that take part
 * @param discretisation    grey levels of the intensity histogram and the textures
 * @param ivhDiscretisation grid of the intensity-volume histogram
 * @param textures          distance, weighting, symmetry and coarseness of texture matrices
 */
public record FeatureSettings(Set<FeatureFamily> families, Set<Aggregation> aggregations, Resegmentation resegmentation,
        Discretisation discretisation, Discretisation ivhDiscretisation, TextureOptions textures) {

    /** All families, textures in 3D averaged and merged, no re-segmentation, bins of 25 units (CT), unit steps for the volume histogram. */
    public static final FeatureSettings DEFAULT = new FeatureSettings(EnumSet.allOf(FeatureFamily.class),
            EnumSet.of(Aggregation.AVERAGED_3D, Aggregation.MERGED_3D), Resegmentation.NONE, Discretisation.fixedBinSize(25),
            Discretisation.NONE, TextureOptions.DEFAULT);

    private static final Discretisation RESPONSE_BINS = Discretisation.fixedBinNumber(32);
    private static final Discretisation RESPONSE_IVH_BINS = Discretisation.fixedBinNumber(1000);

    /** @throws IllegalArgumentException if no family or no aggregation is chosen */
    public FeatureSettings {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("Feature families: expected at least one, found none");
        }
        if (aggregations.isEmpty()) {
            throw new IllegalArgumentException("Texture aggregations: expected at least one, found none");
        }
        families = Collections.unmodifiableSet(EnumSet.copyOf(families));
        aggregations = Collections.unmodifiableSet(EnumSet.copyOf(aggregations));
    }

    /** All settings in one line; equal exactly when the settings are equal. */
    public String describe() {
        return String.format(Locale.ROOT, "IBSI 1; families %s; textures %s, %s; range [%s, %s]; outliers %s sigma; "
                + "discretisation %s; volume histogram %s",
                families.stream().map(FeatureFamily::key).collect(Collectors.joining("+")),
                aggregations.stream().map(Aggregation::suffix).collect(Collectors.joining("+")), textures,
                resegmentation.lower(), resegmentation.upper(), resegmentation.outlierSigma(), discretisation, ivhDiscretisation);
    }

    /**
     * The same for the response of a filter: without diagnostics and morphology, which the response does not change, and with numbers of
     * bins in place of bin widths, as responses have a scale of their own.
     *
     * @throws IllegalArgumentException if no family is left
     */
    public FeatureSettings forResponses() {
        Set<FeatureFamily> left = EnumSet.copyOf(families);
        left.removeAll(EnumSet.of(FeatureFamily.DIAGNOSTICS, FeatureFamily.MORPHOLOGY));
        boolean numbered = discretisation.method() == Discretisation.Method.FIXED_BIN_NUMBER;
        boolean ivhNumbered = ivhDiscretisation.method() == Discretisation.Method.FIXED_BIN_NUMBER;
        return new FeatureSettings(left, aggregations, resegmentation, numbered ? discretisation : RESPONSE_BINS,
                ivhNumbered ? ivhDiscretisation : RESPONSE_IVH_BINS, textures);
    }

    /** Aggregations of texture features without directions. */
    public Set<Dimension> dimensions() {
        return aggregations.stream().map(Aggregation::dimension).collect(Collectors.toCollection(() -> EnumSet.noneOf(Dimension.class)));
    }

    public FeatureSettings withFamilies(FeatureFamily first, FeatureFamily... more) {
        return new FeatureSettings(EnumSet.of(first, more), aggregations, resegmentation, discretisation, ivhDiscretisation, textures);
    }

    public FeatureSettings withAggregations(Set<Aggregation> changed) {
        return new FeatureSettings(families, changed, resegmentation, discretisation, ivhDiscretisation, textures);
    }

    public FeatureSettings withResegmentation(Resegmentation changed) {
        return new FeatureSettings(families, aggregations, changed, discretisation, ivhDiscretisation, textures);
    }

    public FeatureSettings withDiscretisation(Discretisation changed) {
        return new FeatureSettings(families, aggregations, resegmentation, changed, ivhDiscretisation, textures);
    }

    public FeatureSettings withIvhDiscretisation(Discretisation changed) {
        return new FeatureSettings(families, aggregations, resegmentation, discretisation, changed, textures);
    }

    public FeatureSettings withTextures(TextureOptions changed) {
        return new FeatureSettings(families, aggregations, resegmentation, discretisation, ivhDiscretisation, changed);
    }
}
