package org.radflow.image.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text header of NRRD ("Nearly Raw Raster Data", teem.sourceforge.net/nrrd/format.html): fields by name, key/value pairs, the lines of a list of
 * files, and its length.
 */
record NrrdHeader(Path file, Map<String, String> fields, Map<String, String> pairs, List<String> list, long length) {

    private static final int LONGEST = 1 << 20;
    private static final Set<String> KNOWN = Set.of("dimension", "type", "block size", "encoding", "endian", "content", "old min", "old max", "min",
        "max",
        "data file", "line skip", "byte skip", "number", "sample units", "sizes", "spacings", "thicknesses", "axis mins", "axis maxs", "centers",
        "labels", "units", "kinds", "space", "space dimension", "space units", "space origin", "space directions", "measurement frame");

    /**
     * Reads up to the empty line that ends the header, or up to the end of a file that holds the header alone.
     *
     * @throws IOException naming the file and the field, when the header has no end or an unknown field
     */
    static NrrdHeader read(final Path file, final InputStream in) throws IOException {
        final HeaderField error = new HeaderField(file, "NRRD");
        final Lines lines = new Lines(file, in);
        final String magic = lines.next();
        error.require(magic != null && magic.matches("NRRD000[1-5]"), "magic", "another format", "NRRD0001 to NRRD0005");
        final NrrdHeader header = new NrrdHeader(file, new HashMap<>(), new HashMap<>(), new ArrayList<>(), 0);
        String line = lines.next();
        while (line != null && !line.isEmpty()) {
            if (header.isList()) {
                header.list.add(line);
            } else if (!line.startsWith("#")) {
                header.add(error, line);
            }
            line = lines.next();
        }
        error.require(line != null || header.fields.containsKey("data file"), "data file", null, "a file name, as the header has no end");
        return new NrrdHeader(file, header.fields, header.pairs, header.list, lines.length);
    }

    private boolean isList() {
        return fields.getOrDefault("data file", "").startsWith("LIST");
    }

    private void add(final HeaderField error, final String line) throws IOException {
        final int pair = line.indexOf(":=");
        final int field = line.indexOf(": ");
        if (pair >= 0 && (field < 0 || pair < field)) {
            pairs.put(line.substring(0, pair), line.substring(pair + 2));
            return;
        }
        final int colon = line.indexOf(':');
        error.require(colon > 0, "line", line, "a field, a comment or a key/value pair");
        final String name = name(line.substring(0, colon));
        error.require(KNOWN.contains(name), name, "unknown", "a field of the NRRD format");
        error.require(fields.put(name, line.substring(colon + 1).strip()) == null, name, "there twice", "a field that is there once");
    }

    private static String name(final String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "datafile" -> "data file";
            case "lineskip" -> "line skip";
            case "byteskip" -> "byte skip";
            case "blocksize" -> "block size";
            case "sampleunits" -> "sample units";
            case "centerings" -> "centers";
            case "axismins" -> "axis mins";
            case "axismaxs" -> "axis maxs";
            case "oldmin" -> "old min";
            case "oldmax" -> "old max";
            default -> field.toLowerCase(Locale.ROOT);
        };
    }

    /** Lines up to the end of the header. */
    private static final class Lines {
        private final Path file;
        private final InputStream in;
        private long length;

        Lines(final Path file, final InputStream in) {
            this.file = file;
            this.in = in;
        }

        /** The next line; null at the end of the file. */
        String next() throws IOException {
            final StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    return line.isEmpty() ? null : line.toString().stripTrailing();
                }
                if (++length > LONGEST) {
                    throw new IOException(file + ": NRRD header does not end, expected an empty line within " + LONGEST + " bytes");
                }
                line.append((char)c);
            }
            length++;
            return line.toString().stripTrailing();
        }
    }
}
