package org.radflow.normalise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of reference data beside the project. */
public final class ReferenceData {

    private ReferenceData() {
    }

    /** A file of the folder; skips the calling test, saying so, where it is absent. */
    public static Path file(final String path) {
        final Path folder = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("radflow.root", "../..")).resolve("../shared/reference"));
        final Path file = folder.resolve(path).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        return file;
    }
}
