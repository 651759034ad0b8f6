package org.radflow.runtime.dialog;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.validation.BuiltinValidation;
import org.knime.node.parameters.widget.OptionalWidget;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.RadioButtonsWidget;
import org.knime.node.parameters.widget.choices.SuggestionsProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.choices.filter.TwinlistWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.text.RichTextInputWidget;
import org.knime.node.parameters.widget.text.TextAreaWidget;
import org.knime.node.parameters.widget.text.TextInputWidget;
import org.radflow.runtime.parameters.Parameters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is beside the type of a parameter: the kind of its control, its limits, and which options are computed for the input. */
final class ControlOptions {

    private static final String FORMAT = "format";

    private static final Map<Class<?>, String> FORMATS = Map.of(boolean.class, "checkbox", LocalDate.class, "localDate", LocalTime.class,
        "localTime", LocalDateTime.class, "dateTime", String[].class, "comboBox");

    /** The greatest whole number that a JavaScript number holds exactly. */
    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private final DialogField m_field;

    private final ObjectNode m_options = JsonNodeFactory.instance.objectNode();

    private final List<String> m_provided = new ArrayList<>();

    private ControlOptions(final DialogField field) {
        m_field = field;
    }

    static void addTo(final ObjectNode control, final DialogField field) {
        final var options = new ControlOptions(field);
        options.limits();
        options.format();
        options.choices();
        options.optional();
        if (field.advanced()) {
            options.m_options.put("isAdvanced", true);
        }
        if (!options.m_options.isEmpty()) {
            control.set("options", options.m_options);
        }
        if (!options.m_provided.isEmpty()) {
            final var provided = control.putArray("providedOptions");
            options.m_provided.forEach(provided::add);
        }
    }

    private void limits() {
        final var type = m_field.valueType();
        final var validation = JsonNodeFactory.instance.objectNode();
        if (type == int.class || type == Integer.class) {
            limit(validation, "max", Integer.MAX_VALUE, "The value must not exceed " + Integer.MAX_VALUE + ".");
            limit(validation, "min", Integer.MIN_VALUE, "The value must be at least " + Integer.MIN_VALUE + ".");
        } else if (type == byte.class) {
            limit(validation, "max", Byte.MAX_VALUE, "The value must not exceed " + Byte.MAX_VALUE + ".");
            limit(validation, "min", Byte.MIN_VALUE, "The value must be at least " + Byte.MIN_VALUE + ".");
        } else if (type == long.class || type == Long.class) {
            limit(validation, "max", MAX_SAFE_INTEGER,
                "Value too large to process without risking precision loss (> " + MAX_SAFE_INTEGER + ").");
            limit(validation, "min", -MAX_SAFE_INTEGER,
                "Value too small to process without risking precision loss (< " + -MAX_SAFE_INTEGER + ").");
        }
        m_field.field().annotation(NumberInputWidget.class).ifPresent(number -> {
            declared(validation, "max", number.maxValidation());
            declared(validation, "min", number.minValidation());
            if (number.stepSize() > 0) {
                m_options.put("stepSize", number.stepSize());
            }
        });
        m_field.field().annotation(TextInputWidget.class).ifPresent(text -> {
            declared(validation, "maxLength", text.maxLengthValidation());
            declared(validation, "minLength", text.minLengthValidation());
            declared(validation, "pattern", text.patternValidation());
            if (!text.placeholder().isEmpty()) {
                m_options.put("placeholder", text.placeholder());
            }
        });
        if (!validation.isEmpty()) {
            m_options.set("validation", validation);
        }
    }

    private static void limit(final ObjectNode validation, final String key, final double limit, final String message) {
        validation.putObject(key).put("errorMessage", message).putObject("parameters").put("isExclusive", false).put(key, limit);
    }

    /** An abstract class stands for no limit. */
    private static void declared(final ObjectNode validation, final String key, final Class<? extends BuiltinValidation> type) {
        if (!Modifier.isAbstract(type.getModifiers())) {
            final var limit = Parameters.instance(type);
            validation.putObject(key).put("errorMessage", limit.getErrorMessage()).set("parameters",
                DialogData.ofRecord((Record)limit.getParameters()));
        }
    }

    private void format() {
        final var format = FORMATS.get(m_field.valueType());
        if (format != null) {
            m_options.put(FORMAT, format);
        }
        m_field.field().annotation(TextAreaWidget.class).ifPresent(area -> m_options.put("rows", area.rows()).put(FORMAT, "textArea"));
        m_field.field().annotation(RichTextInputWidget.class).ifPresent(rich -> m_options.put(FORMAT, "richTextInput"));
        m_field.field().annotation(ValueSwitchWidget.class).ifPresent(choice -> m_options.put(FORMAT, "valueSwitch"));
        m_field.field().annotation(RadioButtonsWidget.class).ifPresent(
            radio -> m_options.put(FORMAT, "radio").put("radioLayout", radio.horizontal() ? "horizontal" : "vertical"));
    }

    private void choices() {
        final var shownOpen = m_field.field().annotation(ValueSwitchWidget.class).isPresent()
            || m_field.field().annotation(RadioButtonsWidget.class).isPresent();
        if (m_field.field().annotation(ChoicesProvider.class).isPresent()) {
            m_provided.add(DialogUpdates.POSSIBLE_VALUES);
            if (!shownOpen) {
                m_options.put(FORMAT, m_field.valueType() == String[].class ? "comboBox" : "dropDown");
            }
        }
        if (m_field.field().annotation(SuggestionsProvider.class).isPresent()) {
            m_provided.add(DialogUpdates.POSSIBLE_VALUES);
            m_options.put(FORMAT, "dropDown").put("allowNewValue", true);
        }
        m_field.field().annotation(TwinlistWidget.class).ifPresent(twin -> {
            m_options.put(FORMAT, "twinList");
            if (!twin.includedLabel().isEmpty()) {
                m_options.put("includedLabel", twin.includedLabel());
            }
            if (!twin.excludedLabel().isEmpty()) {
                m_options.put("excludedLabel", twin.excludedLabel());
            }
        });
    }

    private void optional() {
        if (m_field.field().type() != Optional.class) {
            return;
        }
        m_options.put("hideOnNull", true);
        if (m_field.field().annotation(OptionalWidget.class).isPresent()) {
            m_provided.add("default");
        } else if (m_field.valueType() == String.class) {
            m_options.put("default", "");
        } else if (Number.class.isAssignableFrom(m_field.valueType())) {
            m_options.put("default", 0);
        }
    }
}
