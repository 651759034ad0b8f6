package org.radflow.features.pyradiomics;

import java.util.List;

/**
 * Settings by their names in PyRadiomics.
 *
 * @param binWidth              width of the bins, whose edges are multiples of it; in the image's unit
 * @param binCount              number of bins in place of a width; 0 for the width
 * @param voxelArrayShift       added to intensities before they are squared (Energy, TotalEnergy, RootMeanSquared)
 * @param normalize             whether intensities become z-scores of the whole image first
 * @param normalizeScale        what z-scores are multiplied by
 * @param resampledPixelSpacing new voxel spacing in mm along i, j, k, 0 keeps the axis; empty for no resampling
 * @param resegmentMode         what the range counts in
 * @param resegmentRange        lower bound, or lower and upper bound, of the intensities kept; empty for all
 * @param force2D               whether textures are computed in slices; adds the 2D shape of regions in one slice
 * @param merged                whether the matrices of all directions are merged ({@code weightingNorm = no_weighting}); else values are
 *                              averaged over directions ({@code weightingNorm = None})
 */
public record PyRadiomicsSettings(double binWidth, int binCount, double voxelArrayShift, boolean normalize, double normalizeScale,
        List<Double> resampledPixelSpacing, ResegmentMode resegmentMode, List<Double> resegmentRange, boolean force2D, boolean merged) {

    /** What a re-segmentation range counts in. */
    public enum ResegmentMode {
        /** The image's unit. */
        ABSOLUTE,
        /** Parts of the region's maximum. */
        RELATIVE,
        /** Standard deviations from the region's mean. */
        SIGMA
    }

    /** The defaults of PyRadiomics: bins of 25, nothing else. */
    public static final PyRadiomicsSettings DEFAULT =
            new PyRadiomicsSettings(25, 0, 0, false, 1, List.of(), ResegmentMode.ABSOLUTE, List.of(), false, false);

    /** The defaults in slices ({@code force2D}). */
    public static final PyRadiomicsSettings IN_SLICES =
            new PyRadiomicsSettings(25, 0, 0, false, 1, List.of(), ResegmentMode.ABSOLUTE, List.of(), true, false);

    /** @throws IllegalArgumentException naming the setting that is out of its range */
    public PyRadiomicsSettings {
        require(binWidth > 0 && Double.isFinite(binWidth), "binWidth", binWidth, "a positive number");
        require(binCount >= 0, "binCount", binCount, "0 or a positive number");
        require(normalizeScale > 0, "normalizeScale", normalizeScale, "a positive number");
        require(resampledPixelSpacing.isEmpty() || resampledPixelSpacing.size() == 3
                && resampledPixelSpacing.stream().allMatch(spacing -> spacing >= 0 && Double.isFinite(spacing)), "resampledPixelSpacing",
                resampledPixelSpacing, "three numbers from 0");
        require(resegmentRange.size() <= 2, "resegmentRange", resegmentRange, "at most two numbers");
        resampledPixelSpacing = List.copyOf(resampledPixelSpacing);
        resegmentRange = List.copyOf(resegmentRange);
    }

    private static void require(boolean valid, String name, Object found, String expected) {
        if (!valid) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected " + expected);
        }
    }
}
