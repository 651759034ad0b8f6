package org.radflow.features;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.radflow.features.roi.Roi;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/** Image and region at each step of the preparation: as given, after interpolation, after re-segmentation. Not thread-safe. */
final class Stages {

    /** An image at a step. */
    enum ImageStage {
        INITIAL("init_img"), INTERPOLATED("interp_img");

        private final String key;

        ImageStage(String key) {
            this.key = key;
        }

        /** Ending of the tags in IBSI's tables. */
        String key() {
            return key;
        }
    }

    /** A region at a step. */
    enum RegionStage {
        INITIAL("init_roi"), INTERPOLATED("interp_roi"), RESEGMENTED("reseg_roi");

        private final String key;

        RegionStage(String key) {
            this.key = key;
        }

        /** Ending of the tags in IBSI's tables. */
        String key() {
            return key;
        }
    }

    private final Map<ImageStage, Volume> images = new EnumMap<>(ImageStage.class);
    private final Map<RegionStage, Mask> morphological = new EnumMap<>(RegionStage.class);
    private final Map<RegionStage, Mask> intensity = new EnumMap<>(RegionStage.class);
    private final Map<List<Object>, MaskedIntensities> measured = new HashMap<>();

    Stages(Volume initialImage, Mask initialMask, Roi roi) {
        images.put(ImageStage.INITIAL, initialImage);
        images.put(ImageStage.INTERPOLATED, roi.image());
        morphological.put(RegionStage.INITIAL, initialMask);
        morphological.put(RegionStage.INTERPOLATED, roi.morphological());
        morphological.put(RegionStage.RESEGMENTED, roi.morphological());
        intensity.put(RegionStage.INITIAL, initialMask);
        intensity.put(RegionStage.INTERPOLATED, roi.morphological());
        intensity.put(RegionStage.RESEGMENTED, roi.intensityMask() == roi.morphological().voxels() ? roi.morphological()
                : new Mask(roi.geometry(), roi.intensityMask()));
    }

    Volume image(ImageStage stage) {
        return images.get(stage);
    }

    /** Of the whole image. */
    MaskedIntensities all(ImageStage stage) {
        return measured(images.get(stage), null);
    }

    MaskedIntensities morphological(RegionStage stage) {
        return measured(image(stage), morphological.get(stage));
    }

    MaskedIntensities intensity(RegionStage stage) {
        return measured(image(stage), intensity.get(stage));
    }

    private Volume image(RegionStage stage) {
        return images.get(stage == RegionStage.INITIAL ? ImageStage.INITIAL : ImageStage.INTERPOLATED);
    }

    private MaskedIntensities measured(Volume image, Mask mask) {
        return measured.computeIfAbsent(Arrays.asList(image, mask), key -> MaskedIntensities.of(image, mask));
    }
}
