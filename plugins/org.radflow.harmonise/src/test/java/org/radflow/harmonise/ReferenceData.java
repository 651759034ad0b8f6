package org.radflow.harmonise;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;

/** The folder of reference data beside the project. */
final class ReferenceData {

    /** A comma that is not between quotes. */
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private ReferenceData() {}

    /** A file or folder; skips the calling test, saying so, where it is absent. */
    static Path file(String path) {
        Path folder = Optional.ofNullable(System.getenv("RADFLOW_REFERENCE")).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("radflow.root", "../..")).resolve("../shared/reference"));
        Path file = folder.resolve(path).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: no reference data at " + file + " (set RADFLOW_REFERENCE)");
        return file;
    }

    /** Cells of a comma-separated file, [row][column], the header first. */
    static String[][] cells(String path) {
        try {
            return Files.readAllLines(file(path)).stream().filter(line -> !line.startsWith(",")).map(line -> line.split(COMMA, -1))
                .toArray(String[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table whose first column names the cases; columns are numbers where all cells are, with empty, "nan" and "#NAME?" for
     * missing. */
    static FeatureMatrix table(String path) {
        String[][] cells = cells(path);
        List<String> cases = Arrays.stream(cells).skip(1).map(row -> row[0]).toList();
        List<Column> columns = new ArrayList<>();
        for (int c = 1; c < cells[0].length; c++) {
            int index = c;
            String[] texts = Arrays.stream(cells).skip(1).map(row -> row[index].isEmpty() || row[index].equals("nan") || row[index].startsWith("#")
                    ? null : row[index])
                    .toArray(String[]::new);
            columns.add(column(cells[0][c], texts));
        }
        return new FeatureMatrix(cases, columns);
    }

    private static Column column(String name, String[] texts) {
        try {
            return new NumericColumn(name, Arrays.stream(texts).mapToDouble(text -> text == null ? Double.NaN : Double.parseDouble(text))
                    .toArray());
        } catch (NumberFormatException e) {
            return new TextColumn(name, texts);
        }
    }

    /** A file of one row per feature and one column per sample, turned into a table. */
    static FeatureMatrix transposed(String path) {
        String[][] cells = cells(path);
        List<Column> columns = new ArrayList<>();
        for (int row = 1; row < cells.length; row++) {
            columns.add(new NumericColumn("feature " + row, Arrays.stream(cells[row]).mapToDouble(Double::parseDouble).toArray()));
        }
        return new FeatureMatrix(IntStream.range(0, cells[0].length).mapToObj(i -> cells[0][i]).toList(), columns);
    }
}
