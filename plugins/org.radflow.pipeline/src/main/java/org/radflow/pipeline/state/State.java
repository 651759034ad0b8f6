package org.radflow.pipeline.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named values in the order in which they were put: texts, whole numbers, numbers (finite or not), truth values, lists of these, bytes,
 * and other states. What is read with another type than it was put with is refused. Not thread-safe while it is filled.
 */
public final class State {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** @return this */
    public State put(String name, String value) {
        return putValue(name, value);
    }

    /** @return this */
    public State put(String name, long value) {
        return putValue(name, value);
    }

    /** @return this */
    public State put(String name, double value) {
        return putValue(name, value);
    }

    /** @return this */
    public State put(String name, boolean value) {
        return putValue(name, value);
    }

    /** @return this */
    public State put(String name, double[] value) {
        return putValue(name, value.clone());
    }

    /** Rows of numbers. @return this */
    public State put(String name, double[][] value) {
        return putValue(name, Arrays.stream(value).map(double[]::clone).toArray(double[][]::new));
    }

    /** @return this */
    public State put(String name, int[] value) {
        return putValue(name, Arrays.stream(value).asLongStream().toArray());
    }

    /** @return this */
    public State put(String name, List<String> value) {
        return putValue(name, List.copyOf(value));
    }

    /** @return this */
    public State put(String name, byte[] value) {
        return putValue(name, value.clone());
    }

    /** @return this */
    public State put(String name, State value) {
        return putValue(name, value);
    }

    /** @return this */
    public State put(String name, State[] value) {
        return putValue(name, value.clone());
    }

    State putValue(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new StateException("'" + name + "': found twice, expected each name once");
        }
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Names in their order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return get(name, String.class, "a text");
    }

    public long integer(String name) {
        return get(name, Long.class, "a whole number");
    }

    /** A whole number of 32 bits. */
    public int number32(String name) {
        long value = integer(name);
        if (value != (int)value) {
            throw new StateException("'" + name + "': found " + value + ", expected a whole number of 32 bits");
        }
        return (int)value;
    }

    public double number(String name) {
        return get(name, Double.class, "a number");
    }

    public boolean flag(String name) {
        return get(name, Boolean.class, "true or false");
    }

    public double[] numbers(String name) {
        return get(name, double[].class, "numbers").clone();
    }

    /** Rows of numbers. */
    public double[][] rows(String name) {
        return Arrays.stream(get(name, double[][].class, "rows of numbers")).map(double[]::clone).toArray(double[][]::new);
    }

    public int[] integers(String name) {
        return Arrays.stream(get(name, long[].class, "whole numbers")).mapToInt(Math::toIntExact).toArray();
    }

    @SuppressWarnings("unchecked") // only lists of texts are put
    public List<String> texts(String name) {
        return get(name, List.class, "texts");
    }

    public byte[] bytes(String name) {
        return get(name, byte[].class, "bytes").clone();
    }

    public State state(String name) {
        return get(name, State.class, "a group");
    }

    public State[] states(String name) {
        return get(name, State[].class, "groups").clone();
    }

    /**
     * A constant of an enum by its name.
     *
     * @throws StateException naming the constants that there are
     */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(text)).findAny()
                .orElseThrow(() -> new StateException("'%s': found '%s', expected one of %s".formatted(name, text,
                        Arrays.toString(type.getEnumConstants()))));
    }

    /**
     * This state with another value of one entry.
     *
     * @param name a text, whole number, number or truth value of this state; in a group, such as {@code tree/depth}, the names on the way
     * @param text the value, read as what the entry is
     * @throws StateException when there is no such entry, or the text is no such value
     */
    public State with(String name, String text) {
        String first = name.contains("/") ? name.substring(0, name.indexOf('/')) : name;
        if (!has(first)) {
            throw new StateException("'" + first + "': no such setting, expected one of " + names());
        }
        State changed = new State();
        values.forEach((key, value) -> changed.putValue(key, !key.equals(first) ? value
                : first.equals(name) ? read(name, value, text) : state(first).with(name.substring(first.length() + 1), text)));
        return changed;
    }

    private static Object read(String name, Object present, String text) {
        try {
            if (present instanceof Long) {
                return Long.valueOf(text.strip());
            } else if (present instanceof Double) {
                return Double.valueOf(text.strip());
            } else if (present instanceof String) {
                return text;
            } else if (present instanceof Boolean && List.of("true", "false").contains(text.strip())) {
                return Boolean.valueOf(text.strip());
            }
        } catch (NumberFormatException e) {
            throw new StateException("'%s': found '%s', expected a value like %s".formatted(name, text, present), e);
        }
        throw new StateException("'%s': found '%s', expected %s".formatted(name, text, present instanceof Boolean ? "true or false"
                : "the name of a text, a number or a truth value"));
    }

    private <T> T get(String name, Class<T> type, String expected) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new StateException("'%s': found %s, expected %s".formatted(name,
                    value == null ? "nothing" : "a value of type " + value.getClass().getSimpleName(), expected));
        }
        return type.cast(value);
    }
}
