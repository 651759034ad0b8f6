package org.radflow.runtime.save;

import java.util.LinkedHashMap;
import java.util.Map;

import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.AbstractConfigEntry;
import org.knime.core.node.config.base.ConfigEntries;

/** Changes entries of settings and leaves all others, and the order, as they are. */
final class SettingsEdit {

    private final String m_key;

    private Map<String, AbstractConfigEntry> m_entries = new LinkedHashMap<>();

    SettingsEdit(final NodeSettings settings) {
        m_key = settings.getKey();
        settings.keySet().forEach(key -> m_entries.put(key, settings.getEntry(key)));
    }

    /** Replaces an entry, or adds it at the end. */
    SettingsEdit put(final AbstractConfigEntry entry) {
        m_entries.put(entry.getKey(), entry);
        return this;
    }

    SettingsEdit put(final String key, final String value) {
        return put(ConfigEntries.xstring.createEntry(key, value));
    }

    SettingsEdit put(final String key, final boolean value) {
        return put(ConfigEntries.xboolean.createEntry(key, Boolean.toString(value)));
    }

    /** Replaces an entry, or adds it after another one. */
    SettingsEdit putAfter(final String before, final AbstractConfigEntry entry) {
        if (m_entries.containsKey(entry.getKey()) || !m_entries.containsKey(before)) {
            return put(entry);
        }
        final var entries = new LinkedHashMap<String, AbstractConfigEntry>();
        m_entries.forEach((key, value) -> {
            entries.put(key, value);
            if (key.equals(before)) {
                entries.put(entry.getKey(), entry);
            }
        });
        m_entries = entries;
        return this;
    }

    SettingsEdit remove(final String key) {
        m_entries.remove(key);
        return this;
    }

    /** The changed settings. */
    NodeSettings result() {
        final var result = new NodeSettings(m_key);
        m_entries.values().forEach(result::addEntry);
        return result;
    }
}
