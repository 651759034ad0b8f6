package org.knime.node.parameters.migration;

import java.util.List;

/** The older forms of a parameter. The first whose matcher accepts the settings loads it. */
public interface NodeParametersMigration<T> {

    List<ConfigMigration<T>> getConfigMigrations();
}
