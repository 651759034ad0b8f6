package org.radflow.runtime.parameters;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** Looks for nested settings. */
public final class SettingsPath {

    private SettingsPath() {
    }

    /** @param path at least one key, from the outermost to the innermost */
    public static boolean exists(final NodeSettingsRO settings, final String... path) {
        var parent = settings;
        try {
            for (var i = 0; i < path.length - 1; i++) {
                parent = parent.getNodeSettings(path[i]);
            }
        } catch (InvalidSettingsException e) { // NOSONAR: an absent parent is the answer
            return false;
        }
        return parent.containsKey(path[path.length - 1]);
    }
}
