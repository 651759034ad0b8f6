package org.radflow.report.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.radflow.report.figure.Figure;
import org.radflow.report.figure.Svg;

/** The pictures of docs/reports.md are what the plots draw; {@code -Dradflow.images.update=true} draws them anew. */
class DocumentedFiguresTest {

    private static final Path IMAGES = Path.of("..", "..", "docs", "images");
    private static final long MOST_BYTES = 200_000;

    @Test
    void picturesAreUpToDate() throws IOException {
        long bytes = 0;
        for (Map.Entry<String, Figure> figure : Gallery.figures().entrySet()) {
            Path file = IMAGES.resolve(figure.getKey() + ".svg");
            String svg = Svg.of(Gallery.plain(figure.getValue()));
            if (Boolean.getBoolean("radflow.images.update")) {
                Files.createDirectories(IMAGES);
                Files.writeString(file, svg);
            }
            assertEquals(Files.readString(file), svg, file.toString());
            bytes += Files.size(file);
        }
        assertTrue(bytes < MOST_BYTES, "pictures have " + bytes + " bytes");
    }
}
