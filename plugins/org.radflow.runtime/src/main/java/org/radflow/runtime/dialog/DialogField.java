package org.radflow.runtime.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.knime.node.parameters.Advanced;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.persistence.Persistable;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effects;
import org.knime.node.parameters.updates.ValueReference;
import org.radflow.runtime.parameters.ParameterField;

/**
 * A parameter as a dialog shows it. What a group says of layout and effects holds for its members that say nothing.
 *
 * @param scope JSON pointer of the parameter's schema, relative to the array element that it belongs to, if to one
 * @param path names from the root, or from the array element
 * @param field the parameter
 * @param effects what shows, hides, enables or disables it
 * @param layout the section or layout part that holds it
 * @param advanced whether it shows among the advanced ones only
 * @param members those of a group, empty otherwise
 * @param elements the parameters of an element of an array of groups, empty otherwise
 */
record DialogField(String scope, List<String> path, ParameterField field, List<Effect> effects, Optional<Class<?>> layout, boolean advanced,
    List<DialogField> members, List<DialogField> elements) {

    private static final String ROOT = "#";

    /** The parameters of a node, which stand under "model". */
    static List<DialogField> ofModel(final Class<?> type) {
        return of(type, List.of("model"), new Inherited(List.of(), layout(type), type.isAnnotationPresent(Advanced.class)));
    }

    private static List<DialogField> ofElement(final Class<?> type) {
        return of(type, List.of(), new Inherited(List.of(), layout(type), false));
    }

    private record Inherited(List<Effect> effects, Optional<Class<?>> layout, boolean advanced) {
    }

    private static List<DialogField> of(final Class<?> type, final List<String> parent, final Inherited inherited) {
        final var fields = new ArrayList<DialogField>();
        for (final var field : ParameterField.of(type)) {
            if (!field.isPrivate()) {
                fields.add(of(field, Stream.concat(parent.stream(), Stream.of(field.name())).toList(), inherited));
            }
        }
        return fields;
    }

    private static DialogField of(final ParameterField field, final List<String> path, final Inherited inherited) {
        final var own = effects(field);
        final var effects = own.isEmpty() ? inherited.effects() : own;
        final var layout = field.annotation(Layout.class).<Class<?>> map(Layout::value).or(inherited::layout);
        final var advanced = inherited.advanced() || field.annotation(Advanced.class).isPresent()
            || field.annotation(Widget.class).map(Widget::advanced).orElse(false);
        final var group = group(field);
        final var members = group.map(type -> of(type, path, new Inherited(effects, layout.or(() -> layout(type)), advanced)));
        return new DialogField(scope(path), path, field, effects, layout, advanced, members.orElse(List.of()),
            elementType(field).map(DialogField::ofElement).orElse(List.of()));
    }

    private static List<Effect> effects(final ParameterField field) {
        return field.annotation(Effects.class).map(effects -> List.of(effects.value()))
            .orElseGet(() -> field.annotation(Effect.class).map(List::of).orElse(List.of()));
    }

    private static Optional<Class<?>> layout(final Class<?> type) {
        return Optional.<Layout> ofNullable(type.getAnnotation(Layout.class)).map(Layout::value);
    }

    private static Optional<Class<?>> group(final ParameterField field) {
        return Persistable.class.isAssignableFrom(field.type()) ? Optional.of(field.type()) : Optional.empty();
    }

    /** The class of the elements of an array or list of groups. */
    static Optional<Class<?>> elementType(final ParameterField field) {
        final var element = field.type().isArray() ? field.type().getComponentType()
            : Collection.class.isAssignableFrom(field.type()) ? field.argument() : Void.class;
        return Persistable.class.isAssignableFrom(element) ? Optional.of(element) : Optional.empty();
    }

    static String scope(final List<String> path) {
        return ROOT + String.join("", path.stream().map(name -> "/properties/" + name).toList());
    }

    String name() {
        return field.name();
    }

    boolean isShown() {
        return field.annotation(Widget.class).isPresent();
    }

    /** The class of the value: for an optional parameter, that of what it holds. */
    Class<?> valueType() {
        return field.type() == Optional.class ? field.argument() : field.type();
    }

    /** This parameter and those inside it, but not those of array elements. */
    Stream<DialogField> flattened() {
        return Stream.concat(Stream.of(this), members.stream().flatMap(DialogField::flattened));
    }

    boolean isReferredToBy(final Class<?> reference) {
        return field.annotation(ValueReference.class).map(ValueReference::value).filter(reference::equals).isPresent();
    }
}
