package org.radflow.runtime.view;

import java.util.Map;
import java.util.function.Supplier;

import org.knime.core.webui.page.Page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The open view of an executed node, with KNIME's protocol: initial data as {@code {"result": …}} or
 * {@code {"internalError": {"message": …}}}, calls as JSON-RPC 2.0. It lasts as long as the results of the run. Thread-safe if the
 * node's data service is.
 */
public final class NodeView {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Page m_page;

    private final Supplier<Object> m_initialData;

    private final JsonRpc m_service;

    /**
     * @param initialData computes what is written as JSON
     * @param handlers the objects whose public methods can be called, by name; a single one may have an empty name
     */
    public NodeView(final Page page, final Supplier<Object> initialData, final Map<String, Object> handlers) {
        m_page = page;
        m_initialData = initialData;
        m_service = new JsonRpc(handlers);
    }

    public Page page() {
        return m_page;
    }

    /** The initial data as JSON, or the error that prevented it. */
    public String initialData() {
        final var answer = JSON.createObjectNode();
        try {
            answer.set("result", json(m_initialData.get()));
        } catch (RuntimeException e) {
            answer.putObject("internalError").put("message", String.valueOf(e.getMessage()));
        }
        return answer.toString();
    }

    /** A text that is JSON is taken as such. */
    private static JsonNode json(final Object data) {
        if (data instanceof String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) { // NOSONAR: then it is just text
                return JSON.getNodeFactory().textNode(text);
            }
        }
        return JSON.valueToTree(data);
    }

    /** Answers a JSON-RPC 2.0 request; what goes wrong is in the answer. */
    public String call(final String request) {
        return m_service.answer(request);
    }
}
