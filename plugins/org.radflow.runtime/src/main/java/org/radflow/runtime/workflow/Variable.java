package org.radflow.runtime.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;

/** A flow variable: a {@link String}, {@link Integer}, {@link Double}, {@link Long} or {@link Boolean} with a name. */
public record Variable(String name, Object value) {

    /**
     * Reads a workflow variable.
     *
     * @throws InvalidSettingsException if its type is not supported
     */
    static Variable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var name = settings.getString("name");
        final var type = settings.getString("class");
        return new Variable(name, switch (type) {
            case "STRING" -> settings.getString("value");
            case "INTEGER" -> settings.getInt("value");
            case "DOUBLE" -> settings.getDouble("value");
            case "LONG" -> settings.getLong("value");
            case "BOOLEAN" -> settings.getBoolean("value");
            default -> throw new InvalidSettingsException("The workflow variable \"" + name + "\" has the type " + type
                + ", expected STRING, INTEGER, DOUBLE, LONG or BOOLEAN");
        });
    }
}
