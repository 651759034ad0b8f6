package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.radflow.image.Geometry;

/**
 * The text header of NRRD ("Nearly Raw Raster Data", teem.sourceforge.net/nrrd/format.html): the parts that say how to read voxels and
 * where they lie. Positions are turned into LPS.
 */
record NrrdHeader(ByteOrder order, NiftiType type, Geometry geometry, boolean packed) {

    private static final int LONGEST = 1 << 20;
    private static final Pattern MAGIC = Pattern.compile("NRRD000[1-5]");
    private static final Pattern FIELD = Pattern.compile("([^:]+): (.*)");
    private static final Pattern VECTOR = Pattern.compile("\\(([^()]*)\\)");

    /**
     * Reads up to the empty line that ends the header; the voxels follow.
     *
     * @throws IOException naming the file and the field, when it is not a single 3D image in one file
     */
    static NrrdHeader read(final Path file, final InputStream in) throws IOException {
        final Map<String, String> fields = fields(file, in);
        require(!fields.containsKey("data file"), file, "data file", fields.get("data file"), "none (header and voxels in one file)");
        for (final String skip : new String[]{"line skip", "byte skip"}) {
            require(fields.getOrDefault(skip, "0").equals("0"), file, skip, fields.get(skip), "0");
        }
        final NiftiType type = type(file, fields.get("type"));
        try {
            return new NrrdHeader(order(file, fields.get("endian"), type), type, geometry(file, fields), packed(file, fields.get("encoding")));
        } catch (final IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> fields(final Path file, final InputStream in) throws IOException {
        final int[] left = {LONGEST};
        final String magic = line(file, in, left);
        require(MAGIC.matcher(magic).matches(), file, "magic", "another format", "NRRD0001 to NRRD0005");
        final Map<String, String> fields = new HashMap<>();
        for (String line = line(file, in, left); !line.isEmpty(); line = line(file, in, left)) {
            final Matcher field = FIELD.matcher(line);
            if (!line.startsWith("#") && !line.contains(":=") && field.matches()) {
                fields.put(name(field.group(1)), field.group(2).strip());
            }
        }
        return fields;
    }

    private static String name(final String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "datafile" -> "data file";
            case "lineskip" -> "line skip";
            case "byteskip" -> "byte skip";
            default -> field.toLowerCase(Locale.ROOT);
        };
    }

    private static String line(final Path file, final InputStream in, final int[] left) throws IOException {
        final StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || --left[0] < 0) {
                throw new IOException(file + ": NRRD header does not end, expected an empty line within " + LONGEST + " bytes");
            }
            line.append((char)c);
        }
        return line.toString().stripTrailing();
    }

    private static NiftiType type(final Path file, final String name) throws IOException {
        return switch (String.valueOf(name)) {
            case "signed char", "int8", "int8_t" -> NiftiType.INT8;
            case "uchar", "unsigned char", "uint8", "uint8_t" -> NiftiType.UINT8;
            case "short", "short int", "signed short", "signed short int", "int16", "int16_t" -> NiftiType.INT16;
            case "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t" -> NiftiType.UINT16;
            case "int", "signed int", "int32", "int32_t" -> NiftiType.INT32;
            case "uint", "unsigned int", "uint32", "uint32_t" -> NiftiType.UINT32;
            case "float" -> NiftiType.FLOAT32;
            case "double" -> NiftiType.FLOAT64;
            default -> throw wrong(file, "type", name, "an integer of up to 32 bits, float or double");
        };
    }

    private static ByteOrder order(final Path file, final String endian, final NiftiType type) throws IOException {
        require(type.bytes == 1 || endian != null, file, "endian", null, "little or big");
        return switch (String.valueOf(endian)) {
            case "little", "null" -> ByteOrder.LITTLE_ENDIAN;
            case "big" -> ByteOrder.BIG_ENDIAN;
            default -> throw wrong(file, "endian", endian, "little or big");
        };
    }

    private static boolean packed(final Path file, final String encoding) throws IOException {
        return switch (String.valueOf(encoding)) {
            case "raw" -> false;
            case "gzip", "gz" -> true;
            default -> throw wrong(file, "encoding", encoding, "raw or gzip");
        };
    }

    private static Geometry geometry(final Path file, final Map<String, String> fields) throws IOException {
        require("3".equals(fields.get("dimension")), file, "dimension", fields.get("dimension"), "3");
        final double[] sizes = numbers(file, "sizes", fields.get("sizes"), "\\s+");
        final int[] size = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            require(sizes[axis] >= 1 && sizes[axis] <= Integer.MAX_VALUE && sizes[axis] == Math.rint(sizes[axis]), file, "sizes",
                fields.get("sizes"), "three positive whole numbers");
            size[axis] = (int)sizes[axis];
        }
        if (!fields.containsKey("space directions")) {
            return Geometry.axisAligned(size, numbers(file, "spacings", fields.get("spacings"), "\\s+"), new double[3]);
        }
        final double[] toLps = toLps(file, fields.get("space"));
        final double[][] axes = vectors(file, "space directions", fields.get("space directions"), 3);
        final double[] origin = vectors(file, "space origin", fields.getOrDefault("space origin", "(0,0,0)"), 1)[0];
        final double[] spacing = new double[3];
        final double[] direction = new double[9];
        for (int axis = 0; axis < 3; axis++) {
            spacing[axis] = Math.hypot(Math.hypot(axes[axis][0], axes[axis][1]), axes[axis][2]);
            require(spacing[axis] > 0, file, "space directions", fields.get("space directions"), "three vectors longer than 0");
            for (int row = 0; row < 3; row++) {
                direction[3 * row + axis] = toLps[row] * axes[axis][row] / spacing[axis];
            }
            origin[axis] *= toLps[axis];
        }
        return new Geometry(size, spacing, origin, direction);
    }

    private static double[] toLps(final Path file, final String space) throws IOException {
        return switch (String.valueOf(space).toLowerCase(Locale.ROOT)) {
            case "left-posterior-superior", "lps" -> new double[]{1, 1, 1};
            case "right-anterior-superior", "ras" -> new double[]{-1, -1, 1};
            case "left-anterior-superior", "las" -> new double[]{1, -1, 1};
            default -> throw wrong(file, "space", space, "left-posterior-superior, right-anterior-superior or left-anterior-superior");
        };
    }

    private static double[][] vectors(final Path file, final String field, final String text, final int count) throws IOException {
        final String[] found = VECTOR.matcher(text).results().map(vector -> vector.group(1)).toArray(String[]::new);
        require(found.length == count, file, field, text, count + " vectors (x,y,z)");
        final double[][] vectors = new double[count][];
        for (int n = 0; n < count; n++) {
            vectors[n] = numbers(file, field, found[n], ",");
        }
        return vectors;
    }

    private static double[] numbers(final Path file, final String field, final String text, final String separator) throws IOException {
        final String[] parts = String.valueOf(text).strip().split(separator);
        require(parts.length == 3, file, field, text, "three numbers");
        final double[] numbers = new double[3];
        for (int n = 0; n < 3; n++) {
            try {
                numbers[n] = Double.parseDouble(parts[n]);
            } catch (final NumberFormatException e) {
                throw wrong(file, field, text, "three numbers");
            }
        }
        return numbers;
    }

    private static void require(final boolean condition, final Path file, final String field, final Object found, final String expected)
        throws IOException {
        if (!condition) {
            throw wrong(file, field, found, expected);
        }
    }

    private static IOException wrong(final Path file, final String field, final Object found, final String expected) {
        return new IOException(file + ": NRRD field " + field + " is " + (found == null ? "absent" : found) + ", expected " + expected);
    }
}
