package org.knime.core.data;

import java.util.Objects;
import java.util.Set;

/** What is known of a column's values: the possible ones and the bounds. Immutable. */
public final class DataColumnDomain {

    private final Set<DataCell> m_values;

    private final DataCell m_lowerBound;

    private final DataCell m_upperBound;

    DataColumnDomain(final Set<DataCell> values, final DataCell lowerBound, final DataCell upperBound) {
        m_values = values;
        m_lowerBound = lowerBound;
        m_upperBound = upperBound;
    }

    /** The possible values, {@code null} when unknown. */
    public Set<DataCell> getValues() {
        return m_values;
    }

    public boolean hasValues() {
        return m_values != null;
    }

    /** The smallest value, {@code null} when unknown. */
    public DataCell getLowerBound() {
        return m_lowerBound;
    }

    public boolean hasLowerBound() {
        return m_lowerBound != null;
    }

    /** The largest value, {@code null} when unknown. */
    public DataCell getUpperBound() {
        return m_upperBound;
    }

    public boolean hasUpperBound() {
        return m_upperBound != null;
    }

    public boolean hasBounds() {
        return hasLowerBound() || hasUpperBound();
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof DataColumnDomain other && Objects.equals(m_values, other.m_values)
            && Objects.equals(m_lowerBound, other.m_lowerBound) && Objects.equals(m_upperBound, other.m_upperBound);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_values, m_lowerBound, m_upperBound);
    }

    @Override
    public String toString() {
        return "values " + m_values + ", bounds [" + m_lowerBound + ", " + m_upperBound + "]";
    }
}
