package org.radflow.image;

import java.util.Arrays;
import java.util.Optional;

/**
 * A regular voxel grid in patient space. Index order (i, j, k): in a DICOM series i runs along a row (over the columns), j along a column
 * and k over the slices. Patient space is LPS in mm: x to the patient's left, y to the back, z to the head. A voxel's position is its
 * centre:
 * <pre>position = origin + direction · (spacing · index)</pre>
 * Immutable and thread-safe.
 */
public final class Geometry {

    private static final double ORTHONORMAL = 1e-4;

    private final int[] size;
    private final double[] spacing;
    private final double[] origin;
    private final double[] direction;

    /**
     * @param size number of voxels along i, j, k, each at least 1, their product below 2<sup>31</sup> - 8
     * @param spacing distance between neighbouring voxel centres in mm along i, j, k, positive
     * @param origin position of voxel (0, 0, 0) in mm, LPS
     * @param direction 3 x 3 matrix, row by row; column a is the unit vector of index axis a in LPS
     * @throws IllegalArgumentException naming what was found and expected when one of these does not hold
     */
    public Geometry(final int[] size, final double[] spacing, final double[] origin, final double[] direction) {
        this.size = size.clone();
        this.spacing = spacing.clone();
        this.origin = origin.clone();
        this.direction = direction.clone();
        require(size.length == 3 && size[0] > 0 && size[1] > 0 && size[2] > 0, "size", Arrays.toString(size), "three positive numbers");
        require((double)size[0] * size[1] * size[2] < Integer.MAX_VALUE - 8, "size", Arrays.toString(size), "fewer than 2^31 - 8 voxels");
        require(spacing.length == 3 && Arrays.stream(spacing).allMatch(s -> s > 0 && Double.isFinite(s)), "spacing",
            Arrays.toString(spacing), "three positive numbers in mm");
        require(origin.length == 3 && Arrays.stream(origin).allMatch(Double::isFinite), "origin", Arrays.toString(origin),
            "three finite numbers in mm");
        require(direction.length == 9 && isOrthonormal(direction), "direction", Arrays.toString(direction),
            "a 3 x 3 matrix of orthogonal unit vectors");
    }

