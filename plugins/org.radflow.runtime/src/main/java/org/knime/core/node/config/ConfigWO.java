package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBaseWO;

/** Adds to a config of a node. */
public interface ConfigWO extends ConfigBaseWO {

    /** Adds an empty config. */
    Config addConfig(String key);
}
