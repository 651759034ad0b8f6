package org.radflow.normalise.registration;

import org.radflow.image.Geometry;
import org.radflow.image.Mask;
import org.radflow.image.Volume;
import org.radflow.normalise.Interpolation;
import org.radflow.normalise.ResampleGrid;
import org.radflow.normalise.Resampler;
import org.radflow.normalise.SpatialTransform;
import org.radflow.normalise.denoise.Denoiser;
import org.radflow.normalise.denoise.GaussianSmoothing;

/**
 * Finds where each point of a fixed image lies in a moving one. From coarse to fine, images are smoothed and thinned to a grid of so many mm,
 * and a quasi-Newton search ({@code QuasiNewton}) moves a sample of the fixed image's points until the images are most alike; an affine
 * motion starts from the rigid one. The same input gives the same bits. Immutable and thread-safe; ends early when its thread is interrupted.
 *
 * @param motion     rigid or affine
 * @param similarity what makes images alike
 * @param start      where the search starts
 * @param levels     number of grids, each twice as coarse as the next, 1 to 6
 * @param finest     spacing of the finest grid in mm, positive; an axis with larger voxels keeps its own
 * @param samples    about how many points are compared at most, at least 1,000
 * @param iterations most steps of the search on each grid
 */
public record Registration(Motion motion, Similarity similarity, Start start, int levels, double finest, int samples, int iterations) {

    /** Rigid, mutual information, from the patient positions in the files, grids of 8, 4 and 2 mm. */
    public static final Registration DEFAULT =
        new Registration(Motion.RIGID, Similarity.MUTUAL_INFORMATION, Start.PATIENT_POSITION, 3, 2, 50_000, 100);

    private static final int MOST_LEVELS = 6;
    private static final int LEAST_SAMPLES = 1000;
    /** The search ends when points move by less than this part of the grid's spacing. */
    private static final double PRECISION = 5e-4;

    /** Where the search starts. */
    public enum Start {
        /** Points keep their position in mm: right when both images have one frame of reference. */
        PATIENT_POSITION,
        /** The centres of the two grids lie on each other. */
        CENTRES,
        /** The centres of mass lie on each other, intensities counted from the lowest of each image. */
        CENTRES_OF_MASS
    }

    /**
     * What was found.
     *
     * @param transform from the fixed to the moving image's patient space, LPS in mm
     * @param measure   mutual information in nats, or the mean squared difference, on the finest grid
     * @param overlap   part of the compared points that lies in the moving image
     */
    public record Result(SpatialTransform transform, double measure, double overlap) {
    }

    /** @throws IllegalArgumentException naming the setting that is out of its range */
    public Registration {
        require(levels >= 1 && levels <= MOST_LEVELS, "Grids", levels, "1 to " + MOST_LEVELS);
        require(finest > 0 && Double.isFinite(finest), "Finest grid (mm)", finest, "a positive number");
        require(samples >= LEAST_SAMPLES, "Points", samples, "at least " + LEAST_SAMPLES);
        require(iterations >= 1, "Iterations", iterations, "at least 1");
    }

