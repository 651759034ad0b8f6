package org.knime.core.node.port;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.radflow.runtime.port.PortTypeDefinition;
import org.radflow.runtime.port.PortTypeDefinitions;

/** Gives the types of ports. Thread-safe. */
public final class PortTypeRegistry {

    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private PortTypeRegistry() {
    }

    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    /** The types that bundles contribute, ordered by the names of their classes. */
    public Collection<PortType> availablePortTypes() {
        return PortTypeDefinitions.all().stream().map(definition -> new PortType(definition.objectClass(), false))
            .sorted(Comparator.comparing(type -> type.getPortObjectClass().getName())).toList();
    }

    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return getPortType(objectClass, false);
    }

    /** The type of a class, hidden and named after the class if no bundle contributes it. */
    public PortType getPortType(final Class<? extends PortObject> objectClass, final boolean isOptional) {
        return new PortType(objectClass, isOptional);
    }

    /** The class of that name if a bundle contributes its type. */
    public Optional<Class<? extends PortObject>> getObjectClass(final String className) {
        return PortTypeDefinitions.find(className).map(PortTypeDefinition::objectClass);
    }

    /** The class of specs of that name if a bundle contributes its type. */
    public Optional<Class<? extends PortObjectSpec>> getSpecClass(final String className) {
        return bySpec(className).map(PortTypeDefinition::specClass);
    }

    @SuppressWarnings("unchecked") // a definition has the serializer of its class
    public <T extends PortObject> Optional<PortObjectSerializer<T>> getObjectSerializer(final Class<T> objectClass) {
        return PortTypeDefinitions.find(objectClass.getName())
            .flatMap(definition -> (Optional<PortObjectSerializer<T>>)(Optional<?>)definition.objectSerializer());
    }

    @SuppressWarnings("unchecked") // a definition has the serializer of its class
    public <T extends PortObjectSpec> Optional<PortObjectSpecSerializer<T>>
        getSpecSerializer(final Class<T> specClass) {
        return bySpec(specClass.getName())
            .flatMap(definition -> (Optional<PortObjectSpecSerializer<T>>)(Optional<?>)definition.specSerializer());
    }

    private static Optional<PortTypeDefinition<?, ?>> bySpec(final String specClass) {
        return PortTypeDefinitions.all().stream()
            .filter(definition -> definition.specClass().getName().equals(specClass)).findAny();
    }
}
