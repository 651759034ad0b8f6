package org.knime.core.data;

/** Name, type and domain of a column. Immutable. */
public final class DataColumnSpec {

    private final String m_name;

    private final DataType m_type;

    private final DataColumnDomain m_domain;

    private final DataColumnProperties m_properties;

    DataColumnSpec(final String name, final DataType type, final DataColumnDomain domain, final DataColumnProperties properties) {
        m_name = name;
        m_type = type;
        m_domain = domain;
        m_properties = properties;
    }

    public String getName() {
        return m_name;
    }

    public DataType getType() {
        return m_type;
    }

    public DataColumnDomain getDomain() {
        return m_domain;
    }

    public DataColumnProperties getProperties() {
        return m_properties;
    }

    /** Same name and same type. */
    public boolean equalStructure(final DataColumnSpec spec) {
        return spec != null && m_name.equals(spec.m_name) && m_type.equals(spec.m_type);
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof DataColumnSpec other && equalStructure(other) && m_domain.equals(other.m_domain)
            && m_properties.equals(other.m_properties);
    }

    @Override
    public int hashCode() {
        return 31 * m_name.hashCode() + m_type.hashCode();
    }

    @Override
    public String toString() {
        return m_name + " (" + m_type + ")";
    }
}
