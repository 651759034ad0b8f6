package org.knime.core.data;

/** The name of a row, unique in its table. */
public final class RowKey {

    private final String m_key;

    public RowKey(final String key) {
        if (key == null) {
            throw new NullPointerException("A row key is null");
        }
        m_key = key;
    }

    /** The default key of the row at a position counted from 0. */
    public static RowKey createRowKey(final int rowIndex) {
        return createRowKey((long)rowIndex);
    }

    /** The default key of the row at a position counted from 0. */
    public static RowKey createRowKey(final long rowIndex) {
        return new RowKey("Row" + rowIndex);
    }

    public String getString() {
        return m_key;
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof RowKey other && m_key.equals(other.m_key);
    }

    @Override
    public int hashCode() {
        return m_key.hashCode();
    }

    @Override
    public String toString() {
        return m_key;
    }
}
