package org.radflow.pipeline.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateJsonTest {

    private static String json(State state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StateJson.write(state, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static State read(String json) throws IOException {
        return StateJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyKindOfValueComesBack() throws IOException {
        State state = new State().put("text", "é\"\n").put("integer", Long.MIN_VALUE).put("number", 2.0).put("flag", true)
                .put("numbers", new double[] {0.1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300})
                .put("rows", new double[][] {{1, 2}, {}, {Double.POSITIVE_INFINITY}}).put("integers", new int[] {-1, 0, 7})
                .put("texts", List.of("", "a")).put("bytes", new byte[] {0, -1, 2}).put("group", new State().put("x", Double.NaN))
                .put("groups", new State[] {new State(), new State().put("y", "z")});
        State back = read(json(state));
        assertEquals(json(state), json(back));
        assertEquals("é\"\n", back.text("text"));
        assertEquals(Long.MIN_VALUE, back.integer("integer"));
        assertEquals(2.0, back.number("number"));
        assertTrue(back.flag("flag"));
        assertArrayEquals(new double[] {0.1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, 1e300}, back.numbers("numbers"));
        assertArrayEquals(new double[][] {{1, 2}, {}, {Double.POSITIVE_INFINITY}}, back.rows("rows"));
        assertArrayEquals(new int[] {-1, 0, 7}, back.integers("integers"));
        assertEquals(List.of("", "a"), back.texts("texts"));
        assertArrayEquals(new byte[] {0, -1, 2}, back.bytes("bytes"));
        assertTrue(Double.isNaN(back.state("group").number("x")));
        assertEquals("z", back.states("groups")[1].text("y"));
    }

    @Property
    void numbersComeBackToTheBit(@ForAll double[] numbers) throws IOException {
        double[] back = read(json(new State().put("n", numbers))).numbers("n");
        for (int i = 0; i < numbers.length; i++) {
            assertEquals(Double.doubleToLongBits(numbers[i]), Double.doubleToLongBits(back[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "{\"a\": }", "{\"a\": null}", "{\"a\": [1]}", "{\"a\": 1} {}", "{\"a\": 1, \"a\": 2}",
        "{\"a\": {\"#\": \"x\"}}", "{\"a\": {\"#numbers\": [\"x\"]}}", "{\"a\": {\"#class\": \"java.lang.Runtime\"}}",
        "{\"a\": {\"#numbers\": [1], \"b\": 2}}", "{\"a\": {\"#bytes\": \"?\"}}", "{\"a\": 99999999999999999999999}",
        "{\"a\": {\"#integers\": [1.5]}}", "{\"a\": {\"#texts\": [1]}}", "{\"a\": {\"#groups\": [{\"#\": \"NaN\"}]}}"})
    void otherFormsAreRefused(String json) {
        assertThrows(StateException.class, () -> read(json));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        assertThrows(StateException.class, () -> read(deep));
    }

    @Test
    void valuesOfAnotherTypeAreRefusedByName() {
        State state = new State().put("k", 3).put("name", "seven");
        StateException e = assertThrows(StateException.class, () -> state.number("k"));
        assertEquals("'k': found a value of type Long, expected a number", e.getMessage());
        assertEquals("'absent': found nothing, expected a text", assertThrows(StateException.class, () -> state.text("absent")).getMessage());
        assertTrue(assertThrows(StateException.class, () -> state.constant("name", Thread.State.class)).getMessage()
                .startsWith("'name': found 'seven', expected one of [NEW"));
    }
}
