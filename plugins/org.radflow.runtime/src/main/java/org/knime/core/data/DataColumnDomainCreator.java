package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Makes column domains. */
public class DataColumnDomainCreator {

    private Set<DataCell> m_values;

    private DataCell m_lowerBound;

    private DataCell m_upperBound;

    /** Nothing known. */
    public DataColumnDomainCreator() {
        // nothing known
    }

    public DataColumnDomainCreator(final Set<DataCell> values) {
        setValues(values);
    }

    public DataColumnDomainCreator(final DataCell lowerBound, final DataCell upperBound) {
        m_lowerBound = lowerBound;
        m_upperBound = upperBound;
    }

    public void setValues(final Set<DataCell> values) {
        m_values = values == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    public void setLowerBound(final DataCell lowerBound) {
        m_lowerBound = lowerBound;
    }

    public void setUpperBound(final DataCell upperBound) {
        m_upperBound = upperBound;
    }

    public DataColumnDomain createDomain() {
        return new DataColumnDomain(m_values, m_lowerBound, m_upperBound);
    }
}
