package org.radflow.runtime.dialog;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Optional;

import org.knime.node.parameters.persistence.Persistable;
import org.radflow.runtime.parameters.ParameterField;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values of parameters as JSON: groups as objects, enum constants by their names, dates and times as ISO text. */
final class DialogData {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DialogData() {
    }

    /** The parameters under the names of their fields; those without a value are left out. */
    static ObjectNode ofGroup(final Object group) {
        final var object = JSON.objectNode();
        for (final var field : ParameterField.of(group.getClass())) {
            final var value = field.get(group);
            if (!field.isPrivate() && value != null) {
                object.set(field.name(), of(value));
            }
        }
        return object;
    }

    static JsonNode of(final Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Persistable) {
            return ofGroup(value);
        }
        if (value instanceof Record components) {
            return ofRecord(components);
        }
        if (value instanceof Collection<?> elements) {
            return of(elements.toArray());
        }
        if (value.getClass().isArray()) {
            final var array = JSON.arrayNode();
            for (var i = 0; i < Array.getLength(value); i++) {
                array.add(of(Array.get(value, i)));
            }
            return array;
        }
        return ofSingle(value);
    }

    /** A record under the names of its components. */
    static ObjectNode ofRecord(final Record components) {
        final var object = JSON.objectNode();
        for (final var component : components.getClass().getRecordComponents()) {
            try {
                final var accessor = component.getAccessor();
                accessor.setAccessible(true); // NOSONAR: records of the node API are not all public
                object.set(component.getName(), of(accessor.invoke(components)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return object;
    }

    private static JsonNode ofSingle(final Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Double number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Float number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Number number) {
            return JSON.numberNode(number.intValue());
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }
}
