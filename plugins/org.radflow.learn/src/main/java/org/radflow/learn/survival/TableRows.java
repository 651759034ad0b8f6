package org.radflow.learn.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.radflow.pipeline.Column;
import org.radflow.pipeline.FeatureMatrix;
import org.radflow.pipeline.NumericColumn;
import org.radflow.pipeline.TextColumn;

/** A table that is filled row by row: texts first, then numbers. Not thread-safe. */
final class TableRows {

    private final List<String> textColumns;
    private final List<String> numberColumns;
    private final List<String[]> texts = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();

    TableRows(List<String> textColumns, List<String> numberColumns) {
        this.textColumns = textColumns;
        this.numberColumns = numberColumns;
    }

    /** @param rowNumbers a number per column of numbers; what is not finite is missing */
    void add(String[] rowTexts, double... rowNumbers) {
        texts.add(rowTexts);
        numbers.add(rowNumbers);
    }

    FeatureMatrix table() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < textColumns.size(); c++) {
            int column = c;
            columns.add(new TextColumn(textColumns.get(c), texts.stream().map(row -> row[column]).toArray(String[]::new)));
        }
        for (int c = 0; c < numberColumns.size(); c++) {
            int column = c;
            columns.add(new NumericColumn(numberColumns.get(c), numbers.stream().mapToDouble(row -> row[column])
                    .map(value -> Double.isFinite(value) ? value : Double.NaN).toArray()));
        }
        return new FeatureMatrix(IntStream.range(0, texts.size()).mapToObj(row -> "Row" + row).toList(), columns);
    }
}
