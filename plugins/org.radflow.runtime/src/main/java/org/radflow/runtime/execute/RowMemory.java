package org.radflow.runtime.execute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.knime.core.data.DataRow;
import org.radflow.runtime.execute.RowStream.RowResult;
import org.radflow.runtime.journal.Journal;
import org.radflow.runtime.table.ContentHash;

/**
 * What one unit of work made of the rows of its input, in this run or in one before that was stopped. A case that failed is not remembered, as
 * it may not fail again. Thread-safe.
 */
class RowMemory {

    private final Journal m_journal;

    private final byte[] m_unit;

    /** @param unit the hash of all that the result depends on beside the row */
    RowMemory(final Journal journal, final byte[] unit) {
        m_journal = journal;
        m_unit = unit;
    }

    /** Computes a row. */
    interface Computation<E extends Exception> {
        RowResult compute() throws E;
    }

    /** Remembers nothing. */
    static RowMemory none() {
        return new RowMemory(null, null) {
            @Override
            <E extends Exception> RowResult recall(final DataRow input, final long index, final Computation<E> computation) throws E {
                return computation.compute();
            }
        };
    }

    /** The remembered result, else the computed one, which is remembered. */
    <E extends Exception> RowResult recall(final DataRow input, final long index, final Computation<E> computation) throws E {
        final var key = new ContentHash().add(m_unit).add(index).add(input).get();
        try {
            final var known = find(key);
            if (known.isPresent()) {
                return known.get();
            }
            final var result = computation.compute();
            if (!result.isFailed()) {
                m_journal.add(key, RowRecord.store(result), RowRecord.toBytes(result));
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private Optional<RowResult> find(final byte[] key) throws IOException {
        final var value = m_journal.find(key);
        return value.isPresent() ? RowRecord.read(value.get()) : Optional.empty();
    }
}
