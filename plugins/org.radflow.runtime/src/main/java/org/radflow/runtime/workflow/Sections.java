package org.radflow.runtime.workflow;

import java.util.ArrayList;
import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Lists in settings: a config whose entries are configs themselves. */
final class Sections {

    private Sections() {
    }

    /**
     * The sections under a key, none if there is no such key.
     *
     * @throws InvalidSettingsException if something under the key is a value
     */
    static List<NodeSettingsRO> of(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        final var sections = new ArrayList<NodeSettingsRO>();
        if (settings.containsKey(key)) {
            final var parent = settings.getNodeSettings(key);
            for (final var child : parent.keySet()) {
                sections.add(parent.getNodeSettings(child));
            }
        }
        return sections;
    }
}
