package org.radflow.features;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.radflow.features.roi.Feature;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * The features of one family and aggregation.
 *
 * @param definitions one per feature, in order
 * @param features    formulas over the quantity {@code M}
 * @param quantities  the quantities of a region; feature values are averaged over those for which the feature is defined
 */
record FeatureGroup<M>(List<FeatureDefinition> definitions, List<Feature<M>> features, Function<PreparedRegion, List<M>> quantities) {

    private static final String REFERENCE = "IBSI reference manual, arXiv 1612.07003";

    static <M> FeatureGroup<M> of(Configuration configuration, FeatureFamily family, String aggregation, List<Feature<M>> features,
            Function<PreparedRegion, List<M>> quantities) {
        String settings = configuration.describe();
        List<FeatureDefinition> definitions = features.stream().map(feature -> new FeatureDefinition(
                FeatureName.of(configuration, feature.tag(), aggregation), feature.ibsiCode(), feature.title(), family.key(), aggregation,
                feature.unit(), REFERENCE, settings)).toList();
        return new FeatureGroup<>(definitions, features, quantities);
    }

    List<FeatureValue> values(PreparedRegion region) {
        try {
            List<M> prepared = quantities.apply(region);
            return features.stream().map(feature -> average(feature, prepared)).toList();
        } catch (UndefinedFeatureException e) {
            return missing(e.getMessage());
        }
    }

    List<FeatureValue> missing(String reason) {
        return Collections.nCopies(features.size(), FeatureValue.missing(reason));
    }

    private static <M> FeatureValue average(Feature<M> feature, List<M> quantities) {
        double sum = 0;
        int defined = 0;
        String reason = null;
        for (M quantity : quantities) {
            try {
                sum += feature.formula().applyAsDouble(quantity);
                defined++;
            } catch (UndefinedFeatureException e) {
                reason = e.getMessage();
            }
        }
        return defined > 0 ? FeatureValue.of(sum / defined) : FeatureValue.missing(reason);
    }
}
