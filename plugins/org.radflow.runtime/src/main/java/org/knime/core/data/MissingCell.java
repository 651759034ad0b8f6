package org.knime.core.data;

/** The cell that stands where a value is missing. All missing cells are equal, whatever the reason. */
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
        return true;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
