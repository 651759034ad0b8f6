package org.radflow.image.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.radflow.image.Geometry;

/**
 * Sizes and orientation of a NRRD file, in LPS.
 *
 * @param volumesFirst whether the axis of the volumes is the fastest one; else it is the slowest
 */
record NrrdGrid(Geometry geometry, int volumes, boolean volumesFirst) {

    private static final Pattern DIRECTION = Pattern.compile("\\(([^()]*)\\)|none");
    private static final Set<String> IN_SPACE = Set.of("domain", "space", "???", "none");

    static NrrdGrid of(final HeaderField error, final Map<String, String> fields) throws IOException {
        final String dimension = fields.get("dimension");
        error.require("3".equals(dimension) || "4".equals(dimension), "dimension", dimension, "3 or 4");
        final int[] sizes = error.sizes("sizes", fields.get("sizes"), Integer.parseInt(dimension));
        final int volumeAxis = sizes.length == 4 ? volumeAxis(error, fields) : 4;
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            size[axis] = sizes[axis < volumeAxis ? axis : axis + 1];
        }
        checkKinds(error, fields.get("kinds"), sizes.length, volumeAxis);
        final Geometry geometry = fields.containsKey("space directions") ? oriented(error, fields, size) : alongAxes(error, fields, size, volumeAxis);
        return new NrrdGrid(geometry, sizes.length == 4 ? sizes[volumeAxis] : 1, volumeAxis == 0);
    }

    /** The axis without direction in space: the first or the last one. */
    private static int volumeAxis(final HeaderField error, final Map<String, String> fields) throws IOException {
        final String directions = fields.getOrDefault("space directions", fields.get("spacings"));
        error.require(directions != null, "space directions", null, "four axes, one of them none");
        final String[] axes = fields.containsKey("space directions") ? directions(directions) : directions.strip().split("\\s+");
        error.require(axes.length == 4, "space directions", directions, "four axes, one of them none");
        for (final int axis : new int[]{0, 3}) {
            if (axes[axis].equals("none") || axes[axis].equalsIgnoreCase("nan")) {
                return axis;
            }
        }
        throw error.wrong("space directions", directions, "none for the first or the last axis of a 4D image");
    }

    private static String[] directions(final String text) {
        return DIRECTION.matcher(text).results().map(match -> match.group()).toArray(String[]::new);
    }

    /** Axes in space must be such; colours and complex numbers are no volumes. */
    private static void checkKinds(final HeaderField error, final String kinds, final int dimension, final int volumeAxis) throws IOException {
        if (kinds == null) {
            return;
        }
        final String[] kind = kinds.toLowerCase(Locale.ROOT).split("\\s+");
        error.require(kind.length == dimension, "kinds", kinds, dimension + " kinds");
        for (int axis = 0; axis < dimension; axis++) {
            if (axis != volumeAxis) {
                error.require(IN_SPACE.contains(kind[axis]), "kinds", kinds, "domain or space for the axes in space");
            } else {
                error.require(!kind[axis].contains("color") && !kind[axis].contains("complex") && !kind[axis].contains("matrix"), "kinds", kinds,
                    "list, time, vector or another axis of numbers");
            }
        }
    }

    private static Geometry alongAxes(final HeaderField error, final Map<String, String> fields, final int[] size, final int volumeAxis)
        throws IOException {
        error.require(!fields.containsKey("space origin"), "space directions", null, "three vectors, as there is a space origin");
        checkMillimetres(error, "units", fields.get("units"));
        final String[] spacings = String.valueOf(fields.get("spacings")).strip().split("\\s+");
        error.require(spacings.length == (volumeAxis < 4 ? 4 : 3), "spacings", fields.get("spacings"), "a number for each axis");
        final double[] spacing = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = error.number("spacings", spacings[axis < volumeAxis ? axis : axis + 1]);
            error.require(spacing[axis] > 0, "spacings", fields.get("spacings"), "numbers above 0");
        }
        return Geometry.axisAligned(size, spacing, new double[3]);
    }

    private static Geometry oriented(final HeaderField error, final Map<String, String> fields, final int[] size) throws IOException {
        final double[] toLps = toLps(error, fields.get("space"));
        checkMillimetres(error, "space units", fields.get("space units"));
        final double[][] axes = vectors(error, "space directions", fields.get("space directions"), 3);
        final double[] origin = vectors(error, "space origin", fields.getOrDefault("space origin", "(0,0,0)"), 1)[0];
        final double[] spacing = new double[3];
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.sqrt(axes[axis][0] * axes[axis][0] + axes[axis][1] * axes[axis][1] + axes[axis][2] * axes[axis][2]);
            error.require(spacing[axis] > 0 && Double.isFinite(spacing[axis]), "space directions", fields.get("space directions"),
                "three vectors longer than 0");
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = toLps[row] * axes[axis][row] / spacing[axis] + 0.0;
            }
            origin[axis] = toLps[axis] * origin[axis] + 0.0;
        }
        return new Geometry(size, spacing, origin, direction);
    }

    private static double[] toLps(final HeaderField error, final String space) throws IOException {
        return switch (String.valueOf(space).toLowerCase(Locale.ROOT)) {
            case "left-posterior-superior", "lps" -> new double[]{1, 1, 1};
            case "right-anterior-superior", "ras" -> new double[]{-1, -1, 1};
            case "left-anterior-superior", "las" -> new double[]{1, -1, 1};
            default -> throw error.wrong("space", space, "left-posterior-superior, right-anterior-superior or left-anterior-superior");
        };
    }

    private static void checkMillimetres(final HeaderField error, final String field, final String units) throws IOException {
        final String[] known = {"\"mm\"", "\"\"", "\"millimeter\"", "\"s\"", "\"sec\"", "\"ms\"", "???"};
        final boolean millimetres = units == null || Arrays.stream(units.strip().split("\\s+")).allMatch(unit -> Arrays.asList(known).contains(unit));
        error.require(millimetres, field, units, "\"mm\" \"mm\" \"mm\"");
    }

    private static double[][] vectors(final HeaderField error, final String field, final String text, final int count) throws IOException {
        final String[] found = DIRECTION.matcher(text).results().map(match -> match.group(1)).filter(vector -> vector != null).toArray(String[]::new);
        error.require(found.length == count, field, text, count + (count == 1 ? " vector (x,y,z)" : " vectors (x,y,z)"));
        final double[][] vectors = new double[count][];
        for (int n = 0; n < count; n++) {
            vectors[n] = error.numbers(field, found[n], 3, "\\s*,\\s*");
        }
        return vectors;
    }
}
