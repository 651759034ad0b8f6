package org.radflow.pipeline.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * States as JSON (RFC 8259, UTF-8). Values are tagged by their form: a whole number has no point, a number has one, numbers that JSON does not
 * know are {@code {"#": "NaN"}}, typed lists {@code {"numbers": [...]}} and so on, so that a state comes back as it was, to the bit.
 */
public final class StateJson {

    private static final int DEPTH = 60;
    private static final String SPECIAL = "#";
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH).maxStringLength(1 << 29).maxNumberLength(40).build()).build();

    private StateJson() {}

    /** Writes a state, indented; leaves the stream open. */
    public static void write(State state, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            writeState(state, json);
        }
    }

    private static void writeState(State state, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> entry : state.values().entrySet()) {
            json.writeFieldName(entry.getKey());
            writeValue(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            writeNumber(number, json);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof State group) {
            writeState(group, json);
        } else {
            writeList(value, json);
        }
    }

    private static void writeNumber(double number, JsonGenerator json) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeStartObject();
            json.writeStringField(SPECIAL, Double.toString(number));
            json.writeEndObject();
        }
    }

    private static void writeList(Object value, JsonGenerator json) throws IOException {
        if (value instanceof byte[] bytes) {
            json.writeStartObject();
            json.writeStringField("#bytes", Base64.getEncoder().encodeToString(bytes));
            json.writeEndObject();
            return;
        }
        json.writeStartObject();
        if (value instanceof double[] numbers) {
            json.writeArrayFieldStart("#numbers");
            writeNumbers(numbers, json);
        } else if (value instanceof double[][] rows) {
            json.writeArrayFieldStart("#rows");
            for (double[] row : rows) {
                json.writeStartArray();
                writeNumbers(row, json);
                json.writeEndArray();
            }
        } else if (value instanceof long[] numbers) {
            json.writeArrayFieldStart("#integers");
            for (long number : numbers) {
                json.writeNumber(number);
            }
        } else if (value instanceof State[] groups) {
            json.writeArrayFieldStart("#groups");
            for (State group : groups) {
                writeState(group, json);
            }
        } else {
            json.writeArrayFieldStart("#texts");
            for (Object text : (List<?>)value) {
                json.writeString((String)text);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeNumbers(double[] numbers, JsonGenerator json) throws IOException {
        for (double number : numbers) {
            writeNumber(number, json);
        }
    }

    /**
     * Reads a state, to the end of the stream.
     *
     * @throws StateException when it is no JSON, or JSON of another form, or nested deeper than 60
     */
    public static State read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            expect(json.nextToken(), JsonToken.START_OBJECT, json);
            State state = (State)readObject(json);
            if (json.nextToken() != null) {
                throw unexpected(json, "the end");
            }
            return state;
        } catch (JsonProcessingException e) {
            throw new StateException("not the JSON that was expected: " + e.getOriginalMessage(), e);
        }
    }

    /** A state, or one of the tagged values; the parser stands at the opening brace. */
    private static Object readObject(JsonParser json) throws IOException {
        State state = new State();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.startsWith(SPECIAL)) {
                Object value = readTagged(name, json);
                expect(json.nextToken(), JsonToken.END_OBJECT, json);
                return value;
            }
            state.putValue(name, readValue(json));
        }
        expect(json.currentToken(), JsonToken.END_OBJECT, json);
        return state;
    }

    private static Object readValue(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> readObject(json);
            default -> throw unexpected(json, "a value");
        };
    }

    private static Object readTagged(String tag, JsonParser json) throws IOException {
        if (tag.equals(SPECIAL)) {
            return special(json);
        }
        if (tag.equals("#bytes")) {
            try {
                return Base64.getDecoder().decode(json.getText());
            } catch (IllegalArgumentException e) {
                throw new StateException("bytes: found a text that is not Base64", e);
            }
        }
        expect(json.currentToken(), JsonToken.START_ARRAY, json);
        return switch (tag) {
            case "#numbers" -> readNumbers(json);
            case "#rows" -> {
                List<double[]> rows = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken(), JsonToken.START_ARRAY, json);
                    rows.add(readNumbers(json));
                }
                yield rows.toArray(double[][]::new);
            }
            case "#integers" -> {
                List<Long> numbers = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT, json);
                    numbers.add(json.getLongValue());
                }
                yield numbers.stream().mapToLong(Long::longValue).toArray();
            }
            case "#groups" -> {
                List<State> groups = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken(), JsonToken.START_OBJECT, json);
                    if (!(readObject(json) instanceof State group)) {
                        throw unexpected(json, "a group");
                    }
                    groups.add(group);
                }
                yield groups.toArray(State[]::new);
            }
            case "#texts" -> {
                List<String> texts = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    expect(json.currentToken(), JsonToken.VALUE_STRING, json);
                    texts.add(json.getText());
                }
                yield List.copyOf(texts);
            }
            default -> throw new StateException("found the tag '" + tag + "', expected #, #bytes, #numbers, #rows, #integers, #groups or #texts");
        };
    }

    private static double[] readNumbers(JsonParser json) throws IOException {
        double[] numbers = new double[16];
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (count == numbers.length) {
                numbers = java.util.Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = readNumber(json);
        }
        return java.util.Arrays.copyOf(numbers, count);
    }

    private static double readNumber(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT && readObject(json) instanceof Double number) {
            return number;
        }
        if (json.currentToken() != JsonToken.VALUE_NUMBER_FLOAT && json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(json, "a number");
        }
        return json.getDoubleValue();
    }

    private static double special(JsonParser json) throws IOException {
        return switch (json.getText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw unexpected(json, "NaN, Infinity or -Infinity");
        };
    }

    private static void expect(JsonToken found, JsonToken expected, JsonParser json) {
        if (found != expected) {
            throw unexpected(json, expected.toString());
        }
    }

    private static StateException unexpected(JsonParser json, String expected) {
        return new StateException("line %d: found %s, expected %s".formatted(json.currentLocation().getLineNr(),
                json.currentToken() == null ? "the end" : json.currentToken(), expected));
    }
}
