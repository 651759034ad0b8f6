package org.radflow.runtime.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.radflow.runtime.TestNodes;
import org.radflow.runtime.TestWorkflow;

class NodesCommandTest {

    private final ByteArrayOutputStream m_output = new ByteArrayOutputStream();

    private int run(final String... arguments) {
        final var out = new PrintStream(m_output, true, StandardCharsets.UTF_8);
        return new NodesCommand(new TestWorkflow().node(1, TestNodes::make).catalog(), out, out)
            .run(List.of(arguments)).value();
    }

    private String output() {
        return m_output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void nodesAreListedByCategory() {
        assertEquals(0, run());
        assertEquals("Tests\n  Make Table  -  Makes a table.\n\n", output());
    }

    @Test
    void nodeIsDescribedWithPortsAndParameters() {
        assertEquals(0, run("make", "table"));
        assertTrue(output().contains("Makes a table & nothing else."), output());
        assertTrue(output().contains("Numbers: The numbers"), output());
        assertTrue(output().contains("rows = 3  -  Rows: How many rows"), output());
        assertTrue(output().contains("kind = LINEAR  -  Kind: Kind of value One of LINEAR, SQUARED."), output());
    }

    @Test
    void dialogOfANodeIsJson() {
        assertEquals(0, run("-dialog", "make", "table"));
        assertTrue(output().startsWith("{\n  \"data\" : {\n    \"model\" : {\n      \"rows\" : 3"), output());
    }

    @Test
    void unknownNodeIsNamed() {
        assertEquals(2, run("Nothing"));
        assertTrue(output().contains("\"Nothing\""), output());
    }
}
