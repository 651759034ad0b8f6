package org.radflow.features.roi;

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
    private final byte[] intensityMask;
    private final float[] intensities;

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
        this.intensityMask = resegment(image.voxels(), mask.voxels(), resegmentation);
        this.intensities = select(image.voxels(), intensityMask);
    }

    private Roi(Volume image, Mask morphological, byte[] intensityMask) {
        if (morphological.isEmpty()) {
            throw new UndefinedFeatureException("The mask holds no voxel of the coarser grid of the response");
        }
        this.image = image;
        this.morphological = morphological;
        this.box = morphological.boundingBox();
        this.intensityMask = resegment(image.voxels(), intensityMask, Resegmentation.NONE);
        this.intensities = select(image.voxels(), this.intensityMask);
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
            return new Roi(response, morphological, intensityMask);
        }
        return new Roi(response, new Mask(response.geometry(), sampled(morphological.voxels(), response.geometry())),
                sampled(intensityMask, response.geometry()));
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

    private static byte[] resegment(float[] voxels, byte[] mask, Resegmentation resegmentation) {
        double lower = resegmentation.lower();
        double upper = resegmentation.upper();
        if (resegmentation.hasOutlierFilter()) {
            double mean = mean(voxels, mask, 0, 1);
            double deviation = resegmentation.outlierSigma() * Math.sqrt(mean(voxels, mask, mean, 2));
            lower = Math.max(lower, mean - deviation);
            upper = Math.min(upper, mean + deviation);
        }
        byte[] kept = new byte[mask.length];
        for (int v = 0; v < mask.length; v++) {
            float x = voxels[v];
            if (mask[v] != 0 && Float.isFinite(x) && x >= lower && x <= upper) {
                kept[v] = 1;
            }
        }
        return kept;
    }

    /** Mean of (x - centre)^power over the finite voxels of the mask. */
    private static double mean(float[] voxels, byte[] mask, double centre, int power) {
        double sum = 0;
        int n = 0;
        for (int v = 0; v < mask.length; v++) {
            if (mask[v] != 0 && Float.isFinite(voxels[v])) {
                double d = voxels[v] - centre;
                sum += power == 1 ? d : d * d;
                n++;
            }
        }
        return sum / n;
    }

    private static float[] select(float[] voxels, byte[] mask) {
        int n = 0;
        for (byte in : mask) {
            n += in;
        }
        float[] selected = new float[n];
        int next = 0;
        for (int v = 0; v < mask.length; v++) {
            if (mask[v] != 0) {
                selected[next++] = voxels[v];
            }
        }
        return selected;
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
        return intensityMask;
    }

    /**
     * Intensities of the intensity mask in voxel order; live array, not copied.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public float[] intensities() {
        if (intensities.length == 0) {
            throw new UndefinedFeatureException("No voxel of the mask has an intensity within the re-segmentation range");
        }
        return intensities;
    }

    /** Number of voxels of the intensity mask, possibly 0. */
    public int intensityCount() {
        return intensities.length;
    }
}
