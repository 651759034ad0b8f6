package org.radflow.runtime.dialog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.array.ArrayWidget;
import org.knime.node.parameters.array.ArrayWidget.ElementLayout;
import org.knime.node.parameters.layout.HorizontalLayout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.layout.VerticalLayout;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.StateProvider;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The controls of a dialog in their sections, with their options and the rules that show or enable them. */
final class DialogUiSchema {

    private static final Pattern WORD_END = Pattern.compile("(\\p{Ll})(\\p{Lu})");

    private final NodeParametersInput m_input;

    private final DialogRules m_rules;

    private DialogUiSchema(final List<DialogField> fields, final NodeParametersInput input) {
        m_input = input;
        m_rules = new DialogRules(fields, input);
    }

    static ObjectNode of(final List<DialogField> fields, final NodeParametersInput input) {
        final var schema = JsonNodeFactory.instance.objectNode();
        new DialogUiSchema(fields, input).addContent(DialogLayout.of(fields), schema.putArray("elements"));
        return schema;
    }

    private void addContent(final DialogLayout layout, final ArrayNode elements) {
        layout.controls().forEach(field -> addControl(field, elements));
        layout.parts().forEach(part -> addPart(part, elements));
    }

    private void addPart(final DialogLayout layout, final ArrayNode parent) {
        final var part = layout.part().orElseThrow();
        final var section = part.getAnnotation(Section.class);
        final var type = section != null ? section.sideDrawer() ? "SettingsSubPanelLayout" : "Section"
            : part.isAnnotationPresent(HorizontalLayout.class) ? "HorizontalLayout"
                : part.isAnnotationPresent(VerticalLayout.class) ? "VerticalLayout" : null;
        if (type == null) {
            addContent(layout, parent);
            return;
        }
        final var element = addElement(List.of(part.getAnnotationsByType(Effect.class)), parent).put("type", type);
        if (section != null) {
            describe(section, element);
        }
        if (part.isAnnotationPresent(Advanced.class)) {
            element.withObject("/options").put("isAdvanced", true);
        }
        addContent(layout, element.putArray("elements"));
    }

    private static void describe(final Section section, final ObjectNode element) {
        element.put("label", section.title());
        if (!section.description().isEmpty()) {
            element.put("description", section.description());
        }
        if (section.sideDrawer() && !section.sideDrawerSetText().isEmpty()) {
            element.withObject("/options").put("setText", section.sideDrawerSetText());
        }
    }

    /** An element that obeys the last effect inside one wrapper for each further effect. */
    private ObjectNode addElement(final List<Effect> effects, final ArrayNode parent) {
        var target = parent;
        for (var i = 0; i < effects.size() - 1; i++) {
            final var wrapper = target.addObject().put("type", "MultiRuleWrapper");
            m_rules.apply(effects.get(i), wrapper);
            target = wrapper.putArray("elements");
        }
        final var element = target.addObject();
        if (!effects.isEmpty()) {
            m_rules.apply(effects.get(effects.size() - 1), element);
        }
        return element;
    }

    private void addControl(final DialogField field, final ArrayNode parent) {
        final var control = addElement(field.effects(), parent).put("type", "Control").put("scope", field.scope());
        ControlOptions.addTo(control, field);
        if (!field.elements().isEmpty()) {
            addElements(field, control);
        }
    }

    private void addElements(final DialogField array, final ObjectNode control) {
        final var options = control.withObject("/options");
        final var widget = array.field().annotation(ArrayWidget.class);
        final var layout = widget.map(ArrayWidget::elementLayout).orElse(ElementLayout.VERTICAL_CARD);
        final var detail = (ArrayNode)of(array.elements(), m_input).get("elements");
        if (layout == ElementLayout.HORIZONTAL_SINGLE_LINE) {
            options.put("elementLayout", layout.name());
            if (detail.size() > 1) {
                options.putArray("detail").addObject().put("type", "HorizontalLayout").set("elements", detail);
            } else {
                options.set("detail", detail);
            }
        } else {
            options.set("detail", detail);
            options.put("arrayElementTitle",
                widget.map(ArrayWidget::elementTitle).filter(title -> !title.isEmpty()).orElseGet(() -> singular(array.name())));
        }
        widget.ifPresent(declared -> addArrayOptions(declared, control, options));
    }

    private static void addArrayOptions(final ArrayWidget widget, final ObjectNode control, final ObjectNode options) {
        Optional.of(widget.addButtonText()).filter(text -> !text.isEmpty()).ifPresent(text -> options.put("addButtonText", text));
        if (widget.showSortButtons()) {
            options.put("showSortButtons", true);
        }
        if (widget.hasFixedSize()) {
            options.put("hasFixedSize", true);
        }
        if (widget.elementDefaultValueProvider() != StateProvider.class) {
            control.withArray("/providedOptions").add(DialogUpdates.ELEMENT_DEFAULT);
        }
    }

    /** "filterBanks" becomes "Filter Bank". */
    private static String singular(final String name) {
        final var words = WORD_END.matcher(name).replaceAll("$1 $2");
        final var title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return title.endsWith("s") ? title.substring(0, title.length() - 1) : title;
    }
}
