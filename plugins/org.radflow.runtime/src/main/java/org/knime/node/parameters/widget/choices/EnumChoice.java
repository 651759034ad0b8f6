package org.knime.node.parameters.widget.choices;

import java.util.Locale;

/** An enum constant to choose: what is stored, what is shown, and whether it can be chosen now. */
public record EnumChoice<E extends Enum<E>>(E id, String text, boolean disabled) {

    public EnumChoice(final E id, final String text) {
        this(id, text, false);
    }

    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst) {
        return fromEnumConst(enumConst, false);
    }

    /** The text is that of the constant's {@link Label}, else the constant's name in lower case with a capital. */
    public static <E extends Enum<E>> EnumChoice<E> fromEnumConst(final E enumConst, final boolean disabled) {
        try {
            final var label = enumConst.getDeclaringClass().getField(enumConst.name()).getAnnotation(Label.class);
            return new EnumChoice<>(enumConst, label == null ? readable(enumConst.name()) : label.value(), disabled);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String readable(final String name) {
        final var words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
