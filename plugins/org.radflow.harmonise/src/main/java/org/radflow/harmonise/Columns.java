package org.radflow.harmonise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;

/** Columns made of columns. */
final class Columns {

    private Columns() {}

    /** One column of the values of several of one name and type, one below the other. */
    static Column below(List<Column> columns) {
        if (columns.get(0) instanceof NumericColumn first) {
            return first.with(columns.stream().flatMapToDouble(column -> Arrays.stream(((NumericColumn)column).values())).toArray());
        }
        return new TextColumn(columns.get(0).name(), columns.stream()
                .flatMap(column -> IntStream.range(0, column.size()).mapToObj(column::text)).toArray(String[]::new));
    }
}
