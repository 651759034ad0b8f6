package org.radflow.runtime.execute;

import java.util.Arrays;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.MissingCell;
import org.knime.core.data.container.CellFactory;

/**
 * Computes the cells of one case so that what goes wrong with it is the end of no other: its cells are missing, with the reason. A case that
 * runs out of memory beside others is computed once more alone, so that it fails for its own size and not for theirs. Thread-safe.
 */
public final class OneCase {

    /** Shared by cases that are computed at once, held alone by one that needs all the memory. */
    private static final ReadWriteLock MEMORY = new ReentrantReadWriteLock();

    private static final int MEGABYTE = 1 << 20;

    private OneCase() {
    }

    /**
     * The cells of the factory, or as many missing ones.
     *
     * @param index of the row in the table
     */
    public static DataCell[] cells(final CellFactory factory, final DataRow row, final long index) {
        try {
            return beside(factory, row, index);
        } catch (OutOfMemoryError e) { // NOSONAR: others may have had the memory
            return alone(factory, row, index);
        } catch (StackOverflowError | LinkageError e) { // NOSONAR: the case fails and the others go on
            return missing(factory, e);
        }
    }

    private static DataCell[] beside(final CellFactory factory, final DataRow row, final long index) {
        MEMORY.readLock().lock();
        try {
            return factory.getCells(row, index);
        } finally {
            MEMORY.readLock().unlock();
        }
    }

    private static DataCell[] alone(final CellFactory factory, final DataRow row, final long index) {
        MEMORY.writeLock().lock();
        try {
            return factory.getCells(row, index);
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) { // NOSONAR: the case fails and the others go on
            return missing(factory, e);
        } finally {
            MEMORY.writeLock().unlock();
        }
    }

    /** Missing cells that say what happened. */
    static DataCell[] missing(final CellFactory factory, final Throwable failure) {
        final var missing = new DataCell[factory.getColumnSpecs().length];
        Arrays.fill(missing, new MissingCell(reason(failure)));
        return missing;
    }

    private static String reason(final Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "Out of memory: found a heap of " + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB, expected one that is large enough for this case: give Java more (-Xmx)";
        }
        if (failure instanceof StackOverflowError) {
            return "Stack overflow: give the threads of Java more (-Xss)";
        }
        return failure.getMessage() == null || failure instanceof Error ? failure.toString() : failure.getMessage();
    }
}
