package org.radflow.runtime.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.knime.core.webui.page.Page;

class NodeViewTest {

    /** Methods as a page calls them. */
    public static final class Slices {
        public double[] row(final int index, final List<Double> values) {
            return new double[]{index, values.get(index)};
        }

        public String fails() {
            throw new IllegalStateException("no such slice");
        }
    }

    public record Size(int width, int height) {
    }

    private static NodeView view(final Object data, final Map<String, Object> handlers) {
        return new NodeView(Page.create().fromString(() -> "<p>é</p>").relativePath("a.html"), () -> data, handlers);
    }

    private static String call(final String request) {
        return view(null, Map.of("", new Slices())).call(request);
    }

    @Test
    void initialDataIsJson() {
        assertEquals("{\"result\":{\"width\":3,\"height\":4}}", view(new Size(3, 4), Map.of()).initialData());
        assertEquals("{\"result\":[1,2]}", view("[1, 2]", Map.of()).initialData());
        assertEquals("{\"result\":\"<svg>\"}", view("<svg>", Map.of()).initialData());
    }

    @Test
    void failureOfInitialDataIsAnAnswer() {
        final var view = new NodeView(null, () -> {
            throw new IllegalStateException("no table");
        }, Map.of());
        assertEquals("{\"internalError\":{\"message\":\"no table\"}}", view.initialData());
    }

    @Test
    void methodsAreCalledByPosition() {
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":[1.0,2.5]}",
            call("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"row\",\"params\":[1,[0.5,2.5]]}"));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":[0.0,9.0]}", view(null, Map.of("slices", new Slices()))
            .call("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"slices.row\",\"params\":[0,[9]]}"));
    }

    @Test
    void wrongCallsAreAnswered() {
        assertTrue(call("{").contains("\"code\":-32700"));
        assertTrue(call("[]").contains("\"code\":-32600"));
        assertTrue(call("{\"id\":1,\"method\":\"getClass\",\"params\":[]}").contains("\"code\":-32601"));
        assertTrue(call("{\"id\":1,\"method\":\"other.row\",\"params\":[0,[1]]}").contains("\"code\":-32601"));
        assertTrue(call("{\"id\":1,\"method\":\"row\",\"params\":[\"x\",[1]]}").contains("\"code\":-32602"));
        assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32000,\"message\":\"no such slice\"}}",
            call("{\"id\":1,\"method\":\"fails\",\"params\":[]}"));
    }

    @Test
    void pagesAreComputedOrFilesOfABundle() throws IOException {
        final var text = view(null, Map.of()).page();
        assertEquals("a.html", text.getRelativePath());
        assertEquals("<p>é</p>", new String(text.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        final var file = Page.create().fromFile().bundleClass(NodeViewTest.class).basePath("org/radflow/runtime")
            .relativeFilePath("view/NodeViewTest.class").addResourceDirectory("view");
        assertEquals((byte)0xCA, file.getInputStream().readAllBytes()[0]);
        assertTrue(file.getResource("view/NodeViewTest$Size.class").orElseThrow().getInputStream().readAllBytes().length > 4);
        assertTrue(file.getResource("other/A.class").isEmpty());
        final var outside = file.getResource("view/../TestNodes.class").orElseThrow();
        assertThrows(FileNotFoundException.class, outside::getInputStream);
    }
}
