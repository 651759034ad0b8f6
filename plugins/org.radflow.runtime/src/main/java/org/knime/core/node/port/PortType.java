package org.knime.core.node.port;

import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.radflow.runtime.port.PortTypeDefinition;
import org.radflow.runtime.port.PortTypeDefinitions;

/** The type of a port: the class of objects it takes. Types of the same class are equal. Immutable. */
public final class PortType {

    /** Gray, as 0xAARRGGBB. */
    public static final int DEFAULT_COLOR = 0xff9b9b9b;

    private static final String OBJECT_CLASS = "object_class";

    private final Class<? extends PortObject> m_objectClass;

    private final boolean m_optional;

    /** The type of a class, hidden and named after the class if no bundle contributes it. */
    public PortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        m_objectClass = objectClass;
        m_optional = isOptional;
    }

    private PortTypeDefinition<?, ?> definition() {
        return PortTypeDefinitions.find(m_objectClass.getName()).orElseGet(() -> PortTypeDefinition.of(m_objectClass));
    }

    public String getName() {
        return definition().name();
    }

    /** As 0xAARRGGBB. */
    public int getColor() {
        return definition().color();
    }

    public Class<? extends PortObject> getPortObjectClass() {
        return m_objectClass;
    }

    public Class<? extends PortObjectSpec> getPortObjectSpecClass() {
        return definition().specClass();
    }

    /** Whether the port need not be connected. */
    public boolean isOptional() {
        return m_optional;
    }

    /** Whether users are not offered ports of this type. */
    public boolean isHidden() {
        return definition().hidden();
    }

    /** Whether a port of this type takes what a port of the other type gives. */
    public boolean isSuperTypeOf(final PortType other) {
        return acceptsPortObjectClass(other.getPortObjectClass());
    }

    public boolean acceptsPortObject(final PortObject object) {
        return object == null || m_objectClass.isInstance(object);
    }

    public boolean acceptsPortObjectClass(final Class<? extends PortObject> objectClass) {
        return objectClass == null || m_objectClass.isAssignableFrom(objectClass);
    }

    public boolean acceptsPortObjectSpec(final PortObjectSpec spec) {
        return spec == null || getPortObjectSpecClass().isInstance(spec);
    }

    public void save(final NodeSettingsWO settings) {
        save((ConfigWO)settings);
    }

    public void save(final ConfigWO settings) {
        settings.addString(OBJECT_CLASS, m_objectClass.getName());
    }

    /** @throws InvalidSettingsException naming the class if there is no such type */
    public static PortType load(final NodeSettingsRO settings) throws InvalidSettingsException {
        return load((ConfigRO)settings);
    }

    /** @throws InvalidSettingsException naming the class if there is no such type */
    public static PortType load(final ConfigRO settings) throws InvalidSettingsException {
        final var name = settings.getString(OBJECT_CLASS);
        final var registry = PortTypeRegistry.getInstance();
        return registry.getObjectClass(name).map(registry::getPortType)
            .orElseThrow(() -> new InvalidSettingsException("There is no port type of class " + name));
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof PortType type && m_objectClass == type.m_objectClass;
    }

    @Override
    public int hashCode() {
        return m_objectClass.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
