package org.radflow.features;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.radflow.features.glcm.Glcm;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.histogram.IntensityHistogram;
import org.radflow.features.ivh.IntensityVolumeHistogram;
import org.radflow.features.local.LocalIntensity;
import org.radflow.features.morphology.Morphology;
import org.radflow.features.ngldm.Dependence;
import org.radflow.features.ngtdm.ToneDifference;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Feature;
import org.radflow.features.statistics.IntensityStatistics;
import org.radflow.features.zones.DistanceZones;
import org.radflow.features.zones.SizeZones;

/** The features of each family of a configuration, and the quantities of a region they are computed from. */
final class FamilyGroups {

    private final Configuration configuration;
    private final FeatureSettings settings;

    FamilyGroups(Configuration configuration) {
        this.configuration = configuration;
        this.settings = configuration.settings();
    }

    /** Of all families, in their order. */
    List<FeatureGroup<?>> all() {
        return settings.families().stream().flatMap(family -> of(family).stream()).toList();
    }

    private List<FeatureGroup<?>> of(FeatureFamily family) {
        return switch (family) {
            case DIAGNOSTICS -> List.of(whole(family, Diagnostics.STAGES, r -> List.of(r.stages())),
                    whole(family, Diagnostics.greyLevels(settings), List::of));
            case MORPHOLOGY -> List.of(whole(family, Morphology.FEATURES, r -> List.of(r.morphology())));
            case LOCAL_INTENSITY -> List.of(whole(family, LocalIntensity.FEATURES, r -> List.of(r.localIntensity())));
            case INTENSITY_STATISTICS -> List.of(whole(family, IntensityStatistics.FEATURES, r -> List.of(r.distribution())));
            case INTENSITY_HISTOGRAM -> List.of(whole(family, IntensityHistogram.FEATURES, r -> List.of(r.histogram(settings))));
            case INTENSITY_VOLUME_HISTOGRAM -> List.of(whole(family, IntensityVolumeHistogram.FEATURES,
                    r -> List.of(r.volumeHistogram(settings))));
            case GLCM -> perAggregation(family, Glcm.FEATURES, (r, how) -> r.coOccurrence(settings).matrices(how));
            case GLRLM -> perAggregation(family, RunLengths.FEATURES, (r, how) -> r.runLengths(settings).matrices(how));
            case GLSZM -> perDimension(family, SizeZones.FEATURES, (r, how) -> r.zones(settings).sizes(how));
            case GLDZM -> perDimension(family, DistanceZones.FEATURES, (r, how) -> r.zones(settings).distances(how));
            case NGTDM -> perDimension(family, ToneDifference.FEATURES, (r, how) -> r.toneDifferences(settings, how));
            case NGLDM -> perDimension(family, Dependence.FEATURES, (r, how) -> r.dependences(settings, how));
        };
    }

    private <M> FeatureGroup<M> whole(FeatureFamily family, List<Feature<M>> features,
            Function<PreparedRegion, List<M>> quantities) {
        return FeatureGroup.of(configuration, family, "", features, quantities);
    }

    private <M> List<FeatureGroup<?>> perAggregation(FeatureFamily family, List<Feature<M>> features,
            BiFunction<PreparedRegion, Aggregation, List<M>> matrices) {
        return settings.aggregations().stream().<FeatureGroup<?>>map(
                how -> FeatureGroup.of(configuration, family, how.suffix(), features, r -> matrices.apply(r, how))).toList();
    }

    private <M> List<FeatureGroup<?>> perDimension(FeatureFamily family, List<Feature<M>> features,
            BiFunction<PreparedRegion, Dimension, List<M>> matrices) {
        return settings.dimensions().stream().<FeatureGroup<?>>map(
                how -> FeatureGroup.of(configuration, family, how.suffix(), features, r -> matrices.apply(r, how))).toList();
    }
}
