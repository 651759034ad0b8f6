package org.radflow.learn.survival;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of reference data beside the project. */
final class ReferenceData {

    private ReferenceData() {}

    /** A row of a table without quotes, by the names of its columns. Skips the calling test, saying so, where the file is absent. */
    static List<Map<String, String>> rows(String path) throws IOException {
        Path folder = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("radflow.root", "../..")).resolve("../shared/reference"));
        Path file = folder.resolve(path).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",");
        return lines.subList(1, lines.size()).stream().map(line -> {
            String[] values = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < names.length; c++) {
                row.put(names[c], values[c]);
            }
            return row;
        }).toList();
    }
}
