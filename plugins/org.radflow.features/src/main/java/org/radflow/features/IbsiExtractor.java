package org.radflow.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

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
import org.radflow.features.roi.Distribution;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.features.statistics.IntensityStatistics;
import org.radflow.features.zones.DistanceZones;
import org.radflow.features.zones.SizeZones;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Computes IBSI 1 features (reference manual: arXiv 1612.07003) of a region in an image. Immutable and thread-safe; one region is
 * computed by the calling thread alone.
 */
public final class IbsiExtractor implements FeatureExtractor {

    private final FeatureSettings settings;
    private final List<FeatureGroup<?>> groups;

    public IbsiExtractor(FeatureSettings settings) {
        this.settings = settings;
        this.groups = settings.families().stream().flatMap(family -> groups(family, settings).stream()).toList();
    }

    private static List<FeatureGroup<?>> groups(FeatureFamily family, FeatureSettings settings) {
        return switch (family) {
            case DIAGNOSTICS -> List.of(FeatureGroup.of(family, settings, "", Diagnostics.FEATURES, List::of));
            case MORPHOLOGY -> List.of(FeatureGroup.of(family, settings, "", Morphology.FEATURES, r -> List.of(new Morphology(r.roi()))));
            case LOCAL_INTENSITY -> List.of(FeatureGroup.of(family, settings, "", LocalIntensity.FEATURES,
                    r -> List.of(new LocalIntensity(r.roi()))));
            case INTENSITY_STATISTICS -> List.of(FeatureGroup.of(family, settings, "", IntensityStatistics.FEATURES,
                    r -> List.of(Distribution.of(r.roi().intensities()))));
            case INTENSITY_HISTOGRAM -> List.of(FeatureGroup.of(family, settings, "", IntensityHistogram.FEATURES,
                    r -> List.of(new IntensityHistogram(r.levels()))));
            case INTENSITY_VOLUME_HISTOGRAM -> List.of(FeatureGroup.of(family, settings, "", IntensityVolumeHistogram.FEATURES,
                    r -> List.of(new IntensityVolumeHistogram(r.roi().intensities(), settings.ivhDiscretisation(),
                            settings.resegmentation()))));
            case GLCM -> perAggregation(family, settings, Glcm.FEATURES, (r, how) -> r.coOccurrence().matrices(how));
            case GLRLM -> perAggregation(family, settings, RunLengths.FEATURES, (r, how) -> r.runLengths().matrices(how));
            case GLSZM -> perDimension(family, settings, SizeZones.FEATURES, (r, how) -> r.zones().sizes(how));
            case GLDZM -> perDimension(family, settings, DistanceZones.FEATURES, (r, how) -> r.zones().distances(how));
            case NGTDM -> perDimension(family, settings, ToneDifference.FEATURES, (r, how) -> ToneDifference.matrices(r.grid(), how));
            case NGLDM -> perDimension(family, settings, Dependence.FEATURES, (r, how) -> Dependence.matrices(r.grid(), how));
        };
    }

    private static <M> List<FeatureGroup<?>> perAggregation(FeatureFamily family, FeatureSettings settings, List<Feature<M>> features,
            BiFunction<PreparedRegion, Aggregation, List<M>> matrices) {
        List<FeatureGroup<?>> groups = new ArrayList<>();
        for (Aggregation how : settings.aggregations()) {
            groups.add(FeatureGroup.of(family, settings, how.suffix(), features, r -> matrices.apply(r, how)));
        }
        return groups;
    }

    private static <M> List<FeatureGroup<?>> perDimension(FeatureFamily family, FeatureSettings settings, List<Feature<M>> features,
            BiFunction<PreparedRegion, Dimension, List<M>> matrices) {
        List<FeatureGroup<?>> groups = new ArrayList<>();
        for (Dimension how : settings.dimensions()) {
            groups.add(FeatureGroup.of(family, settings, how.suffix(), features, r -> matrices.apply(r, how)));
        }
        return groups;
    }

    @Override
    public List<FeatureDefinition> definitions() {
        return groups.stream().flatMap(group -> group.definitions().stream()).toList();
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask) {
        try {
            PreparedRegion region = new PreparedRegion(new Roi(image, mask, settings.resegmentation()), settings);
            return groups.stream().flatMap(group -> group.values(region).stream()).toList();
        } catch (UndefinedFeatureException e) {
            return groups.stream().flatMap(group -> group.missing(e.getMessage()).stream()).toList();
        }
    }

    @Override
    public String describe() {
        return settings.describe();
    }
}
