package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Adds to settings of a node. */
public interface NodeSettingsWO extends ConfigWO {

    /** Adds empty settings. */
    NodeSettingsWO addNodeSettings(String key);

    /** Adds these very settings under their key. */
    void addNodeSettings(NodeSettings settings);
}
