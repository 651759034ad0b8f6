package org.radflow.runtime.batch;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.WidgetGroup;
import org.radflow.runtime.parameters.ParameterField;
import org.radflow.runtime.parameters.Parameters;

/** Describes the parameters of a node: the name for the command line, the default, title and description. */
final class ParameterText {

    private ParameterText() {
    }

    static List<String> of(final Class<? extends NodeParameters> type) {
        final var lines = new ArrayList<String>();
        add(Parameters.create(type), "", lines);
        return lines;
    }

    private static void add(final Object group, final String prefix, final List<String> lines) {
        for (final var field : ParameterField.of(group.getClass())) {
            final var value = field.get(group);
            final var key = prefix + field.key();
            field.annotation(Widget.class).ifPresent(widget -> lines.add(key + shown(value) + "  -  " + widget.title()
                + ": " + PlainText.of(widget.description()) + choices(field.type())));
            if (value instanceof WidgetGroup nested) {
                add(nested, key + "/", lines);
            } else if (field.type().isArray() && field.nested().isPresent()) {
                for (var index = 0; index < Array.getLength(value); index++) {
                    add(Array.get(value, index), key + "/" + index + "/", lines);
                }
            }
        }
    }

    private static String shown(final Object value) {
        final var simple = value instanceof String || value instanceof Number || value instanceof Boolean
            || value instanceof Character;
        if (value instanceof Enum<?> constant) {
            return " = " + constant.name();
        }
        return simple ? " = " + value : "";
    }

    private static String choices(final Class<?> type) {
        if (!type.isEnum()) {
            return "";
        }
        final var names = new ArrayList<String>();
        for (final var constant : type.getEnumConstants()) {
            names.add(((Enum<?>)constant).name());
        }
        return " One of " + String.join(", ", names) + ".";
    }
}
