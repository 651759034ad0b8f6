package org.radflow.features.pyradiomics;

import java.util.List;

import org.radflow.features.roi.Roi;
import org.radflow.features.roi.UndefinedFeatureException;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.Resampler;

/**
 * What PyRadiomics does to an image before it computes features (its documentation, "Image Processing Workflow"): normalisation of the
 * whole image, resampling on a grid that shares the image's corner, re-segmentation.
 */
final class Preprocessing {

    private static final int PAD_DISTANCE = 5;
    private static final double SAME_SPACING = 1e-5;

    private Preprocessing() {}

    /**
     * An image and its mask on one grid. PyRadiomics holds normalised intensities in 64 bits: they are (x - mean) factor of those of the source.
     */
    record Prepared(Volume image, Mask mask, Volume source, double mean, double factor) {

        Prepared(Volume image, Mask mask) {
            this(image, mask, image, 0, 1);
        }

        /** Intensities of the voxels of a mask in voxel order. */
        double[] intensities(Mask kept) {
            double[] intensities = new double[kept.count()];
            int n = 0;
            for (int v = 0; v < kept.voxels().length; v++) {
                if (kept.voxels()[v] != 0) {
                    intensities[n++] = (source.voxels()[v] - mean) * factor;
                }
            }
            return intensities;
        }
    }

    static Prepared prepare(Volume image, Mask mask, PyRadiomicsSettings settings) {
        Roi.requireSameGrid(image, mask);
        if (mask.isEmpty()) {
            throw new UndefinedFeatureException("The mask is empty");
        }
        Prepared prepared = settings.normalize() ? normalised(image, mask, settings.normalizeScale()) : new Prepared(image, mask);
        return settings.resampledPixelSpacing().isEmpty() ? prepared
                : resampled(prepared.image, mask, settings.resampledPixelSpacing());
    }

    /** (x - mean) / sd times the scale, with the sample standard deviation of the whole image. */
    private static Prepared normalised(Volume image, Mask mask, double scale) {
        float[] voxels = image.voxels();
        double sum = 0;
        for (float x : voxels) {
            sum += x;
        }
        double mean = sum / voxels.length;
        double squares = 0;
        for (float x : voxels) {
            squares += (x - mean) * (x - mean);
        }
        double factor = scale / Math.sqrt(squares / (voxels.length - 1));
        if (!Double.isFinite(factor)) {
            throw new UndefinedFeatureException("An image of one intensity cannot be normalised");
        }
        float[] normalised = new float[voxels.length];
        for (int v = 0; v < voxels.length; v++) {
            normalised[v] = (float) ((voxels[v] - mean) * factor);
        }
        return new Prepared(new Volume(image.geometry(), normalised), mask, image, mean, factor);
    }

    /** Around the region only. An image of whole numbers keeps them: fractions are cut off. */
    private static Prepared resampled(Volume image, Mask mask, List<Double> spacing) {
        Geometry grid = grid(image.geometry(), mask.boundingBox(), spacing);
        if (grid == null) {
            return new Prepared(image, mask);
        }
        Volume resampled = Resampler.resample(image, grid, Interpolation.CUBIC_BSPLINE);
        if (isWhole(image)) {
            float[] voxels = resampled.voxels();
            for (int v = 0; v < voxels.length; v++) {
                voxels[v] = (float) (long) voxels[v];
            }
        }
        return new Prepared(resampled, Resampler.resample(mask, grid, Interpolation.NEAREST, 0.5));
    }

    private static boolean isWhole(Volume image) {
        for (float x : image.voxels()) {
            if (x != (long) x) {
                return false;
            }
        }
        return true;
    }

    /** The part of the new grid that holds the region and a margin; null if the spacing stays. */
    private static Geometry grid(Geometry old, int[] box, List<Double> wanted) {
        int[] size = new int[3];
        double[] spacing = new double[3];
        double[] first = new double[3];
        boolean same = true;
        for (int a = 0; a < 3; a++) {
            spacing[a] = wanted.get(a) == 0 || box[a + 3] == box[a] ? old.spacing(a) : wanted.get(a);
            same &= Math.abs(spacing[a] - old.spacing(a)) <= SAME_SPACING;
            double ratio = old.spacing(a) / spacing[a];
            double lower = Math.max(0, Math.floor((box[a] - 0.5) * ratio - PAD_DISTANCE));
            double upper = Math.min(Math.ceil(old.size(a) * ratio) - 1, Math.ceil((box[a + 3] + 0.5) * ratio + PAD_DISTANCE));
            size[a] = (int) (upper - lower + 1);
            first[a] = 0.5 * (spacing[a] - old.spacing(a)) / old.spacing(a) + lower / ratio;
        }
        double[] direction = new double[9];
        for (int n = 0; n < 9; n++) {
            direction[n] = old.direction(n / 3, n % 3);
        }
        return same ? null : new Geometry(size, spacing, old.toPhysical(first[0], first[1], first[2]), direction);
    }

    /** The part of the mask within the range; the population standard deviation counts. */
    static Mask resegmented(Volume image, Mask mask, PyRadiomicsSettings settings) {
        if (settings.resegmentRange().isEmpty()) {
            return mask;
        }
        double scale = 1;
        double offset = 0;
        switch (settings.resegmentMode()) {
            case ABSOLUTE -> { }
            case RELATIVE -> scale = maximum(image, mask);
            case SIGMA -> {
                offset = mean(image, mask, 0, 1);
                scale = Math.sqrt(mean(image, mask, offset, 2));
            }
        }
        double lower = offset + scale * settings.resegmentRange().get(0);
        double upper = settings.resegmentRange().size() < 2 ? Double.POSITIVE_INFINITY : offset + scale * settings.resegmentRange().get(1);
        byte[] kept = mask.voxels().clone();
        for (int v = 0; v < kept.length; v++) {
            if (image.voxels()[v] < lower || image.voxels()[v] > upper) {
                kept[v] = 0;
            }
        }
        Mask result = new Mask(mask.geometry(), kept);
        if (result.isEmpty()) {
            throw new UndefinedFeatureException("No voxel of the mask has an intensity within the re-segmentation range");
        }
        return result;
    }

    private static double maximum(Volume image, Mask mask) {
        double maximum = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < mask.voxels().length; v++) {
            maximum = mask.voxels()[v] != 0 ? Math.max(maximum, image.voxels()[v]) : maximum;
        }
        return maximum;
    }

    private static double mean(Volume image, Mask mask, double centre, int power) {
        double sum = 0;
        for (int v = 0; v < mask.voxels().length; v++) {
            if (mask.voxels()[v] != 0) {
                sum += Math.pow(image.voxels()[v] - centre, power);
            }
        }
        return sum / mask.count();
    }
}
