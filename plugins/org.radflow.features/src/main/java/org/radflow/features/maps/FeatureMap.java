package org.radflow.features.maps;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.radflow.features.FeatureValue;
import org.radflow.features.filters.Extent;
import org.radflow.features.roi.Discretisation;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.image.Cancellation;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * Features of the neighbourhood of every voxel of a region: the voxels of the region within a Chebyshev distance. Intensities are
 * discretised once, over the whole region, as PyRadiomics' voxel-based extraction does it. Immutable and thread-safe.
 */
public final class FeatureMap {

    private static final int MOST_RADIUS = 50;

    private final List<MapFeature> features;
    private final Extent extent;
    private final int radius;
    private final Discretisation discretisation;

    /**
     * @param features       names as in {@link #names()}, e.g. {@code stat_mean} or {@code cm_contrast_3D_comb}
     * @param extent         whether a neighbourhood lies in one slice
     * @param radius         greatest Chebyshev distance in voxels, 1 to 50
     * @param discretisation grey levels of histogram and textures
     * @throws IllegalArgumentException if a name is unknown or the radius is out of its range
     */
    public FeatureMap(List<String> features, Extent extent, int radius, Discretisation discretisation) {
        if (features.isEmpty()) {
            throw new IllegalArgumentException("Feature map, features: expected at least one, found none");
        }
        if (radius < 1 || radius > MOST_RADIUS) {
            throw new IllegalArgumentException("Feature map, radius (voxels): found " + radius + ", expected 1 to " + MOST_RADIUS);
        }
        this.features = features.stream().map(MapFeature::of).toList();
        this.extent = extent;
        this.radius = radius;
        this.discretisation = discretisation;
    }

    /** Names of the features that can be mapped: statistics, histogram and textures in all aggregations. */
    public static List<String> names() {
        return MapFeature.names();
    }

    /**
     * One volume per feature, on the grid of the image. A voxel outside the region, or whose neighbourhood has no value, is NaN.
     *
     * @throws IllegalArgumentException  if image and mask are not on the same grid
     * @throws org.radflow.features.roi.UndefinedFeatureException if the mask is empty or cannot be discretised so
     */
    public List<Volume> compute(Volume image, Mask mask) {
        Roi roi = new Roi(image, mask, Resegmentation.NONE);
        Mask region = new Mask(image.geometry(), roi.intensityMask());
        Volume levels = features.stream().anyMatch(MapFeature::needsLevels) ? levels(roi) : image;
        float[][] maps = new float[features.size()][image.voxels().length];
        for (float[] map : maps) {
            Arrays.fill(map, Float.NaN);
        }
        Box box = new Box(image.geometry(), extent == Extent.SLICE ? new int[] {radius, radius, 0} : new int[] {radius, radius, radius});
        for (int v = 0; v < region.voxels().length; v++) {
            if (region.voxels()[v] != 0) {
                Cancellation.check();
                box.moveTo(v);
                Mask neighbourhood = box.crop(region);
                Volume intensities = box.crop(image);
                Volume greyLevels = levels == image ? intensities : box.crop(levels);
                Map<MapFeature.Source, List<FeatureValue>> computed = new LinkedHashMap<>();
                for (int f = 0; f < maps.length; f++) {
                    MapFeature feature = features.get(f);
                    FeatureValue value = computed.computeIfAbsent(feature.source(),
                            source -> source.extractor().extract(source.needsLevels() ? greyLevels : intensities, neighbourhood))
                            .get(feature.index());
                    maps[f][v] = value.isMissing() ? Float.NaN : (float) value.value();
                }
            }
        }
        return Arrays.stream(maps).map(map -> new Volume(image.geometry(), map)).toList();
    }

    /** Grey levels in place of the intensities of the region. */
    private Volume levels(Roi roi) {
        Levels levels = Levels.of(roi, discretisation, Double.NEGATIVE_INFINITY);
        float[] voxels = new float[roi.image().voxels().length];
        int[] line = new int[roi.geometry().size(0)];
        roi.forEachStretch((from, to) -> {
            levels.read(from, to, line);
            for (int v = from; v < to; v++) {
                voxels[v] = line[v - from];
            }
        });
        return new Volume(roi.geometry(), voxels);
    }
}
