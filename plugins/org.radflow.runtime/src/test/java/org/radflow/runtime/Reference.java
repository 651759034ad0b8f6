package org.radflow.runtime;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/** Finds the shared reference data; tests that need what is not there are skipped by name. */
public final class Reference {

    private Reference() {
    }

    /** A file or folder beside the project's parent folder {@code shared/}. */
    public static Path shared(final String path) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            final var found = folder.resolveSibling("shared").resolve(path);
            if (Files.exists(found)) {
                return found;
            }
        }
        Assumptions.abort("not present: ../shared/" + path);
        throw new AssertionError();
    }
}
