package org.knime.core.data;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Text notes on a column by key, in the order of the keys. Immutable. */
public final class DataColumnProperties {

    private final Map<String, String> m_properties;

    public DataColumnProperties() {
        this(Map.of());
    }

    public DataColumnProperties(final Map<String, String> properties) {
        m_properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    public boolean containsProperty(final String key) {
        return m_properties.containsKey(key);
    }

    /** The note, or {@code null}. */
    public String getProperty(final String key) {
        return m_properties.get(key);
    }

    public String getProperty(final String key, final String defaultValue) {
        return m_properties.getOrDefault(key, defaultValue);
    }

    public int size() {
        return m_properties.size();
    }

    /** The keys in their order. */
    public Enumeration<String> properties() {
        return Collections.enumeration(m_properties.keySet());
    }

    public DataColumnProperties cloneAndOverwrite(final Map<String, String> overwriting) {
        final Map<String, String> merged = new LinkedHashMap<>(m_properties);
        merged.putAll(overwriting);
        return new DataColumnProperties(merged);
    }

    @Override
    public boolean equals(final Object object) {
        return object instanceof DataColumnProperties other && m_properties.equals(other.m_properties);
    }

    @Override
    public int hashCode() {
        return m_properties.hashCode();
    }

    @Override
    public String toString() {
        return m_properties.toString();
    }
}
