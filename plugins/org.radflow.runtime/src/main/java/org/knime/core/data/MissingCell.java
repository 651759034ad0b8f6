package org.knime.core.data;

import java.util.Objects;

/** The cell that stands where a value is missing. */
public final class MissingCell extends DataCell implements MissingValue {

    private static final long serialVersionUID = 1;

    private final String m_error;

    /** @param error why the value is missing, or {@code null} */
    public MissingCell(final String error) {
        m_error = error;
    }

    @Override
    public String getError() {
        return m_error;
    }

    @Override
    public boolean isMissing() {
        return true;
    }

    @Override
    public String toString() {
        return "?";
    }

    @Override
    protected boolean equalsDataCell(final DataCell cell) {
        return Objects.equals(m_error, ((MissingCell)cell).m_error);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(m_error);
    }
}
