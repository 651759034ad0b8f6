package org.radflow.runtime.parameters;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.node.parameters.persistence.Persist;
import org.knime.node.parameters.persistence.Persistable;

/** A field of a parameter class: its settings key and its value in an instance. */
public final class ParameterField {

    /** Ends the keys of settings that users and flow variables do not see. */
    private static final String HIDDEN = "_Internals";

    private final Field m_field;

    private ParameterField(final Field field) {
        m_field = field;
        m_field.setAccessible(true); // NOSONAR: parameters are rarely public
    }

    /** The fields of a class, those of its superclasses first, without static, transient and synthetic ones. */
    public static List<ParameterField> of(final Class<?> type) {
        final var fields = new ArrayList<ParameterField>();
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            fields.addAll(of(type.getSuperclass()));
        }
        for (final var field : type.getDeclaredFields()) {
            final var skipped = Modifier.STATIC | Modifier.TRANSIENT;
            if ((field.getModifiers() & skipped) == 0 && !field.isSynthetic()) {
                fields.add(new ParameterField(field));
            }
        }
        return fields;
    }

    /** The name in settings: {@code m_rows} is {@code rows} unless {@link Persist} says otherwise. */
    public String key() {
        final var persist = m_field.getAnnotation(Persist.class);
        final var key = persist == null || persist.configKey().isEmpty() ? name() : persist.configKey();
        return persist != null && persist.hidden() ? key + HIDDEN : key;
    }

    /** The name in dialogs, which have no {@code m_} either. */
    public String name() {
        final var name = m_field.getName();
        return name.startsWith("m_") ? name.substring(2) : name;
    }

    public <A extends Annotation> Optional<A> annotation(final Class<A> type) {
        return Optional.ofNullable(m_field.getAnnotation(type));
    }

    /** Private fields are persisted, but KNIME's dialogs do not see them. */
    public boolean isPrivate() {
        return Modifier.isPrivate(m_field.getModifiers());
    }

    public Class<?> type() {
        return m_field.getType();
    }

    /** The class in angle brackets, such as that of the elements of a list. */
    public Class<?> argument() {
        final var argument = ((ParameterizedType)m_field.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>)(argument instanceof ParameterizedType nested ? nested.getRawType() : argument);
    }

    /** The class whose fields are parameters of their own: that of a group, or of the elements of an array of groups. */
    public Optional<Class<?>> nested() {
        final var type = type().isArray() ? type().getComponentType() : type();
        return Persistable.class.isAssignableFrom(type) ? Optional.of(type) : Optional.empty();
    }

    public Object get(final Object instance) {
        try {
            return m_field.get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(final Object instance, final Object value) {
        try {
            m_field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
