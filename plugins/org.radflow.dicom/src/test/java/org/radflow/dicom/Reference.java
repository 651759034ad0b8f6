package org.radflow.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the reference data; tests that need an absent part of it are skipped, saying so. */
public final class Reference {

    private Reference() {
    }

    public static Path folder(String name) {
        Path folder = root().resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: no reference data at " + folder);
        return folder;
    }

    private static Path root() {
        String set = System.getProperty("RADFLOW_REFERENCE", System.getenv("RADFLOW_REFERENCE"));
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("reference");
            if (at.getParent() != null && Files.isDirectory(beside)) {
                return beside;
            }
        }
        return Path.of("shared", "reference");
    }
}
