package org.radflow.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where things lie in the project and around it. */
public final class Project {

    /** The project's root folder. */
    public static final Path ROOT = Path.of(System.getProperty("radflow.root")).toAbsolutePath().normalize();

    private Project() {
    }

    /** Folders of compiled classes, one a bundle, in alphabetical order. */
    public static List<Path> classFolders() throws IOException {
        try (var bundles = Files.list(ROOT.resolve("plugins"))) {
            return bundles.map(bundle -> bundle.resolve("target/classes")).filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The folder of reference data; skips the calling test, saying so, where it is absent. */
    public static Path reference(final String path) {
        return shared("RADFLOW_REFERENCE", "../shared/reference", path);
    }

    /** The folder of facts measured on KNIME; skips the calling test, saying so, where it is absent. */
    public static Path knime(final String path) {
        return shared("RADFLOW_KNIME_FACTS", "../shared/knime", path);
    }

    private static Path shared(final String variable, final String otherwise, final String path) {
        final Path folder = ROOT.resolve(Optional.ofNullable(System.getenv(variable)).orElse(otherwise)).normalize();
        final Path found = folder.resolve(path);
        assumeTrue(Files.exists(found), () -> "skipped: no reference data at " + found + " (set " + variable + ")");
        return found;
    }
}
