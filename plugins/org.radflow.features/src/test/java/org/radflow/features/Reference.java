package org.radflow.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of reference data beside the project; tests that need it are skipped, saying so, where it is absent. */
final class Reference {

    private Reference() {}

    static Path file(String path) {
        Path folder = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("radflow.root", "../..")).resolve("../shared/reference"));
        Path file = folder.resolve(path).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        return file;
    }

    /** IBSI 1 consensus values of a configuration (digital, A to E), diagnostics among them. */
    static List<Agreement.Expected> ibsi1(String configuration) throws IOException {
        try (Stream<String> lines = Files.lines(file("ibsi1/reference-values.csv"))) {
            return lines.map(line -> line.split(",", -1))
                    .filter(f -> f[0].equals(configuration) && !f[4].isEmpty())
                    .map(f -> new Agreement.Expected(f[1], f[2], Double.parseDouble(f[4]), Double.parseDouble(f[5]), f[7])).toList();
        }
    }
}