    private static void require(final boolean condition, final String setting, final Object found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException(setting + ": found " + found + ", expected " + expected);
        }
    }

    /**
     * Registers two images.
     *
     * @param mask where the fixed image is compared, in its patient space; null: everywhere
     * @throws IllegalArgumentException when an image has voxels that are not finite, or one intensity alone, or when the images have too
     *             little in common to start with
     */
    public Result run(final Volume fixed, final Volume moving, final Mask mask) {
        requireContrast("Fixed", fixed);
        requireContrast("Moving", moving);
        final double[] centre = centre(fixed.geometry());
        final double radius = radius(fixed.geometry());
        final double[] rigid = new double[6];
        System.arraycopy(shift(fixed, moving), 0, rigid, 3, 3);
        Search search = new Search(Motion.RIGID, rigid, radius);
        for (int level = levels - 1; level >= 0; level--) {
            final double spacing = finest * (1 << level);
            final Volume coarse = thinned(moving, spacing);
            final FixedSamples points = new FixedSamples(thinned(fixed, spacing), mask, centre, samples);
            search = search.on(new Overlay(points, coarse, centre), similarity, spacing, iterations);
            if (level == 0 && motion == Motion.AFFINE) {
                search = search.affine().on(new Overlay(points, coarse, centre), similarity, spacing, iterations);
            }
        }
        return search.result(centre);
    }

    private static void requireContrast(final String which, final Volume volume) {
        Denoiser.requireFinite(volume);
        final float first = volume.voxels()[0];
        for (final float voxel : volume.voxels()) {
            if (voxel != first) {
                return;
            }
        }
        throw new IllegalArgumentException(which + " image: found the intensity " + first + " alone, expected more than one value");
    }

    /** The image on a coarser grid, smoothed by half its spacing; itself when no axis is finer than the grid. */
    private static Volume thinned(final Volume volume, final double spacing) {
        final Geometry grid = volume.geometry();
        final double[] coarse = new double[3];
        boolean finer = false;
        for (int axis = 0; axis < 3; axis++) {
            final boolean thinned = grid.size(axis) > 1 && grid.spacing(axis) < spacing;
            finer |= thinned;
            coarse[axis] = thinned ? spacing : 0;
        }
        if (!finer) {
            return volume;
        }
        final Volume smooth = new GaussianSmoothing(spacing / 2).apply(volume);
        return Resampler.resample(smooth, ResampleGrid.resampled(grid, coarse), Interpolation.LINEAR);
    }

    private double[] shift(final Volume fixed, final Volume moving) {
        if (start == Start.PATIENT_POSITION) {
            return new double[3];
        }
        final double[] from = start == Start.CENTRES ? centre(fixed.geometry()) : centreOfMass(fixed);
        final double[] to = start == Start.CENTRES ? centre(moving.geometry()) : centreOfMass(moving);
        return new double[]{to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    }

    private static double[] centre(final Geometry grid) {
        return grid.toPhysical((grid.size(0) - 1) / 2.0, (grid.size(1) - 1) / 2.0, (grid.size(2) - 1) / 2.0);
    }

    /** Half the mean edge of the grid, mm. */
    private static double radius(final Geometry grid) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += grid.size(axis) * grid.spacing(axis);
        }
        return sum / 6;
    }

    /** The lowest intensity of an image: what stands for the outside when it is resampled. */
    public static float lowest(final Volume volume) {
        float lowest = Float.POSITIVE_INFINITY;
        for (final float voxel : volume.voxels()) {
            lowest = Math.min(lowest, voxel);
        }
        return lowest;
    }

    /** How far a transform moves the centre of the fixed image, x, y, z in mm. */
    public static double[] shift(final SpatialTransform transform, final Geometry fixed) {
        final double[] centre = centre(fixed);
        final double[] moved = transform.apply(centre);
        return new double[]{moved[0] - centre[0], moved[1] - centre[1], moved[2] - centre[2]};
    }

    private static double[] centreOfMass(final Volume volume) {
        final Geometry grid = volume.geometry();
        final float lowest = lowest(volume);
        final double[] sum = new double[3];
        double mass = 0;
        int n = 0;
        for (int k = 0; k < grid.size(2); k++) {
            for (int j = 0; j < grid.size(1); j++) {
                for (int i = 0; i < grid.size(0); i++) {
                    final double weight = volume.voxels()[n++] - (double)lowest;
                    sum[0] += weight * i;
                    sum[1] += weight * j;
                    sum[2] += weight * k;
                    mass += weight;
                }
            }
        }
        return grid.toPhysical(sum[0] / mass, sum[1] / mass, sum[2] / mass);
    }

    /** How far the search has come. */
    private record Search(Motion motion, double[] parameters, double radius, double value, double overlap) {

        Search(final Motion motion, final double[] parameters, final double radius) {
            this(motion, parameters, radius, Double.NaN, Double.NaN);
        }

        Search on(final Overlay overlay, final Similarity similarity, final double spacing, final int iterations) {
            final Similarity.Measure measure = similarity.measure(overlay);
            final QuasiNewton.Minimum minimum = QuasiNewton.minimise(place -> {
                if (!overlay.move(motion.matrix(place, radius))) {
                    return new QuasiNewton.Point(Double.POSITIVE_INFINITY, new double[place.length]);
                }
                final double[] slope = new double[12];
                final double value = measure.of(slope);
                return new QuasiNewton.Point(value, motion.slope(slope, place, radius));
            }, parameters, spacing, PRECISION * spacing, iterations);
            if (!Double.isFinite(minimum.value())) {
                throw new IllegalArgumentException("Overlap of the images at the start: found " + Math.round(100 * overlay.overlap())
                    + " % of the fixed image in the moving one, expected at least 25 %");
            }
            overlay.move(motion.matrix(minimum.place(), radius));
            return new Search(motion, minimum.place(), radius, similarity == Similarity.MUTUAL_INFORMATION ? -minimum.value() : minimum.value(),
                overlay.overlap());
        }

        Search affine() {
            return new Search(Motion.AFFINE, Motion.affine(motion.matrix(parameters, radius), radius), radius);
        }

        /** {@code A (p - c) + c + t} as one matrix. */
        Result result(final double[] centre) {
            final double[] matrix = motion.matrix(parameters, radius);
            for (int row = 0; row < 3; row++) {
                matrix[4 * row + 3] += centre[row] - matrix[4 * row] * centre[0] - matrix[4 * row + 1] * centre[1] - matrix[4 * row + 2] * centre[2];
            }
            return new Result(new SpatialTransform(matrix), value, overlap);
        }
    }
}