    /** A grid along the axes of patient space. */
    public static Geometry axisAligned(final int[] size, final double[] spacing, final double[] origin) {
        return new Geometry(size, spacing, origin, new double[]{1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    private static void require(final boolean condition, final String what, final String found, final String expected) {
        if (!condition) {
            throw new IllegalArgumentException("Geometry: " + what + " is " + found + ", expected " + expected);
        }
    }

    private static boolean isOrthonormal(final double[] d) {
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                final double product = d[a] * d[b] + d[3 + a] * d[3 + b] + d[6 + a] * d[6 + b];
                if (!(Math.abs(product - (a == b ? 1 : 0)) <= ORTHONORMAL)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Number of voxels along an index axis (0, 1 or 2). */
    public int size(final int axis) {
        return size[axis];
    }

    /** Distance in mm between neighbouring voxel centres along an index axis. */
    public double spacing(final int axis) {
        return spacing[axis];
    }

    /** Coordinate in mm of voxel (0, 0, 0): 0 = x, 1 = y, 2 = z. */
    public double origin(final int axis) {
        return origin[axis];
    }

    /** Element of the direction matrix: {@code row} is a patient axis, {@code column} an index axis. */
    public double direction(final int row, final int column) {
        return direction[3 * row + column];
    }

    /** Number of voxels. */
    public int voxels() {
        return size[0] * size[1] * size[2];
    }

    /** Volume of a voxel in mm<sup>3</sup>. */
    public double voxelVolume() {
        return spacing[0] * spacing[1] * spacing[2];
    }

    /** Place of voxel (i, j, k) in an array of voxels; the indices are not checked. */
    public int index(final int i, final int j, final int k) {
        return i + size[0] * (j + size[1] * k);
    }

    /** Position in mm, LPS, of a point given by (fractional) indices. */
    public double[] toPhysical(final double i, final double j, final double k) {
        final double u = i * spacing[0];
        final double v = j * spacing[1];
        final double w = k * spacing[2];
        final double[] position = new double[3];
        for (int row = 0; row < 3; row++) {
            position[row] = origin[row] + direction[3 * row] * u + direction[3 * row + 1] * v + direction[3 * row + 2] * w;
        }
        return position;
    }

    /** (Fractional) indices of a position in mm, LPS: the inverse of {@link #toPhysical}. */
    public double[] toIndex(final double x, final double y, final double z) {
        final double dx = x - origin[0];
        final double dy = y - origin[1];
        final double dz = z - origin[2];
        final double[] index = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            index[axis] = (direction[axis] * dx + direction[3 + axis] * dy + direction[6 + axis] * dz) / spacing[axis];
        }
        return index;
    }

    /** The part of this grid that starts at voxel {@code min} and has {@code size} voxels. */
    public Geometry crop(final int[] min, final int[] croppedSize) {
        return new Geometry(croppedSize, spacing, toPhysical(min[0], min[1], min[2]), direction);
    }

    /** A grid with the same directions. */
    public Geometry with(final int[] newSize, final double[] newSpacing, final double[] newOrigin) {
        return new Geometry(newSize, newSpacing, newOrigin, direction);
    }

    /**
     * Says how another grid differs, as a sentence part: sizes when they differ, otherwise spacing, direction or origin, and the largest
     * distance in mm between corresponding corner voxels.
     *
     * @param toleranceMm distance in mm up to which two grids count as the same
     * @return empty when the grids are the same within the tolerance
     */
    public Optional<String> difference(final Geometry other, final double toleranceMm) {
        if (!Arrays.equals(size, other.size)) {
            return Optional.of("size %s against %s voxels".formatted(times(size), times(other.size)));
        }
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            final double i = (corner & 1) * (size[0] - 1);
            final double j = (corner >> 1 & 1) * (size[1] - 1);
            final double k = (corner >> 2) * (size[2] - 1);
            largest = Math.max(largest, distance(toPhysical(i, j, k), other.toPhysical(i, j, k)));
        }
        if (largest <= toleranceMm) {
            return Optional.empty();
        }
        final String what;
        if (differ(spacing, other.spacing)) {
            what = "spacing %s against %s mm".formatted(mm(spacing), mm(other.spacing));
        } else if (differ(direction, other.direction)) {
            what = "direction %s against %s".formatted(mm(direction), mm(other.direction));
        } else {
            what = "origin %s against %s mm".formatted(mm(origin), mm(other.origin));
        }
        return Optional.of("%s: corresponding voxels lie up to %s mm apart".formatted(what, decimal(largest, 1e4)));
    }

    private static boolean differ(final double[] a, final double[] b) {
        return distance(a, b) > 1e-5;
    }

    private static double distance(final double[] a, final double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += (a[n] - b[n]) * (a[n] - b[n]);
        }
        return Math.sqrt(sum);
    }

    private static String times(final int[] size) {
        return size[0] + " x " + size[1] + " x " + size[2];
    }

    private static String decimal(final double value, final double places) {
        return Double.toString(Math.rint(value * places) / places).replaceAll("\\.0$", "");
    }

    private static String mm(final double[] values) {
        final StringBuilder text = new StringBuilder("(");
        for (final double value : values) {
            text.append(text.length() > 1 ? ", " : "").append(decimal(value, 1e6));
        }
        return text.append(')').toString();
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof Geometry other && Arrays.equals(size, other.size) && Arrays.equals(spacing, other.spacing)
            && Arrays.equals(origin, other.origin) && Arrays.equals(direction, other.direction);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(size) ^ 31 * Arrays.hashCode(spacing) ^ 37 * Arrays.hashCode(origin) ^ 41 * Arrays.hashCode(direction);
    }

    /** Size and spacing, such as {@code 512 x 512 x 60 voxels, 0.977 x 0.977 x 3 mm}. */
    @Override
    public String toString() {
        final StringBuilder text = new StringBuilder(times(size)).append(" voxels, ");
        for (int axis = 0; axis < 3; axis++) {
            text.append(axis > 0 ? " x " : "").append(decimal(spacing[axis], 1e3));
        }
        return text.append(" mm").toString();
    }
}
