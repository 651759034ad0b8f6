package org.knime.core.data;

import java.io.DataInput;
import java.io.IOException;

/** Where a serialiser reads from. */
public interface DataCellDataInput extends DataInput {

    /** Reads a cell of any class. */
    DataCell readDataCell() throws IOException;
}
