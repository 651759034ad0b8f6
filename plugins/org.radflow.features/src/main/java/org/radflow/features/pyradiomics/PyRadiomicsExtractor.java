package org.radflow.features.pyradiomics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.radflow.features.FeatureDefinition;
import org.radflow.features.FeatureExtractor;
import org.radflow.features.FeatureName;
import org.radflow.features.FeatureValue;
import org.radflow.features.glcm.CoOccurrence;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.ngldm.Dependence;
import org.radflow.features.ngtdm.ToneDifference;
import org.radflow.features.pyradiomics.Preprocessing.Prepared;
import org.radflow.features.roi.Aggregation;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.DistanceWeighting;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.features.roi.TextureOptions;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.features.zones.Zones;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Computes the features of PyRadiomics (classes firstorder, shape, shape2D, glcm, glrlm, glszm, gldm, ngtdm) as version 2 and later do, under
 * their names, e.g. {@code original_glcm_Contrast}. Immutable and thread-safe.
 */
public final class PyRadiomicsExtractor implements FeatureExtractor {

    private static final int DISTANCE = TextureOptions.DEFAULT.distance();
    private static final String REFERENCE = "PyRadiomics documentation, class ";

    private final PyRadiomicsSettings settings;
    private final String ending;
    private final List<FeatureClass<?>> classes = new ArrayList<>();

    /** What all classes share for one region. */
    private record Region(Prepared prepared, Roi shape, Roi roi, Levels levels, LevelGrid grid) {}

    /** The features of one class and the matrices or other quantities they are averaged over. */
    private record FeatureClass<M>(String name, List<Feature<M>> features, Function<Region, List<M>> quantities) {

        List<FeatureValue> values(Region region) {
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

        private FeatureValue average(Feature<M> feature, List<M> quantities) {
            try {
                double sum = 0;
                for (M quantity : quantities) {
                    sum += feature.formula().applyAsDouble(quantity);
                }
                return FeatureValue.of(sum / quantities.size());
            } catch (UndefinedFeatureException e) {
                return FeatureValue.missing(e.getMessage());
            }
        }
    }

    /** @param name of the configuration, ends the names of columns after two underscores; empty for none */
    public PyRadiomicsExtractor(PyRadiomicsSettings settings, String name) {
        this.settings = settings;
        this.ending = name.isEmpty() ? "" : "__" + name;
        boolean slices = settings.force2D();
        Dimension dimension = slices ? Dimension.MERGED_SLICES : Dimension.VOLUME;
        Aggregation aggregation = slices ? settings.merged() ? Aggregation.MERGED_25D : Aggregation.DIRECTION_MERGED_25D
                : settings.merged() ? Aggregation.MERGED_3D : Aggregation.AVERAGED_3D;
        classes.add(new FeatureClass<>("firstorder", FirstOrder.FEATURES, r -> List.of(new FirstOrder(
                r.prepared.intensities(r.roi.morphological()), r.levels, settings.voxelArrayShift(), r.roi.geometry().voxelVolume()))));
        classes.add(new FeatureClass<>("shape", Shape.FEATURES, r -> List.of(new Shape(r.shape))));
        if (slices) {
            classes.add(new FeatureClass<>("shape2D", Shape2D.FEATURES, r -> List.of(new Shape2D(r.shape.morphological()))));
        }
        classes.add(new FeatureClass<>("glcm", Textures.GLCM, r -> new CoOccurrence(r.grid, TextureOptions.DEFAULT).matrices(aggregation)));
        classes.add(new FeatureClass<>("glrlm", Textures.GLRLM, r -> new RunLengths(r.grid, DistanceWeighting.NONE).matrices(aggregation)));
        classes.add(new FeatureClass<>("glszm", Textures.GLSZM, r -> new Zones(r.roi, r.grid).sizes(dimension)));
        classes.add(new FeatureClass<>("gldm", Textures.GLDM, r -> Dependence.matrices(r.grid, TextureOptions.DEFAULT, dimension)));
        classes.add(new FeatureClass<>("ngtdm", Textures.NGTDM, r -> ToneDifference.matrices(r.grid, DISTANCE, dimension)));
    }

    @Override
    public List<FeatureDefinition> definitions() {
        return classes.stream().flatMap(c -> c.features.stream().map(feature -> new FeatureDefinition(
                FeatureName.ORIGINAL + "_" + feature.tag() + ending, feature.ibsiCode(), feature.title(), c.name, "", feature.unit(),
                REFERENCE + c.name, describe()))).toList();
    }

    @Override
    public List<FeatureValue> extract(Volume image, Mask mask) {
        Roi.requireSameGrid(image, mask);
        try {
            Prepared prepared = Preprocessing.prepare(image, mask, settings);
            Mask kept = Preprocessing.resegmented(prepared.image(), prepared.mask(), settings);
            Roi roi = new Roi(prepared.image(), kept, Resegmentation.NONE);
            Levels levels = Bins.levels(roi, settings);
            Roi shape = new Roi(prepared.image(), prepared.mask(), Resegmentation.NONE);
            Region region = new Region(prepared, shape, roi, levels, new LevelGrid(roi, levels, DISTANCE));
            return classes.stream().flatMap(c -> c.values(region).stream()).toList();
        } catch (UndefinedFeatureException e) {
            return classes.stream().flatMap(c -> c.missing(e.getMessage()).stream()).toList();
        }
    }

    @Override
    public String describe() {
        return settings.toString();
    }
}
