package org.radflow.features;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.radflow.features.glcm.CoOccurrence;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.histogram.IntensityHistogram;
import org.radflow.features.ivh.IntensityVolumeHistogram;
import org.radflow.features.local.LocalIntensity;
import org.radflow.features.matrix.SizeMatrix;
import org.radflow.features.morphology.Morphology;
import org.radflow.features.ngldm.Dependence;
import org.radflow.features.ngtdm.ToneDifference;
import org.radflow.features.roi.Dimension;
import org.radflow.features.roi.Distribution;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Resegmentation;
import org.radflow.features.roi.Roi;
import org.radflow.features.zones.Zones;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * What families and configurations share for one region, computed when first asked for. Not thread-safe: one region belongs to one
 * thread.
 */
final class PreparedRegion {

    private final Stages stages;
    private final Roi roi;
    /** Limits of the intensities where the region's image is the one that was re-segmented, else none. */
    private final Resegmentation limits;
    /** As large as the image, so it is given up when memory is short. */
    private SoftReference<Distribution> distribution = new SoftReference<>(null);
    private final Map<List<Object>, Object> made = new HashMap<>();

    /** A region of the image that was re-segmented. */
    PreparedRegion(Volume initialImage, Mask initialMask, Roi roi, Resegmentation limits) {
        this.stages = new Stages(initialImage, initialMask, roi);
        this.roi = roi;
        this.limits = limits;
    }

    /** A region of a filtered image: its intensities are on another scale than the one that was re-segmented. */
    static PreparedRegion filtered(Roi roi) {
        return new PreparedRegion(roi.image(), roi.morphological(), roi, Resegmentation.NONE);
    }

    Roi roi() {
        return roi;
    }

    Stages stages() {
        return stages;
    }

    Morphology morphology() {
        return once(() -> new Morphology(roi), Morphology.class);
    }

    LocalIntensity localIntensity() {
        return once(() -> new LocalIntensity(roi), LocalIntensity.class);
    }

    Distribution distribution() {
        Distribution known = distribution.get();
        if (known == null) {
            known = Distribution.of(roi.intensities());
            distribution = new SoftReference<>(known);
        }
        return known;
    }

    IntensityHistogram histogram(FeatureSettings settings) {
        return once(() -> new IntensityHistogram(counts(levels(settings))), IntensityHistogram.class, settings.discretisation());
    }

    IntensityVolumeHistogram volumeHistogram(FeatureSettings settings) {
        return once(() -> new IntensityVolumeHistogram(roi, settings.ivhDiscretisation(), limits, this::counts),
                IntensityVolumeHistogram.class, settings.ivhDiscretisation());
    }

    /** From the sorted intensities if they are at hand, else by reading all. */
    private long[] counts(Levels levels) {
        Distribution sorted = distribution.get();
        return sorted == null ? levels.histogram() : sorted.histogram(levels);
    }

    Levels levels(FeatureSettings settings) {
        return once(() -> Levels.of(roi, settings.discretisation(), limits.lower()), Levels.class,
                settings.discretisation());
    }

    LevelGrid grid(FeatureSettings settings) {
        int border = settings.textures().distance();
        return once(() -> new LevelGrid(roi, levels(settings), border), LevelGrid.class, settings.discretisation(), border);
    }

    CoOccurrence coOccurrence(FeatureSettings settings) {
        return once(() -> new CoOccurrence(grid(settings), settings.textures()), CoOccurrence.class, settings.discretisation(),
                settings.textures());
    }

    RunLengths runLengths(FeatureSettings settings) {
        return once(() -> new RunLengths(grid(settings), settings.textures().weighting()), RunLengths.class, settings.discretisation(),
                settings.textures().weighting());
    }

    Zones zones(FeatureSettings settings) {
        return once(() -> new Zones(roi, grid(settings)), Zones.class, settings.discretisation());
    }

    List<ToneDifference> toneDifferences(FeatureSettings settings, Dimension dimension) {
        return ToneDifference.matrices(grid(settings), settings.textures().distance(), dimension);
    }

    List<SizeMatrix> dependences(FeatureSettings settings, Dimension dimension) {
        return Dependence.matrices(grid(settings), settings.textures(), dimension);
    }

    /** @param key what the quantity depends on, beside the region */
    private <T> T once(Supplier<T> quantity, Class<T> kind, Object... key) {
        List<Object> id = List.of(kind, List.of(key));
        if (!made.containsKey(id)) {
            made.put(id, quantity.get());
        }
        return kind.cast(made.get(id));
    }
}
