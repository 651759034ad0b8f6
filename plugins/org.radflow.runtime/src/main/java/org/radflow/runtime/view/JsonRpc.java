package org.radflow.runtime.view;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls public methods as JSON-RPC 2.0 asks (www.jsonrpc.org/specification): parameters by position, one request at a time. */
final class JsonRpc {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;

    private static final int METHOD_NOT_FOUND = -32601;

    private static final int INVALID_PARAMS = -32602;

    /** The first of the codes that are left to servers. */
    private static final int HANDLER_FAILED = -32000;

    private final Map<String, Object> m_handlers;

    /** @param handlers by the name before the point in a method, empty for methods without a point */
    JsonRpc(final Map<String, Object> handlers) {
        m_handlers = handlers;
    }

    private static final class RpcException extends Exception {

        private static final long serialVersionUID = 1;

        private final int m_code;

        RpcException(final int code, final String message) {
            super(message);
            m_code = code;
        }
    }

    String answer(final String request) {
        final var answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.putNull("id");
        try {
            final var call = parse(request);
            answer.set("id", call.path("id"));
            answer.set("result", JSON.valueToTree(invoke(call)));
        } catch (RpcException e) {
            answer.putObject("error").put("code", e.m_code).put("message", e.getMessage());
        }
        return answer.toString();
    }

    private static ObjectNode parse(final String request) throws RpcException {
        final JsonNode call;
        try {
            call = JSON.readTree(request);
        } catch (IOException e) {
            throw new RpcException(PARSE_ERROR, "The request is no JSON: " + e.getMessage());
        }
        if (!(call instanceof ObjectNode object) || !call.path("method").isTextual()) {
            throw new RpcException(INVALID_REQUEST, "The request names no method");
        }
        return object;
    }

    private Object invoke(final ObjectNode call) throws RpcException {
        final var name = call.path("method").asText();
        final var point = name.lastIndexOf('.');
        final var handler = m_handlers.get(name.substring(0, Math.max(point, 0)));
        final var method = Optional.ofNullable(handler).flatMap(object -> find(object, name.substring(point + 1), call.path("params")))
            .orElseThrow(() -> new RpcException(METHOD_NOT_FOUND,
                "There is no method \"" + name + "\" of " + call.path("params").size() + " parameters"));
        final var arguments = new Object[method.getParameterCount()];
        for (var i = 0; i < arguments.length; i++) {
            try {
                final var type = JSON.constructType(method.getGenericParameterTypes()[i]);
                arguments[i] = JSON.convertValue(call.path("params").get(i), type);
            } catch (IllegalArgumentException e) {
                throw new RpcException(INVALID_PARAMS, "Parameter " + i + " of \"" + name + "\": " + e.getMessage());
            }
        }
        try {
            return method.invoke(handler, arguments);
        } catch (InvocationTargetException e) {
            throw new RpcException(HANDLER_FAILED, String.valueOf(e.getCause().getMessage()));
        } catch (IllegalAccessException e) {
            throw new RpcException(METHOD_NOT_FOUND, "The class of \"" + name + "\" is not public");
        }
    }

    private static Optional<Method> find(final Object handler, final String name, final JsonNode parameters) {
        return Arrays.stream(handler.getClass().getMethods()).filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters.size()).findFirst();
    }
}
