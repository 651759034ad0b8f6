package org.radflow.features;

import java.util.List;

import org.radflow.features.roi.Feature;

/** What the other features were computed from, to judge them by: too few voxels, or grey levels too few or too many. Not IBSI features. */
final class Diagnostics {

    static final List<Feature<PreparedRegion>> FEATURES = List.of(
            new Feature<>("diag_roi_voxels", "", "Voxels of the mask", "1", r -> r.roi().morphological().count()),
            new Feature<>("diag_intensity_voxels", "", "Voxels of the mask after re-segmentation", "1", r -> r.roi().intensityCount()),
            new Feature<>("diag_grey_levels", "", "Grey levels after discretisation", "1", r -> r.levels().count()));

    private Diagnostics() {}
}
