package org.radflow.features.roi;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;

/**
 * A region of interest: an image, the morphological mask as segmented, and the intensity mask that re-segmentation left of it
 * (IBSI section "ROI morphological and intensity masks"). Immutable; all three share one voxel grid. Voxels without a finite
 * intensity are never in the intensity mask.
 */
public final class Roi {

    private static final double GEOMETRY_TOLERANCE_MM = 0.01;

    private final Volume image;
    private final Mask morphological;
    private final int[] box;
    private final IntensityMask intensity;

    /**
     * @throws IllegalArgumentException  if image and mask are not on the same grid; the message says what differs
     * @throws UndefinedFeatureException if the mask is empty
     */
    public Roi(Volume image, Mask mask, Resegmentation resegmentation) {
        requireSameGrid(image, mask);
        if (mask.isEmpty()) {
            throw new UndefinedFeatureException("The mask is empty");
        }
        this.image = image;
        this.morphological = mask;
        this.box = mask.boundingBox();
        this.intensity = intensity(mask.voxels(), resegmentation);
    }

    private Roi(Volume image, Mask morphological, byte[] intensityMask) {
        if (morphological.isEmpty()) {
            throw new UndefinedFeatureException("The mask holds no voxel of the coarser grid of the response");
        }
        this.image = image;
        this.morphological = morphological;
        this.box = morphological.boundingBox();
        this.intensity = intensity(intensityMask, Resegmentation.NONE);
    }

    private IntensityMask intensity(byte[] mask, Resegmentation resegmentation) {
        return new IntensityMask(image, mask, box, resegmentation);
    }

    /** @throws IllegalArgumentException if image and mask are not on the same grid; the message says what differs and by how many mm */
    public static void requireSameGrid(Volume image, Mask mask) {
        image.geometry().difference(mask.geometry(), GEOMETRY_TOLERANCE_MM).ifPresent(difference -> {
            throw new IllegalArgumentException("Image and mask are not on the same grid: " + difference);
        });
    }

    /** The same region in a filtered image, on the same grid or on one of some of its voxels, as decimated wavelets have. */
    public Roi in(Volume response) {
        if (response.geometry().difference(geometry(), GEOMETRY_TOLERANCE_MM).isEmpty()) {
            return new Roi(response, morphological, intensityMask());
        }
        return new Roi(response, new Mask(response.geometry(), sampled(morphological.voxels(), response.geometry())),
                sampled(intensityMask(), response.geometry()));
    }

    /** The mask at the voxel centres of another grid. */
    private byte[] sampled(byte[] mask, Geometry grid) {
        byte[] sampled = new byte[grid.voxels()];
        for (int v = 0; v < sampled.length; v++) {
            double[] position = grid.toPhysical(v % grid.size(0), v / grid.size(0) % grid.size(1), v / grid.size(0) / grid.size(1));
            double[] at = geometry().toIndex(position[0], position[1], position[2]);
            sampled[v] = mask[geometry().index((int) Math.rint(at[0]), (int) Math.rint(at[1]), (int) Math.rint(at[2]))];
        }
        return sampled;
    }

    public Geometry geometry() {
        return image.geometry();
    }

    public Volume image() {
        return image;
    }

    /** The region as segmented. */
    public Mask morphological() {
        return morphological;
    }

    /** Inclusive index bounds {imin, jmin, kmin, imax, jmax, kmax} of the morphological mask. */
    public int[] box() {
        return box.clone();
    }

    /** 1 where a voxel takes part in intensity features, else 0; live array on the image's grid. */
    public byte[] intensityMask() {
        return intensity.voxels();
    }

    /** Visits the voxels of the intensity mask in voxel order, as stretches that are as long as can be within a line. */
    public void forEachStretch(Stretches.Visitor visitor) {
        Stretches.forEach(intensity.voxels(), geometry(), box, visitor);
    }

    /**
     * Lowest and highest intensity of the intensity mask.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public float[] range() {
        requireIntensities();
        return intensity.range();
    }

    /**
     * Mean intensity of the intensity mask, summed in voxel order.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public double mean() {
        requireIntensities();
        return intensity.sum() / intensity.count();
    }

    /**
     * A copy of the intensities of the intensity mask in voxel order, 4 bytes a voxel: {@link #forEachStretch} does without.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public float[] intensities() {
        requireIntensities();
        float[] intensities = new float[intensity.count()];
        int[] next = {0};
        forEachStretch((from, to) -> {
            System.arraycopy(image.voxels(), from, intensities, next[0], to - from);
            next[0] += to - from;
        });
        return intensities;
    }

    private void requireIntensities() {
        if (intensity.count() == 0) {
            throw new UndefinedFeatureException("No voxel of the mask has an intensity within the re-segmentation range");
        }
    }

    /** Number of voxels of the intensity mask, possibly 0. */
    public int intensityCount() {
        return intensity.count();
    }
}
