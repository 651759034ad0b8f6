package org.radflow.runtime.workflow;

import java.util.List;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.config.base.ConfigEntries;

/** One value in the settings of a node, which a flow variable or an option can replace. */
public final class SettingsEntry {

    private final NodeSettings m_parent;

    private final String m_key;

    private final String m_path;

    private SettingsEntry(final NodeSettings parent, final String key, final String path) {
        m_parent = parent;
        m_key = key;
        m_path = path;
    }

    /** @throws InvalidSettingsException if there is no such value */
    public static SettingsEntry find(final NodeSettings model, final List<String> path)
        throws InvalidSettingsException {
        final var name = String.join("/", path);
        var parent = model;
        for (final var key : path.subList(0, path.size() - 1)) {
            if (!(parent.getEntry(key) instanceof NodeSettings section)) {
                throw new InvalidSettingsException("There is no setting \"" + name + "\"");
            }
            parent = section;
        }
        final var key = path.get(path.size() - 1);
        final var entry = parent.getEntry(key);
        if (entry == null || entry.getType() == ConfigEntries.config) {
            throw new InvalidSettingsException("There is no setting \"" + name + "\"");
        }
        return new SettingsEntry(parent, key, name);
    }

    private ConfigEntries type() {
        return m_parent.getEntry(m_key).getType();
    }

    /**
     * The value as that of a flow variable: small integers as Integer, float as Double, characters as String.
     *
     * @throws InvalidSettingsException if it has no such form
     */
    public Object get() throws InvalidSettingsException {
        return switch (type()) {
            case xstring -> m_parent.getString(m_key);
            case xchar -> String.valueOf(m_parent.getChar(m_key));
            case xbyte -> (int)m_parent.getByte(m_key);
            case xshort -> (int)m_parent.getShort(m_key);
            case xint -> m_parent.getInt(m_key);
            case xlong -> m_parent.getLong(m_key);
            case xfloat -> (double)m_parent.getFloat(m_key);
            case xdouble -> m_parent.getDouble(m_key);
            case xboolean -> m_parent.getBoolean(m_key);
            default -> throw new InvalidSettingsException(
                "The setting \"" + m_path + "\" cannot become a flow variable");
        };
    }

    /**
     * Replaces the value, keeping its type. Whole numbers fit where they keep their value, any number fits a floating
     * point value, anything fits a text, and the texts true and false fit a boolean value.
     *
     * @throws InvalidSettingsException if the value does not fit
     */
    public void set(final Object value) throws InvalidSettingsException {
        switch (type()) {
            case xstring -> m_parent.addString(m_key, String.valueOf(value));
            case xchar -> m_parent.addChar(m_key, character(value));
            case xbyte -> m_parent.addByte(m_key, (byte)whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case xshort -> m_parent.addShort(m_key, (short)whole(value, Short.MIN_VALUE, Short.MAX_VALUE));
            case xint -> m_parent.addInt(m_key, (int)whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            case xlong -> m_parent.addLong(m_key, whole(value, Long.MIN_VALUE, Long.MAX_VALUE));
            case xfloat -> m_parent.addFloat(m_key, (float)number(value));
            case xdouble -> m_parent.addDouble(m_key, number(value));
            case xboolean -> m_parent.addBoolean(m_key, truth(value));
            default -> throw new InvalidSettingsException(
                "The setting \"" + m_path + "\" cannot be set by a flow variable");
        }
    }

    private long whole(final Object value, final long min, final long max) throws InvalidSettingsException {
        if (value instanceof Integer || value instanceof Long) {
            final var number = ((Number)value).longValue();
            if (min <= number && number <= max) {
                return number;
            }
        }
        throw refused(value, "a whole number from " + min + " to " + max);
    }

    private double number(final Object value) throws InvalidSettingsException {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw refused(value, "a number");
    }

    private char character(final Object value) throws InvalidSettingsException {
        if (value instanceof String text && text.length() == 1) {
            return text.charAt(0);
        }
        throw refused(value, "one character");
    }

    private boolean truth(final Object value) throws InvalidSettingsException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        throw refused(value, "true or false");
    }

    private InvalidSettingsException refused(final Object value, final String expected) {
        return new InvalidSettingsException(
            "The setting \"" + m_path + "\" cannot be set to \"" + value + "\", expected " + expected);
    }
}
