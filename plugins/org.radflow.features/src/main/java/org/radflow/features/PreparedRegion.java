package org.radflow.features;

import org.radflow.features.glcm.CoOccurrence;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Roi;

/** What families share for one region, computed when first asked for. Not thread-safe: one region belongs to one thread. */
final class PreparedRegion {

    private final Roi roi;
    private final FeatureSettings settings;
    private Levels levels;
    private CoOccurrence coOccurrence;

    PreparedRegion(Roi roi, FeatureSettings settings) {
        this.roi = roi;
        this.settings = settings;
    }

    Roi roi() {
        return roi;
    }

    Levels levels() {
        if (levels == null) {
            levels = Levels.of(roi.intensities(), settings.discretisation(), settings.resegmentation().lower());
        }
        return levels;
    }

    CoOccurrence coOccurrence() {
        if (coOccurrence == null) {
            coOccurrence = new CoOccurrence(new LevelGrid(roi, levels()));
        }
        return coOccurrence;
    }
}
