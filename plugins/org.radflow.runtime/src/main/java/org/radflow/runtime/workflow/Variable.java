package org.radflow.runtime.workflow;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A flow variable: a {@link String}, {@link Integer}, {@link Double}, {@link Long} or {@link Boolean} with a name. */
public record Variable(String name, Object value) {

    /**
     * Reads a variable.
     *
     * @throws InvalidSettingsException if its type is not supported
     */
    public static Variable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var name = settings.getString("name");
        final var type = settings.getString("class");
        return new Variable(name, switch (type) {
            case "STRING" -> settings.getString("value");
            case "INTEGER" -> settings.getInt("value");
            case "DOUBLE" -> settings.getDouble("value");
            case "LONG" -> settings.getLong("value");
            case "BOOLEAN" -> settings.getBoolean("value");
            default -> throw new InvalidSettingsException("The flow variable \"" + name + "\" has the type " + type
                + ", expected STRING, INTEGER, DOUBLE, LONG or BOOLEAN");
        });
    }

    /** Writes the variable as {@link #load} reads it. */
    public void save(final NodeSettingsWO settings) {
        settings.addString("name", name);
        if (value instanceof String text) {
            settings.addString("class", "STRING");
            settings.addString("value", text);
        } else if (value instanceof Integer number) {
            settings.addString("class", "INTEGER");
            settings.addInt("value", number);
        } else if (value instanceof Double number) {
            settings.addString("class", "DOUBLE");
            settings.addDouble("value", number);
        } else if (value instanceof Long number) {
            settings.addString("class", "LONG");
            settings.addLong("value", number);
        } else {
            settings.addString("class", "BOOLEAN");
            settings.addBoolean("value", (Boolean)value);
        }
    }
}
