package org.knime.core.data.container;

import java.io.Closeable;

import org.knime.core.data.RowIterator;

/** A row iterator that holds a resource until it is closed or has passed the last row. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {

    @Override
    public abstract void close();
}
