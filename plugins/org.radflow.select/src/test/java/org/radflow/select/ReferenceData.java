package org.radflow.select;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of reference data beside the project. */
public final class ReferenceData {

    private ReferenceData() {}

    /** Rows of a CSV file without quotes, the header first; skips the calling test, saying so, where it is absent. */
    public static List<String[]> csv(String path) throws IOException {
        Path folder = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("radflow.root", "../..")).resolve("../shared/reference"));
        Path file = folder.resolve(path).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split(",", -1)).toList();
        }
    }
}
