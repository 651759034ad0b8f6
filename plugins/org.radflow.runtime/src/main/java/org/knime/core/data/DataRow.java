package org.knime.core.data;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A row of a table. */
public interface DataRow extends Iterable<DataCell> {

    int getNumCells();

    RowKey getKey();

    DataCell getCell(int index);

    /** The cells in column order. */
    default Stream<DataCell> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
