package org.radflow.normalise.bias;

import org.radflow.image.Cancellation;
import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.bias.BSplineLattice.Axis;
import org.radflow.normalise.intensity.Sample;

/**
 * N4 bias field correction (Tustison et al. 2010, DOI 10.1109/TMI.2010.2046908). The image is thought of as the true one times a smooth,
 * positive field. In turns the histogram of the corrected log intensities is sharpened ({@code HistogramSharpening}), and the difference to
 * the sharpened values is fitted by B-splines ({@code BSplineLattice}) and added to the log field, at fitting levels whose
 * B-splines are each half as wide as those before. Immutable and thread-safe; ends early when its thread is interrupted.
 *
 * @param distance   width in mm of the first level's B-spline intervals, rounded so that a whole number of equal ones fills the image;
 *                   0: one interval along each axis
 * @param levels     number of fitting levels, at least 1
 * @param iterations most turns in each level, at least 1
 * @param threshold  a level ends when the coefficient of variation of the field's change in a turn falls below this
 * @param shrink     the field is found on every n-th voxel along each axis, at least 1 and no fewer than 16 voxels along an axis
 * @param fwhm       full width at half maximum of the distribution of the field, in log intensity, positive
 * @param noise      noise of the Wiener filter, positive
 */
public record N4BiasField(double distance, int levels, int iterations, double threshold, int shrink, double fwhm, double noise) {

    /** The settings that the authors and ITK start from. */
    public static final N4BiasField DEFAULT = new N4BiasField(0, 4, 50, 0.001, 4, 0.15, 0.01);

    private static final int LEAST_VOXELS = 16;
    private static final int MOST_LEVELS = 8;
    private static final int MOST_SPANS = 256;

    /** @throws IllegalArgumentException naming the setting that is out of its range */
    public N4BiasField {
        require(distance >= 0 && Double.isFinite(distance), "B-spline distance (mm)", distance, "0 (whole image) or a positive number");
        require(levels >= 1 && levels <= MOST_LEVELS, "Fitting levels", levels, "1 to " + MOST_LEVELS);
        require(iterations >= 1, "Iterations", iterations, "at least 1");
        require(threshold >= 0 && Double.isFinite(threshold), "Convergence threshold", threshold, "0 or a positive number");
        require(shrink >= 1, "Shrink factor", shrink, "at least 1");
        require(fwhm > 0 && Double.isFinite(fwhm), "Field width (FWHM)", fwhm, "a positive number");
        require(noise > 0 && Double.isFinite(noise), "Wiener noise", noise, "a positive number");
    }

    private static void require(final boolean condition, final String setting, final Object found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException(setting + ": found " + found + ", expected " + expected);
        }
    }

    /**
     * The field, positive, on the grid of the image, also outside the mask.
     *
     * @param mask where intensities count, on the grid of the image; of these, voxels that are not positive and finite do not
     * @throws IllegalArgumentException when fewer than two voxels count, the mask lies on another grid or the last level is too fine
     */
    public Volume field(final Volume volume, final Mask mask) {
        Sample.requireSameGrid(volume, mask);
        final Geometry grid = volume.geometry();
        final Thinned thinned = Thinned.of(volume, mask, shrink, LEAST_VOXELS);
        final int[] spans = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            final double length = (grid.size(axis) - 1) * grid.spacing(axis);
            spans[axis] = distance == 0 ? 1 : (int)Math.max(1, Math.rint(length / distance));
            require(spans[axis] << (levels - 1) <= MOST_SPANS, "B-spline distance (mm)", distance,
                "at most %d intervals along an axis in the last level".formatted(MOST_SPANS));
        }
        BSplineLattice lattice = new BSplineLattice(spans);
        float[] log = new float[thinned.size()];
        for (int level = 0; level < levels; level++) {
            final Axis[] axes = thinned.axes(spans);
            for (int iteration = 0; iteration < iterations; iteration++) {
                Cancellation.check();
                lattice.add(BSplineLattice.fit(spans, axes, residual(thinned, log), thinned.inside()));
                final float[] next = lattice.evaluate(axes);
                final double change = thinned.variation(log, next);
                log = next;
                if (change < threshold) {
                    break;
                }
            }
            if (level < levels - 1) {
                lattice = lattice.refined();
                for (int axis = 0; axis < 3; axis++) {
                    spans[axis] *= 2;
                }
            }
        }
        final float[] field = lattice.evaluate(Thinned.axes(grid, spans));
        for (int n = 0; n < field.length; n++) {
            field[n] = (float)Math.exp(field[n]);
        }
        return new Volume(grid, field);
    }

    /** What the histogram says to take off the log intensities beside the field so far; 0 outside. */
    private double[] residual(final Thinned thinned, final float[] log) {
        final float[] corrected = thinned.minus(log);
        final HistogramSharpening sharpening = new HistogramSharpening(corrected, fwhm, noise);
        final double[] residual = new double[thinned.size()];
        final int[] voxels = thinned.voxels();
        for (int n = 0; n < voxels.length; n++) {
            residual[voxels[n]] = corrected[n] - sharpening.expected(corrected[n]);
        }
        return residual;
    }

    /** The image divided by a field; voxels that are not finite stay. */
    public static Volume correct(final Volume volume, final Volume field) {
        final float[] voxels = volume.voxels();
        final float[] corrected = new float[voxels.length];
        for (int n = 0; n < corrected.length; n++) {
            corrected[n] = voxels[n] / field.voxels()[n];
        }
        return new Volume(volume.geometry(), corrected);
    }
}
