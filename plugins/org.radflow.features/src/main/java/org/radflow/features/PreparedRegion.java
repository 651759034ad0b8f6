package org.radflow.features;

import org.radflow.features.glcm.CoOccurrence;
import org.radflow.features.glrlm.RunLengths;
import org.radflow.features.roi.LevelGrid;
import org.radflow.features.roi.Levels;
import org.radflow.features.roi.Roi;
import org.radflow.features.zones.Zones;

/** What families share for one region, computed when first asked for. Not thread-safe: one region belongs to one thread. */
final class PreparedRegion {

    private final Roi roi;
    private final FeatureSettings settings;
    private Levels levels;
    private LevelGrid grid;
    private CoOccurrence coOccurrence;
    private RunLengths runLengths;
    private Zones zones;

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

    LevelGrid grid() {
        if (grid == null) {
            grid = new LevelGrid(roi, levels());
        }
        return grid;
    }

    CoOccurrence coOccurrence() {
        if (coOccurrence == null) {
            coOccurrence = new CoOccurrence(grid());
        }
        return coOccurrence;
    }

    RunLengths runLengths() {
        if (runLengths == null) {
            runLengths = new RunLengths(grid());
        }
        return runLengths;
    }

    Zones zones() {
        if (zones == null) {
            zones = new Zones(roi, grid());
        }
        return zones;
    }
}
