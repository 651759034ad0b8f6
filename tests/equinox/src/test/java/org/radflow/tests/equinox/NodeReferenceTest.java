package org.radflow.tests.equinox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

class NodeReferenceTest {

    @Test
    void theReferenceSaysWhatTheNodesSay() throws IOException {
        final var file = Installed.ROOT.resolve("docs/nodes.md");
        final var current = NodeReference.of(Installed.catalog(), Installed.nodes());
        if (Installed.UPDATE) {
            Files.writeString(file, current);
        }
        assertIterableEquals(Files.readAllLines(file), current.lines().toList(),
            () -> file + " is out of date. To make it anew: " + Installed.HOW_TO_UPDATE);
    }

    @Test
    void htmlBecomesMarkdown() {
        assertEquals("**Method.** A *hole* named `a_<b>` is \\*not\\* in a\\_b.\n\n1 \\< 2",
            Markdown.of("<b>Method.</b> A <i>hole</i>\n   named <tt>a_&lt;b&gt;</tt> is *not* in a_b.<br/><br/>1 &lt; 2"));
        assertEquals("First.\n\nSecond.", Markdown.of("First.\n<p>\nSecond.\n</p>\n"));
        assertEquals("Kinds:\n\n- one\n- two", Markdown.of("Kinds: <ul> <li>one</li> <li>two</li> </ul>"));
    }

    @Test
    void unknownTagsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Markdown.of("<table>"));
    }
}
