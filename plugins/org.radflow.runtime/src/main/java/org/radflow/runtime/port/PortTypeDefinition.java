package org.radflow.runtime.port;

import java.util.Objects;
import java.util.Optional;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObject.PortObjectSerializer;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectSpec.PortObjectSpecSerializer;
import org.knime.core.node.port.PortType;

/**
 * A port type as a bundle contributes it.
 *
 * @param <O> class of the objects
 * @param <S> class of the specs
 * @param name as shown to users
 * @param color as 0xAARRGGBB
 * @param hidden whether users are not offered ports of this type
 * @param objectSerializer empty if objects are not saved
 * @param specSerializer empty if specs are not saved
 */
public record PortTypeDefinition<O extends PortObject, S extends PortObjectSpec>(Class<O> objectClass,
    Class<S> specClass, String name, int color, boolean hidden, Optional<PortObjectSerializer<O>> objectSerializer,
    Optional<PortObjectSpecSerializer<S>> specSerializer) {

    public PortTypeDefinition {
        Objects.requireNonNull(objectClass, "objectClass");
        Objects.requireNonNull(specClass, "specClass");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(objectSerializer, "objectSerializer");
        Objects.requireNonNull(specSerializer, "specSerializer");
    }

    /** A type that no bundle contributes, named after its class and hidden. */
    public static <O extends PortObject> PortTypeDefinition<O, PortObjectSpec> of(final Class<O> objectClass) {
        return new PortTypeDefinition<>(objectClass, PortObjectSpec.class, objectClass.getSimpleName(),
            PortType.DEFAULT_COLOR, true, Optional.empty(), Optional.empty());
    }
}
