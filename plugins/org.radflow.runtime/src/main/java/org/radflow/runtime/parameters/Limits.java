package org.radflow.runtime.parameters;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.validation.BuiltinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.knime.node.parameters.widget.text.TextInputWidgetValidation.PatternValidationParams;

/** Enforces the limits that the widgets of number and text fields declare. */
final class Limits {

    private Limits() {
    }

    static void check(final Persistable parameters) throws InvalidSettingsException {
        for (final var field : ParameterField.of(parameters.getClass())) {
            final var found = field.get(parameters);
            final var value = found instanceof Optional<?> optional ? optional.orElse(null) : found;
            if (value instanceof Persistable group) {
                check(group);
            } else if (value instanceof Persistable[] groups) {
                checkAll(Arrays.asList(groups));
            } else if (value instanceof Collection<?> groups) {
                checkAll(groups);
            } else if (value != null) {
                check(field, value);
            }
        }
    }

    private static void checkAll(final Collection<?> groups) throws InvalidSettingsException {
        for (final var group : groups) {
            check((Persistable)group);
        }
    }

    private static void check(final ParameterField field, final Object value) throws InvalidSettingsException {
        for (final var validation : validations(field)) {
            final var limit = Instances.create(validation);
            if (!isAllowed(limit.getParameters(), value)) {
                throw new InvalidSettingsException(
                    "The setting \"" + field.key() + "\" is " + value + ". " + limit.getErrorMessage());
            }
        }
    }

    private static boolean isAllowed(final Object limit, final Object value) {
        return limit instanceof PatternValidationParams text ? Pattern.matches(text.pattern(), (String)value)
            : ((Limit)limit).allows(value);
    }

    /** The declared limits; an abstract class stands for none. */
    private static List<Class<? extends BuiltinValidation>> validations(final ParameterField field) {
        final var number = field.annotation(NumberInputWidget.class)
            .map(widget -> Stream.<Class<? extends BuiltinValidation>> of(widget.minValidation(),
                widget.maxValidation()));
        final var text = field.annotation(TextInputWidget.class)
            .map(widget -> Stream.<Class<? extends BuiltinValidation>> of(widget.patternValidation(),
                widget.minLengthValidation(), widget.maxLengthValidation()));
        return Stream.concat(number.orElseGet(Stream::empty), text.orElseGet(Stream::empty))
            .filter(type -> !Modifier.isAbstract(type.getModifiers())).toList();
    }
}
