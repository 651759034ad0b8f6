package org.knime.core.node.workflow;

import java.util.List;
import java.util.Set;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * A type of flow variables. Each type has one instance.
 *
 * @param <T> class of the values
 */
public abstract class VariableType<T> {

    private static final String CLASS = "class";

    private static final String VALUE = "value";

    private final String m_identifier;

    private final Class<T> m_simpleType;

    private final Loader<T> m_loader;

    private final Saver<T> m_saver;

    private final T m_default;

    VariableType(final String identifier, final Class<T> simpleType, final T defaultValue, final Loader<T> loader,
        final Saver<T> saver) {
        m_identifier = identifier;
        m_simpleType = simpleType;
        m_default = defaultValue;
        m_loader = loader;
        m_saver = saver;
    }

    interface Loader<T> {
        T load(NodeSettingsRO settings, String key) throws InvalidSettingsException;
    }

    interface Saver<T> {
        void save(NodeSettingsWO settings, String key, T value);
    }

    private static List<VariableType<?>> all() {
        return List.of(StringType.INSTANCE, IntType.INSTANCE, DoubleType.INSTANCE, LongType.INSTANCE,
            BooleanType.INSTANCE);
    }

    static VariableType<?> load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var identifier = settings.getString(CLASS);
        return all().stream().filter(type -> type.m_identifier.equals(identifier)).findAny()
            .orElseThrow(() -> new InvalidSettingsException("The flow variable \"" + settings.getString("name", "")
                + "\" has the type " + identifier + ", expected one of " + all()));
    }

    T loadValue(final NodeSettingsRO settings) throws InvalidSettingsException {
        return m_loader.load(settings, VALUE);
    }

    void save(final NodeSettingsWO settings, final T value) {
        settings.addString(CLASS, m_identifier);
        m_saver.save(settings, VALUE, value);
    }

    T defaultValue() {
        return m_default;
    }

    /** The type in files, such as INTEGER. */
    public String getIdentifier() {
        return m_identifier;
    }

    /** Class of the values. */
    public Class<T> getSimpleType() {
        return m_simpleType;
    }

    /** Whether a variable of this type can be read as one of the other type. */
    public final boolean isConvertible(final VariableType<?> to) {
        return getConvertibleTypes().contains(to);
    }

    /** The types a variable of this type can be read as. */
    public abstract Set<VariableType<?>> getConvertibleTypes();

    @Override
    public String toString() {
        return m_identifier;
    }

    /** Converts the value of a variable that is convertible to this type. */
    abstract T convert(Object value);

    /** Any text. */
    public static final class StringType extends VariableType<String> {

        public static final StringType INSTANCE = new StringType();

        private StringType() {
            super("STRING", String.class, "", NodeSettingsRO::getString, NodeSettingsWO::addString);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, BooleanType.INSTANCE);
        }

        @Override
        String convert(final Object value) {
            return value.toString();
        }
    }

    /** 32-bit integers. */
    public static final class IntType extends VariableType<Integer> {

        public static final IntType INSTANCE = new IntType();

        private IntType() {
            super("INTEGER", Integer.class, 0, NodeSettingsRO::getInt, NodeSettingsWO::addInt);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, LongType.INSTANCE, DoubleType.INSTANCE, StringType.INSTANCE);
        }

        @Override
        Integer convert(final Object value) {
            return (Integer)value;
        }
    }

    /** 64-bit floating point numbers. */
    public static final class DoubleType extends VariableType<Double> {

        public static final DoubleType INSTANCE = new DoubleType();

        private DoubleType() {
            super("DOUBLE", Double.class, 0.0, NodeSettingsRO::getDouble, NodeSettingsWO::addDouble);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, StringType.INSTANCE);
        }

        @Override
        Double convert(final Object value) {
            return ((Number)value).doubleValue();
        }
    }

    /** 64-bit integers. */
    public static final class LongType extends VariableType<Long> {

        public static final LongType INSTANCE = new LongType();

        private LongType() {
            super("LONG", Long.class, 0L, NodeSettingsRO::getLong, NodeSettingsWO::addLong);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, DoubleType.INSTANCE, StringType.INSTANCE);
        }

        @Override
        Long convert(final Object value) {
            return ((Number)value).longValue();
        }
    }

    /** True or false. */
    public static final class BooleanType extends VariableType<Boolean> {

        public static final BooleanType INSTANCE = new BooleanType();

        private BooleanType() {
            super("BOOLEAN", Boolean.class, false, NodeSettingsRO::getBoolean, NodeSettingsWO::addBoolean);
        }

        @Override
        public Set<VariableType<?>> getConvertibleTypes() {
            return Set.of(INSTANCE, StringType.INSTANCE);
        }

        @Override
        Boolean convert(final Object value) {
            return Boolean.valueOf(value.toString());
        }
    }
}
