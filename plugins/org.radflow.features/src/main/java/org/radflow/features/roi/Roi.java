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

    /** Takes a stretch of neighbouring voxels along i: indices of the image's array from (inclusive) to (exclusive). */
    public interface StretchVisitor {
        void visit(int from, int to);
    }

    private static final double GEOMETRY_TOLERANCE_MM = 0.01;

    private final Volume image;
    private final Mask morphological;
    private final int[] box;
    private final byte[] intensityMask;
    private final int intensityCount;

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
        this.intensityCount = count(intensityMask);
    }

    private Roi(Volume image, Mask morphological, byte[] intensityMask) {
        if (morphological.isEmpty()) {
            throw new UndefinedFeatureException("The mask holds no voxel of the coarser grid of the response");
        }
        this.image = image;
        this.morphological = morphological;
        this.box = morphological.boundingBox();
        this.intensityMask = resegment(image.voxels(), intensityMask, Resegmentation.NONE);
        this.intensityCount = count(this.intensityMask);
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

    /** The mask itself where all its voxels are kept, so that a large region holds one mask. */
    private static byte[] resegment(float[] voxels, byte[] mask, Resegmentation resegmentation) {
        double lower = resegmentation.lower();
        double upper = resegmentation.upper();
        if (resegmentation.hasOutlierFilter()) {
            double mean = mean(voxels, mask, 0, 1);
            double deviation = resegmentation.outlierSigma() * Math.sqrt(mean(voxels, mask, mean, 2));
            lower = Math.max(lower, mean - deviation);
            upper = Math.min(upper, mean + deviation);
        }
        byte[] kept = mask;
        for (int v = 0; v < mask.length; v++) {
            float x = voxels[v];
            if (mask[v] != 0 && !(Float.isFinite(x) && x >= lower && x <= upper)) {
                kept = kept == mask ? mask.clone() : kept;
                kept[v] = 0;
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

    private static int count(byte[] mask) {
        int n = 0;
        for (byte in : mask) {
            n += in;
        }
        return n;
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

    /** Visits the voxels of the intensity mask in voxel order, as stretches that are as long as can be within a line. */
    public void forEachStretch(StretchVisitor visitor) {
        for (int k = box[2]; k <= box[5]; k++) {
            Cancellation.check();
            for (int j = box[1]; j <= box[4]; j++) {
                int end = geometry().index(box[3], j, k) + 1;
                for (int from = geometry().index(box[0], j, k); from < end; from++) {
                    int to = from;
                    while (to < end && intensityMask[to] != 0) {
                        to++;
                    }
                    if (to > from) {
                        visitor.visit(from, to);
                        from = to;
                    }
                }
            }
        }
    }

    /**
     * Lowest and highest intensity of the intensity mask.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public float[] range() {
        requireIntensities();
        float[] range = {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        float[] voxels = image.voxels();
        forEachStretch((from, to) -> {
            for (int v = from; v < to; v++) {
                range[0] = Math.min(range[0], voxels[v]);
                range[1] = Math.max(range[1], voxels[v]);
            }
        });
        return range;
    }

    /**
     * Mean intensity of the intensity mask, summed in voxel order.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public double mean() {
        requireIntensities();
        float[] voxels = image.voxels();
        double[] sum = new double[1];
        forEachStretch((from, to) -> {
            for (int v = from; v < to; v++) {
                sum[0] += voxels[v];
            }
        });
        return sum[0] / intensityCount;
    }

    /**
     * A copy of the intensities of the intensity mask in voxel order, 4 bytes a voxel: {@link #forEachStretch} does without.
     *
     * @throws UndefinedFeatureException if re-segmentation left no voxel
     */
    public float[] intensities() {
        requireIntensities();
        float[] intensities = new float[intensityCount];
        int[] next = {0};
        forEachStretch((from, to) -> {
            System.arraycopy(image.voxels(), from, intensities, next[0], to - from);
            next[0] += to - from;
        });
        return intensities;
    }

    private void requireIntensities() {
        if (intensityCount == 0) {
            throw new UndefinedFeatureException("No voxel of the mask has an intensity within the re-segmentation range");
        }
    }

    /** Number of voxels of the intensity mask, possibly 0. */
    public int intensityCount() {
        return intensityCount;
    }
}
