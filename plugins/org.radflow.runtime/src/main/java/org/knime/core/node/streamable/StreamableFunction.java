package org.knime.core.node.streamable;

import org.knime.core.data.DataRow;
import org.knime.core.node.ExecutionContext;

/** Work that turns one row into one row. */
public abstract class StreamableFunction extends StreamableOperator {

    protected StreamableFunction() {
    }

    /** Called once before the first row. */
    public void init(final ExecutionContext context) throws Exception {
        // nothing to do unless overridden
    }

    public DataRow compute(final DataRow row) throws Exception {
        return compute(row, -1);
    }

    /** The result for the row at an index counted from 0. */
    public DataRow compute(final DataRow row, final long rowIndex) throws Exception {
        return compute(row);
    }

    /** Called once after the last row, also when the processing failed or was canceled. */
    public void finish() {
        // nothing to do unless overridden
    }
}
