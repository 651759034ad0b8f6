package org.radflow.image.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the voxels of a NRRD file lie: after its header, in another file, in a numbered series, or in a list of files. */
final class NrrdData {

    private NrrdData() {
    }

    static List<DataPart> parts(final HeaderField error, final NrrdHeader header, final Encoding encoding) throws IOException {
        final Map<String, String> fields = header.fields();
        final int lines = error.whole("line skip", fields.getOrDefault("line skip", "0"), 0, 1_000_000);
        final int least = encoding == Encoding.RAW ? (int)DataPart.FROM_END : 0;
        final int bytes = error.whole("byte skip", fields.getOrDefault("byte skip", "0"), least, Integer.MAX_VALUE);
        error.require(encoding != Encoding.TEXT && encoding != Encoding.HEX || bytes == 0, "byte skip", bytes, "0 for text");
        final String named = fields.get("data file");
        if (named == null) {
            return List.of(new DataPart(header.file(), header.length(), lines, bytes));
        }
        final List<DataPart> parts = new ArrayList<>();
        for (final String name : names(error, header, named)) {
            parts.add(new DataPart(error.dataFile("data file", name), 0, lines, bytes));
        }
        return parts;
    }

    private static List<String> names(final HeaderField error, final NrrdHeader header, final String named) throws IOException {
        if (named.matches("LIST(\\s+\\d)?")) {
            error.require(!header.list().isEmpty(), "data file", named, "the names of files on the lines that follow");
            return header.list();
        }
        final String[] series = named.split("\\s+");
        if (series.length < 4 || !series[0].contains("%")) {
            return List.of(named);
        }
        error.require(series.length <= 5, "data file", named, "format, first, last, step and the dimension of each file");
        return NumberedNames.of(error, "data file", series[0], series[1], series[2], series[3]);
    }
}
