package org.radflow.features;

import java.util.Locale;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;

/**
 * What is done to image and mask before anything is measured (IBSI manual, chapter "Image processing"): interpolation to another voxel
 * spacing on a grid with the same centre, and rounding of the intensities.
 *
 * @param spacingI      new voxel spacing in mm along index axis i; 0 keeps the axis, as for j and k
 * @param image         interpolation of the intensities
 * @param mask          interpolation of the mask
 * @param maskThreshold least share of a new voxel that lies in the region, above 0 to 1
 * @param rounded       whether intensities become whole numbers after interpolation, as Hounsfield units are
 */
public record Preparation(double spacingI, double spacingJ, double spacingK, Interpolation image, Interpolation mask,
        double maskThreshold, boolean rounded) {

    /** Image and mask as they are. */
    public static final Preparation NONE = resampled(0, 0, 0, Interpolation.LINEAR, false);

    /** An image and its mask on one grid. */
    record Prepared(Volume image, Mask mask) {}

    /** @throws IllegalArgumentException if a spacing is negative or not finite, or the threshold is out of its range */
    public Preparation {
        for (double spacing : new double[] {spacingI, spacingJ, spacingK}) {
            if (!(spacing >= 0 && spacing < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Voxel spacing (mm): expected 0 (keep) or a positive number, found " + spacing);
            }
        }
        if (!(maskThreshold > 0 && maskThreshold <= 1)) {
            throw new IllegalArgumentException("Mask threshold: expected above 0 and at most 1, found " + maskThreshold);
        }
    }

    /** With the mask interpolated linearly and a threshold of 0.5. */
    public static Preparation resampled(double spacingI, double spacingJ, double spacingK, Interpolation image, boolean rounded) {
        return new Preparation(spacingI, spacingJ, spacingK, image, Interpolation.LINEAR, 0.5, rounded);
    }

    boolean resamples() {
        return spacingI > 0 || spacingJ > 0 || spacingK > 0;
    }

    /** @throws IllegalArgumentException if the new grid has too many voxels */
    Prepared apply(Volume volume, Mask region) {
        Volume prepared = volume;
        Mask regionThere = region;
        if (resamples()) {
            Geometry grid = ResampleGrid.resampled(volume.geometry(), new double[] {spacingI, spacingJ, spacingK});
            prepared = Resampler.resample(volume, grid, image);
            regionThere = Resampler.resample(region, grid, mask, maskThreshold);
        }
        return new Prepared(rounded ? Resampler.round(prepared) : prepared, regionThere);
    }

    @Override
    public String toString() {
        return (resamples() ? String.format(Locale.ROOT, "spacing %s x %s x %s mm (0: kept), image %s, mask %s from %s", spacingI, spacingJ,
                spacingK, image, mask, maskThreshold) : "not resampled") + (rounded ? ", rounded" : "");
    }
}
