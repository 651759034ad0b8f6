package org.radflow.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Attributes of a series: values that all of its files share. */
public final class SeriesAttributes {

    /**
     * @param value as text, several values separated by backslashes; empty if no file has the attribute
     * @param problem why there is no value although there are some: they vary, or cannot be read
     */
    public record Value(Optional<String> value, Optional<String> problem) {
    }

    private SeriesAttributes() {
    }

    /**
     * Reads the header of each file once.
     *
     * @param checkpoint asked before each file
     * @throws DicomException if a file cannot be read
     */
    public static List<Value> read(DicomSeries series, List<AttributePath> paths, Checkpoint checkpoint) throws DicomException {
        List<Value> values = new ArrayList<>(Collections.nCopies(paths.size(), null));
        DicomSource source = DicomSources.preferred();
        for (Path file : series.files()) {
            checkpoint.check();
            DicomDataset dataset = source.open(file, number -> number == Tag.SpecificCharacterSet.number()
                || paths.stream().anyMatch(path -> path.uses(number))).dataset();
            for (int n = 0; n < values.size(); n++) {
                Value value = value(dataset, paths.get(n));
                values.set(n, values.get(n) == null ? value : merge(values.get(n), value, file));
            }
        }
        return values;
    }

    private static Value value(DicomDataset dataset, AttributePath path) {
        try {
            return new Value(path.in(dataset), Optional.empty());
        } catch (DicomException e) {
            return new Value(Optional.empty(), Optional.of(e.getMessage()));
        }
    }

    private static Value merge(Value before, Value now, Path file) {
        if (before.problem.isPresent() || before.equals(now)) {
            return before;
        }
        return now.problem.isPresent() ? now : new Value(Optional.empty(),
            Optional.of("varies within the series: " + file + " has another value than the files before"));
    }
}
