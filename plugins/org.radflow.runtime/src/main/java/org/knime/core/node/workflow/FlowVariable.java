package org.knime.core.node.workflow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** A named value that flows along the connections of a workflow. Immutable. */
public final class FlowVariable {

    private static final String NAME = "name";

    private final String m_name;

    private final VariableType<?> m_type;

    private final Object m_value;

    private FlowVariable(final VariableType<?> type, final String name, final Object value) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A flow variable has a blank name");
        }
        m_name = name;
        m_type = Objects.requireNonNull(type, "type");
        m_value = Objects.requireNonNull(value, "value");
    }

    /**
     * Creates a variable of {@link Scope#Flow}.
     *
     * @throws IllegalArgumentException if the name is blank or reserved
     */
    public <T> FlowVariable(final String name, final VariableType<T> type, final T value) {
        this(type, name, value);
        Scope.Flow.verifyName(name);
    }

    /** Creates a variable with the default value of its type. */
    public <T> FlowVariable(final String name, final VariableType<T> type) {
        this(name, type, type.defaultValue());
    }

    public FlowVariable(final String name, final String value) {
        this(name, VariableType.StringType.INSTANCE, value);
    }

    public FlowVariable(final String name, final double value) {
        this(name, VariableType.DoubleType.INSTANCE, value);
    }

    public FlowVariable(final String name, final int value) {
        this(name, VariableType.IntType.INSTANCE, value);
    }

    public String getName() {
        return m_name;
    }

    public VariableType<?> getVariableType() {
        return m_type;
    }

    /** The scope that the name tells. */
    public Scope getScope() {
        return Scope.of(m_name);
    }

    public boolean isGlobalConstant() {
        return getScope() == Scope.Global;
    }

    /** @throws IllegalArgumentException if the value cannot be converted to that type */
    public <T> T getValue(final VariableType<T> expectedType) {
        if (!m_type.isConvertible(expectedType)) {
            throw new IllegalArgumentException("The flow variable \"" + m_name + "\" has the type " + m_type
                + " and cannot be read as " + expectedType);
        }
        return expectedType.convert(m_value);
    }

    /** The value of a string variable, null for other types. */
    public String getStringValue() {
        return m_value instanceof String value ? value : null;
    }

    /** The value of a double variable, NaN for other types. */
    public double getDoubleValue() {
        return m_value instanceof Double value ? value : Double.NaN;
    }

    /** The value of an integer variable, 0 for other types. */
    public int getIntValue() {
        return m_value instanceof Integer value ? value : 0;
    }

    public String getValueAsString() {
        return m_value.toString();
    }

    public void save(final NodeSettingsWO settings) {
        settings.addString(NAME, m_name);
        save(m_type, settings);
    }

    private <T> void save(final VariableType<T> type, final NodeSettingsWO settings) {
        type.save(settings, type.convert(m_value));
    }

    /** @throws InvalidSettingsException naming the variable if it is not complete or of an unknown type */
    public static FlowVariable load(final NodeSettingsRO settings) throws InvalidSettingsException {
        final var name = settings.getString(NAME);
        final var type = VariableType.load(settings);
        final var value = type.loadValue(settings);
        if (name == null || name.isBlank() || value == null) {
            throw new InvalidSettingsException("The flow variable \"" + name + "\" has no name or no value");
        }
        return new FlowVariable(type, name, value);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof FlowVariable variable && m_name.equals(variable.m_name)
            && m_type.equals(variable.m_type) && m_value.equals(variable.m_value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_name, m_value);
    }

    @Override
    public String toString() {
        return "\"" + m_name + "\" (" + m_type + ": " + m_value + ")";
    }

    /** Where a variable is known; the names of all but {@link #Flow} begin with a reserved prefix. */
    public enum Scope {
        Global("knime"), Flow(""), Local("knime.node"), Hide("knime.hide");

        private final String m_prefix;

        Scope(final String prefix) {
            m_prefix = prefix;
        }

        public String getPrefix() {
            return m_prefix;
        }

        /** @throws IllegalArgumentException if a variable of this scope cannot have that name */
        public void verifyName(final String name) {
            if (!name.startsWith(m_prefix) || this == Flow && of(name) != Flow) {
                throw new IllegalArgumentException("The flow variable \"" + name + "\" cannot have the scope " + this
                    + (this == Flow ? ": its prefix is reserved" : ": its prefix is not " + m_prefix));
            }
        }

        private static Scope of(final String name) {
            return Arrays.stream(values()).filter(scope -> name.startsWith(scope.m_prefix))
                .max(Comparator.comparing(scope -> scope.m_prefix.length())).orElse(Flow);
        }
    }
}
