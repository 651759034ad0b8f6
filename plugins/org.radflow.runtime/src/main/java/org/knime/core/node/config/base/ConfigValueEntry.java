package org.knime.core.node.config.base;

/** A value that is not a config. */
final class ConfigValueEntry extends AbstractConfigEntry {

    private final Object m_value;

    ConfigValueEntry(final ConfigEntries type, final String key, final Object value) {
        super(type, key);
        m_value = value;
    }

    Object value() {
        return m_value;
    }

    @Override
    public String toStringValue() {
        return m_value == null ? null : m_value.toString();
    }
}
