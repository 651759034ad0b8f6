package org.radflow.runtime.settings;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files of KNIME beside the reference data; tests that need an absent one are skipped, saying so. */
final class Reference {

    private Reference() {
    }

    static Path knime(final String name) {
        final var path = root().resolveSibling("knime").resolve(name);
        assumeTrue(Files.exists(path), "skipped: no KNIME sample at " + path);
        return path;
    }

    private static Path root() {
        final var set = System.getProperty("RADFLOW_REFERENCE", System.getenv("RADFLOW_REFERENCE"));
        if (set != null) {
            return Path.of(set).toAbsolutePath();
        }
        for (var at = Path.of("").toAbsolutePath(); at.getParent() != null; at = at.getParent()) {
            final var beside = at.resolveSibling("shared").resolve("reference");
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return Path.of("shared", "reference").toAbsolutePath();
    }
}
