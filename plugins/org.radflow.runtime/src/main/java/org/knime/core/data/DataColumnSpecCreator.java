package org.knime.core.data;

import java.util.Objects;

/** Makes column specs. */
public final class DataColumnSpecCreator {

    private String m_name;

    private DataType m_type;

    private DataColumnDomain m_domain = new DataColumnDomainCreator().createDomain();

    private DataColumnProperties m_properties = new DataColumnProperties();

    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    public DataColumnSpecCreator(final DataColumnSpec spec) {
        this(spec.getName(), spec.getType());
        m_domain = spec.getDomain();
        m_properties = spec.getProperties();
    }

    /**
     * @param name without the white space around it
     * @throws IllegalArgumentException if nothing is left of the name
     */
    public void setName(final String name) {
        m_name = name.trim();
        if (m_name.isEmpty()) {
            throw new IllegalArgumentException("A column name is empty");
        }
    }

    public void setType(final DataType type) {
        m_type = Objects.requireNonNull(type, "column type");
    }

    public void setDomain(final DataColumnDomain domain) {
        m_domain = domain == null ? new DataColumnDomainCreator().createDomain() : domain;
    }

    public void setProperties(final DataColumnProperties properties) {
        m_properties = properties == null ? new DataColumnProperties() : properties;
    }

    public DataType getType() {
        return m_type;
    }

    public DataColumnSpec createSpec() {
        return new DataColumnSpec(m_name, m_type, m_domain, m_properties);
    }
}
