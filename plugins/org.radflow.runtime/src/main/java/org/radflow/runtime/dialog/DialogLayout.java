package org.radflow.runtime.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Inside;

/**
 * A part of a dialog: its controls, then the parts inside it. Parts are classes; a part lies inside the class that encloses it or
 * that its {@link Inside} names. Parts beside each other come in the order of {@link Before} and {@link After}, else of their simple
 * names.
 */
final class DialogLayout {

    private final Optional<Class<?>> m_part;

    private final List<DialogField> m_controls = new ArrayList<>();

    private final Map<Class<?>, DialogLayout> m_parts = new LinkedHashMap<>();

    private DialogLayout(final Class<?> part) {
        m_part = Optional.ofNullable(part);
    }

    /** The root, which holds the controls without a layout. */
    static DialogLayout of(final List<DialogField> fields) {
        final var root = new DialogLayout(null);
        fields.stream().flatMap(DialogField::flattened).filter(DialogField::isShown)
            .forEach(field -> field.layout().map(root::part).orElse(root).m_controls.add(field));
        return root;
    }

    private DialogLayout part(final Class<?> part) {
        final var inside = part.getAnnotation(Inside.class);
        final var parent = inside == null ? part.getEnclosingClass() : inside.value();
        final var holder = parent == null || !isPart(parent) ? this : part(parent);
        return holder.m_parts.computeIfAbsent(part, DialogLayout::new);
    }

    /** Parts are interfaces; a parameter class that encloses some is none. */
    private static boolean isPart(final Class<?> type) {
        return type.isInterface();
    }

    Optional<Class<?>> part() {
        return m_part;
    }

    List<DialogField> controls() {
        return m_controls;
    }

    /** @throws IllegalStateException if the parts are to come before each other in a circle */
    List<DialogLayout> parts() {
        final var waiting = new ArrayList<>(m_parts.keySet());
        waiting.sort(Comparator.comparing(Class::getSimpleName));
        final var ordered = new ArrayList<DialogLayout>();
        while (!waiting.isEmpty()) {
            final var next = waiting.stream().filter(part -> waiting.stream().noneMatch(other -> precedes(other, part))).findFirst()
                .orElseThrow(() -> new IllegalStateException("Layout parts before each other: " + waiting));
            waiting.remove(next);
            ordered.add(m_parts.get(next));
        }
        return ordered;
    }

    private static boolean precedes(final Class<?> first, final Class<?> second) {
        return Arrays.stream(first.getAnnotationsByType(Before.class)).anyMatch(before -> before.value() == second)
            || Arrays.stream(second.getAnnotationsByType(After.class)).anyMatch(after -> after.value() == first);
    }
}
