package org.radflow.runtime.parameters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** How a value of one type is read from and written to a settings entry. */
record Value<T> (Loader<T> loader, Saver<T> saver, Supplier<T> empty) {

    interface Loader<T> {
        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    interface Saver<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    private static final Map<Class<?>, Value<?>> VALUES = new HashMap<>();

    private static <T> void add(final Class<T> type, final Loader<T> loader, final Saver<T> saver, final T empty) {
        VALUES.put(type, new Value<>(loader, saver, () -> empty));
    }

    static {
        add(boolean.class, NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean, false);
        add(byte.class, NodeSettingsRO::getByte, NodeSettingsWO::addByte, (byte)0);
        add(char.class, NodeSettingsRO::getChar, NodeSettingsWO::addChar, ' ');
        add(short.class, NodeSettingsRO::getShort, NodeSettingsWO::addShort, (short)0);
        add(int.class, NodeSettingsRO::getInt, NodeSettingsWO::addInt, 0);
        add(long.class, NodeSettingsRO::getLong, NodeSettingsWO::addLong, 0L);
        add(float.class, NodeSettingsRO::getFloat, NodeSettingsWO::addFloat, 0f);
        add(double.class, NodeSettingsRO::getDouble, NodeSettingsWO::addDouble, 0d);
        VALUES.putAll(Map.of(Boolean.class, VALUES.get(boolean.class), Byte.class, VALUES.get(byte.class),
            Character.class, VALUES.get(char.class), Short.class, VALUES.get(short.class), Integer.class,
            VALUES.get(int.class), Long.class, VALUES.get(long.class), Float.class, VALUES.get(float.class),
            Double.class, VALUES.get(double.class)));
        add(String.class, NodeSettingsRO::getString, NodeSettingsWO::addString, null);
        add(boolean[].class, NodeSettingsRO::getBooleanArray, NodeSettingsWO::addBooleanArray, new boolean[0]);
        add(int[].class, NodeSettingsRO::getIntArray, NodeSettingsWO::addIntArray, new int[0]);
        add(long[].class, NodeSettingsRO::getLongArray, NodeSettingsWO::addLongArray, new long[0]);
        add(float[].class, NodeSettingsRO::getFloatArray, NodeSettingsWO::addFloatArray, new float[0]);
        add(double[].class, NodeSettingsRO::getDoubleArray, NodeSettingsWO::addDoubleArray, new double[0]);
        add(String[].class, NodeSettingsRO::getStringArray, NodeSettingsWO::addStringArray, new String[0]);
        addText(LocalDate.class, LocalDate::parse, "a date such as 2026-01-31");
        addText(LocalTime.class, LocalTime::parse, "a time such as 23:59");
        addText(LocalDateTime.class, LocalDateTime::parse, "a date and time such as 2026-01-31T23:59");
    }

    private static <T> void addText(final Class<T> type, final Function<String, T> parser, final String expected) {
        add(type, (settings, key) -> {
            final var text = settings.getString(key);
            try {
                return text == null ? null : parser.apply(text);
            } catch (DateTimeParseException e) {
                throw new InvalidSettingsException(
                    "The setting \"" + key + "\" is \"" + text + "\", expected " + expected, e);
            }
        }, (settings, key, value) -> settings.addString(key, value == null ? null : value.toString()), null);
    }

    /** @throws IllegalArgumentException if values of the type cannot be kept in settings */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T> Value<T> of(final Class<T> type) {
        if (type.isEnum()) {
            return (Value<T>)ofEnum((Class)type);
        }
        final var value = (Value<T>)VALUES.get(type);
        if (value == null) {
            throw new IllegalArgumentException("Parameters of type " + type.getName() + " are not supported");
        }
        return value;
    }

    private static <E extends Enum<E>> Value<E> ofEnum(final Class<E> type) {
        return new Value<>((settings, key) -> {
            final var name = settings.getString(key);
            for (final var constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            throw new InvalidSettingsException("The setting \"" + key + "\" is \"" + name + "\", expected one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }, (settings, key, value) -> settings.addString(key, value == null ? null : value.name()), () -> null);
    }

    T load(final NodeSettingsRO settings, final String key) throws InvalidSettingsException {
        if (!settings.containsKey(key)) {
            throw new InvalidSettingsException("The setting \"" + key + "\" is missing");
        }
        return loader.load(settings, key);
    }

    void save(final NodeSettingsWO settings, final String key, final T value) {
        saver.save(settings, key, value);
    }
}
