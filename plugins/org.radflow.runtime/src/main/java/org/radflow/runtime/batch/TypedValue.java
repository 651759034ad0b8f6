package org.radflow.runtime.batch;

import java.util.function.Function;

/** Values on the command line, written with the name of their type. */
final class TypedValue {

    private TypedValue() {
    }

    /** @throws OptionException if the value is none of its type, or the type is unknown */
    static Object parse(final String option, final String value, final String type) throws OptionException {
        return switch (type) {
            case "String" -> value;
            case "int" -> number(option, value, type, Integer::valueOf);
            case "double" -> number(option, value, type, Double::valueOf);
            case "short" -> number(option, value, type, text -> (int)Short.parseShort(text));
            case "byte" -> number(option, value, type, text -> (int)Byte.parseByte(text));
            case "long" -> number(option, value, type, Long::valueOf);
            case "float" -> number(option, value, type, text -> (double)Float.parseFloat(text));
            case "boolean", "char" -> value;
            default -> throw new OptionException(option + ": the type is " + type
                + ", expected String, int, double, long, boolean, short, byte, float or char");
        };
    }

    private static Object number(final String option, final String value, final String type,
        final Function<String, Object> parser) throws OptionException {
        try {
            return parser.apply(value);
        } catch (NumberFormatException e) {
            throw new OptionException(option + ": the value is " + value + ", expected a number of type " + type, e);
        }
    }
}
