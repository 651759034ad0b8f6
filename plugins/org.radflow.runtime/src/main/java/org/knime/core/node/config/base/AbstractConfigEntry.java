package org.knime.core.node.config.base;

import java.util.Objects;

/** A keyed value or config of a config. */
public abstract class AbstractConfigEntry {

    private final ConfigEntries m_type;

    private String m_key;

    AbstractConfigEntry(final ConfigEntries type, final String key) {
        m_type = type;
        setKey(key);
    }

    final void setKey(final String key) {
        m_key = Objects.requireNonNull(key, "key");
    }

    public final String getKey() {
        return m_key;
    }

    public final ConfigEntries getType() {
        return m_type;
    }

    /** The value as it is written to files, null if the value is null. */
    public abstract String toStringValue();

    /** Whether key, type and value are the same; the values of a config in any order. */
    public final boolean isIdentical(final AbstractConfigEntry other) {
        return other != null && m_type == other.m_type && m_key.equals(other.m_key) && hasIdenticalValue(other);
    }

    boolean hasIdenticalValue(final AbstractConfigEntry other) {
        return Objects.equals(toStringValue(), other.toStringValue());
    }

    @Override
    public String toString() {
        return m_key + "=" + toStringValue();
    }
}
