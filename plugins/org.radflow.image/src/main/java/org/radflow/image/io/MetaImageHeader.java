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

/** The text header of MetaImage (MetaIO, itk.org/Wiki/MetaIO): tags by lower-case name, the lines of a list of files, and its length. */
record MetaImageHeader(Map<String, String> tags, List<String> list, long length) {

    private static final int LONGEST = 1 << 20;
    private static final String LAST = "elementdatafile";
    private static final Set<String> KNOWN = Set.of("objecttype", "objectsubtype", "transformtype", "ndims", "name", "id", "parentid", "binarydata",
        "binarydatabyteordermsb", "elementbyteordermsb", "compresseddata", "compresseddatasize", "compressionlevel", "transformmatrix", "rotation",
        "orientation", "offset", "position", "origin", "centerofrotation", "anatomicalorientation", "elementspacing", "elementsize", "dimsize",
        "headersize", "elementnumberofchannels", "elementtype", "elementmin", "elementmax", "elementdatafile", "modality", "sequenceid", "color",
        "comment", "distanceunits", "acquisitiondate", "elementtointensityfunctionslope", "elementtointensityfunctionoffset", "imageposition");

    /**
     * Reads up to the tag ElementDataFile, which is the last one; a list of files follows it up to the end.
     *
     * @throws IOException naming the file and the tag
     */
    static MetaImageHeader read(final Path file, final InputStream in) throws IOException {
        final HeaderField error = new HeaderField(file, "MetaImage");
        final Map<String, String> tags = new HashMap<>();
        final List<String> list = new ArrayList<>();
        long length = 0;
        boolean isList = false;
        while (!tags.containsKey(LAST) || isList) {
            final String line = line(error, in, LONGEST - length);
            length += line.length();
            if (line.isEmpty()) {
                break;
            }
            if (isList) {
                if (!line.isBlank()) {
                    list.add(line.strip());
                }
                continue;
            }
            final int equals = line.indexOf('=');
            error.require(equals > 0, "line", line.strip(), "a tag = value");
            final String tag = line.substring(0, equals).strip();
            final String name = tag.toLowerCase(Locale.ROOT);
            error.require(!tags.isEmpty() || KNOWN.contains(name), "first tag", tag, "a tag of the MetaImage format such as ObjectType");
            error.require(tags.put(name, line.substring(equals + 1).strip()) == null, tag, "there twice", "a tag that is there once");
            isList = name.equals(LAST) && tags.get(LAST).startsWith("LIST");
        }
        error.require(tags.containsKey(LAST), "ElementDataFile", null, "LOCAL, LIST or a file name as the last tag");
        return new MetaImageHeader(tags, list, length);
    }

    /** The next line with its end; empty at the end of the file. */
    private static String line(final HeaderField error, final InputStream in, final long most) throws IOException {
        final StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            error.require(line.length() < most, "ElementDataFile", "not within " + LONGEST + " bytes", "a header that ends before");
            line.append((char)c);
            if (c == '\n') {
                break;
            }
        }
        return line.toString();
    }

    /** The value of the first of the tags that is there, else null. */
    String first(final String... names) {
        for (final String name : names) {
            if (tags.containsKey(name.toLowerCase(Locale.ROOT))) {
                return tags.get(name.toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    String get(final String name, final String otherwise) {
        return tags.getOrDefault(name.toLowerCase(Locale.ROOT), otherwise);
    }
}
