package org.radflow.runtime.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.Label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON schema of parameters: types, titles, descriptions, defaults. The properties of an object stand in alphabetical order. */
final class DialogSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Primitive(String type, String format) {
    }

    private static final Map<Class<?>, Primitive> NUMBERS = Map.of(byte.class, new Primitive("integer", null), int.class,
        new Primitive("integer", "int32"), long.class, new Primitive("integer", "int64"), float.class, new Primitive("number", "float"),
        double.class, new Primitive("number", "double"), Integer.class, new Primitive("integer", "int32"), Long.class,
        new Primitive("integer", "int64"), Double.class, new Primitive("number", "double"));

    private final Function<Class<?>, Object> m_defaults;

    /** @param defaults creates the parameters of a class with their default values */
    DialogSchema(final Function<Class<?>, Object> defaults) {
        m_defaults = defaults;
    }

    ObjectNode ofGroup(final Class<?> type, final List<DialogField> fields) {
        final var schema = JSON.objectNode().put("type", "object");
        final var properties = schema.putObject("properties");
        final var defaults = m_defaults.apply(type);
        fields.stream().sorted(Comparator.comparing(DialogField::name))
            .forEach(field -> properties.set(field.name(), ofField(field, defaults)));
        return schema;
    }

    private ObjectNode ofField(final DialogField field, final Object defaults) {
        final var schema = ofType(field);
        field.field().annotation(Widget.class).ifPresent(widget -> {
            putUnlessEmpty(schema, "title", widget.title());
            putUnlessEmpty(schema, "description", description(widget, field.valueType()));
        });
        final var value = DialogData.of(field.field().get(defaults));
        if (!value.isNull()) {
            schema.set("default", value);
        }
        return schema;
    }

    private ObjectNode ofType(final DialogField field) {
        final var type = field.valueType();
        if (!field.members().isEmpty()) {
            return ofGroup(type, field.members());
        }
        final var element = DialogField.elementType(field.field());
        if (element.isPresent()) {
            return array(ofGroup(element.get(), field.elements()));
        }
        return type.isArray() ? array(ofSingle(type.getComponentType())) : ofSingle(type);
    }

    private static ObjectNode array(final JsonNode items) {
        return JSON.objectNode().put("type", "array").set("items", items);
    }

    private static ObjectNode ofSingle(final Class<?> type) {
        final var schema = JSON.objectNode();
        if (type.isEnum()) {
            final var constants = schema.putArray("oneOf");
            for (final var constant : type.getEnumConstants()) {
                constants.addObject().put("const", ((Enum<?>)constant).name()).put("title", Constant.of((Enum<?>)constant).title());
            }
        } else if (NUMBERS.containsKey(type)) {
            final var number = NUMBERS.get(type);
            schema.put("type", number.type());
            if (number.format() != null) {
                schema.put("format", number.format());
            }
        } else {
            schema.put("type", type == boolean.class ? "boolean" : "string");
        }
        return schema;
    }

    private static void putUnlessEmpty(final ObjectNode schema, final String key, final String text) {
        if (!text.isEmpty()) {
            schema.put(key, text);
        }
    }

    /** The descriptions of an enum's constants, if there are any, follow that of the parameter as a list. */
    private static String description(final Widget widget, final Class<?> type) {
        final var text = new StringBuilder(widget.description());
        if (!widget.description().isEmpty() && type.isEnum()) {
            final var constants = List.of(type.getEnumConstants()).stream().map(constant -> Constant.of((Enum<?>)constant)).toList();
            if (constants.stream().anyMatch(constant -> !constant.description().isBlank())) {
                text.append("\n<ul>");
                constants.forEach(constant -> text.append("\n<li>").append(constant.inHtml()).append("</li>"));
                text.append("\n</ul>");
            }
        }
        return text.toString();
    }

    private record Constant(String title, String description) {

        static Constant of(final Enum<?> constant) {
            try {
                final var label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
                return label == null ? new Constant(readable(constant.name()), "") : new Constant(label.value(), label.description());
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String readable(final String name) {
            return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        String inHtml() {
            final var escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
            return "<b>" + escaped + "</b>" + (description.isBlank() ? "" : ": " + description);
        }
    }
}
