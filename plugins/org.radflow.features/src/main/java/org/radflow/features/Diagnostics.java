package org.radflow.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.radflow.features.Stages.ImageStage;
import org.radflow.features.Stages.RegionStage;
import org.radflow.features.roi.Feature;
import org.radflow.features.roi.UndefinedFeatureException;

/**
 * What the other features were computed from: image and region before and after each step (IBSI manual, chapter "Reference data sets",
 * table of diagnostic features), and the number of grey levels.
 */
final class Diagnostics {

    static final List<Feature<Stages>> STAGES = stages();

    private Diagnostics() {}

    /** Highest grey level, named as a diagnostic. */
    static List<Feature<PreparedRegion>> greyLevels(FeatureSettings settings) {
        return List.of(new Feature<>("diag_grey_levels", "", "Grey levels after discretisation", "1", r -> r.levels(settings).count()));
    }

    private static List<Feature<Stages>> stages() {
        List<Feature<Stages>> features = new ArrayList<>();
        for (ImageStage stage : ImageStage.values()) {
            perAxis(features, "img_dim_%s_" + stage.key(), "Image dimension %s", "1", (s, a) -> s.image(stage).geometry().size(a));
            perAxis(features, "vox_dim_%s_" + stage.key(), "Voxel dimension %s", "mm", (s, a) -> s.image(stage).geometry().spacing(a));
            intensities(features, "", stage.key(), "", s -> s.all(stage));
        }
        for (RegionStage stage : RegionStage.values()) {
            ImageStage grid = stage == RegionStage.INITIAL ? ImageStage.INITIAL : ImageStage.INTERPOLATED;
            perAxis(features, "int_mask_dim_%s_" + stage.key(), "Int. mask dimension %s", "1", (s, a) -> s.image(grid).geometry().size(a));
            perAxis(features, "int_mask_bb_dim_%s_" + stage.key(), "Int. mask bounding box dimension %s", "1",
                    (s, a) -> s.intensity(stage).size()[a]);
            perAxis(features, "morph_mask_bb_dim_%s_" + stage.key(), "Morph. mask bounding box dimension %s", "1",
                    (s, a) -> s.morphological(stage).size()[a]);
            add(features, "int_mask_vox_count_" + stage.key(), "Int. mask voxel count", "1", s -> s.intensity(stage).voxels());
            add(features, "morph_mask_vox_count_" + stage.key(), "Morph. mask voxel count", "1", s -> s.morphological(stage).voxels());
            intensities(features, "int_mask_", stage.key(), "Int. mask ", s -> s.intensity(stage));
        }
        return List.copyOf(features);
    }

    private interface AlongAxis {
        double of(Stages stages, int axis);
    }

    private static void perAxis(List<Feature<Stages>> features, String tag, String title, String unit, AlongAxis value) {
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            String name = "xyz".substring(a, a + 1);
            add(features, tag.formatted(name), title.formatted(name), unit, s -> value.of(s, a));
        }
    }

    private static void intensities(List<Feature<Stages>> features, String prefix, String stage, String subject,
            Function<Stages, MaskedIntensities> of) {
        add(features, prefix + "mean_int_" + stage, subject + "mean intensity", "intensity", s -> finite(of.apply(s).mean()));
        add(features, prefix + "min_int_" + stage, subject + "minimum intensity", "intensity", s -> finite(of.apply(s).minimum()));
        add(features, prefix + "max_int_" + stage, subject + "maximum intensity", "intensity", s -> finite(of.apply(s).maximum()));
    }

    private static double finite(double value) {
        if (Double.isNaN(value)) {
            throw new UndefinedFeatureException("No voxel has a finite intensity");
        }
        return value;
    }

    private static void add(List<Feature<Stages>> features, String tag, String title, String unit, ToDoubleFunction<Stages> value) {
        features.add(new Feature<>("diag_" + tag, "", title, unit, value));
    }
}
