package org.knime.core.node.config.base;

import java.util.Arrays;
import java.util.function.Function;

/** The types of entries, named as in files. */
public enum ConfigEntries {

    xstring(String.class, text -> text),
    xint(int.class, Integer::valueOf),
    xdouble(double.class, Double::valueOf),
    xfloat(float.class, Float::valueOf),
    xlong(long.class, Long::valueOf),
    xshort(short.class, Short::valueOf),
    xbyte(byte.class, Byte::valueOf),
    xchar(char.class, ConfigEntries::parseChar),
    xboolean(boolean.class, ConfigEntries::parseBoolean),
    config(ConfigBase.class, null),
    xpassword(String.class, text -> text),
    xtransientstring(String.class, text -> text);

    private final Class<?> m_valueClass;

    private final Function<String, Object> m_parser;

    ConfigEntries(final Class<?> valueClass, final Function<String, Object> parser) {
        m_valueClass = valueClass;
        m_parser = parser;
    }

    static ConfigEntries of(final String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findAny()
            .orElseThrow(() -> new IllegalArgumentException("Unknown entry type " + name));
    }

    Class<?> valueClass() {
        return m_valueClass;
    }

    /** The type for users, such as int. */
    String title() {
        return this == config ? name() : name().substring(1);
    }

    /**
     * Creates an entry from the text of its value.
     *
     * @param value null for a null string
     * @throws IllegalArgumentException if the text is no value of this type, or the type is {@link #config}
     */
    public AbstractConfigEntry createEntry(final String key, final String value) {
        if (m_parser == null || value == null && m_valueClass.isPrimitive()) {
            throw new IllegalArgumentException("Entry \"" + key + "\" of type " + title() + " has no value");
        }
        try {
            return new ConfigValueEntry(this, key, m_parser.apply(value));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "Entry \"" + key + "\": \"" + value + "\" is no " + title(), e);
        }
    }

    private static Character parseChar(final String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }

    private static Boolean parseBoolean(final String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
