package org.radflow.deep.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.radflow.deep.onnx.OnnxModel.Layer;

/** Walks through an ONNX file, gathers its layers and refuses what would reach outside it. Field numbers: onnx.proto3. */
final class ModelScan {

    /** A well-formed model that is not allowed. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(final String message) {
            super(message);
        }
    }

    /** Operators that ONNX Runtime itself has. */
    private static final Set<String> BUILT_IN = Set.of("", "ai.onnx", "ai.onnx.ml", "com.microsoft");
    private static final int DEEPEST = 32;
    private static final int EXTERNAL = 1;

    /** Version of the format. */
    long version;
    /** Version of the operators of each domain; the standard one is "". */
    final Map<String, Long> operators = new HashMap<>();
    /** Nodes of the main graph. */
    final List<Layer> layers = new ArrayList<>();
    /** Outputs of the main graph. */
    final Set<String> outputs = new LinkedHashSet<>();

    private final Set<String> ownFunctions = new HashSet<>();
    private final Map<String, String> foreign = new HashMap<>();

    void model(final ProtoReader model) throws IOException {
        while (model.next()) {
            switch (model.field()) {
                case 1 -> version = model.number();
                case 7 -> graph(model.message(), 0);
                case 8 -> operators(model.message());
                case 25 -> function(model.message());
                default -> { /* names, notes and training */ }
            }
        }
        for (final Map.Entry<String, String> operator : foreign.entrySet()) {
            if (!ownFunctions.contains(operator.getKey())) {
                throw new RefusedException("found operator " + operator.getValue() + " of the domain '" + operator.getKey()
                    + "', expected operators of ONNX: those of native libraries are not loaded");
            }
        }
    }

    private void operators(final ProtoReader set) throws IOException {
        String domain = "";
        long newest = 0;
        while (set.next()) {
            switch (set.field()) {
                case 1 -> domain = set.text();
                case 2 -> newest = set.number();
                default -> { /* nothing else is known */ }
            }
        }
        operators.merge(domain.equals("ai.onnx") ? "" : domain, newest, Math::max);
    }

    private void function(final ProtoReader function) throws IOException {
        while (function.next()) {
            switch (function.field()) {
                case 7 -> node(function.message(), 1);
                case 10 -> ownFunctions.add(function.text());
                default -> { /* its name and parameters */ }
            }
        }
    }

    private void graph(final ProtoReader graph, final int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new RefusedException("found graphs inside each other more than " + DEEPEST + " deep, expected fewer");
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> {
                    final Layer layer = node(graph.message(), depth);
                    if (depth == 0 && !layer.outputs().isEmpty()) {
                        layers.add(layer);
                    }
                }
                case 5 -> tensor(graph.message());
                case 12 -> {
                    if (depth == 0) {
                        outputs.add(name(graph.message()));
                    }
                }
                case 15 -> sparseTensor(graph.message());
                default -> { /* names, inputs and types */ }
            }
        }
    }

    private Layer node(final ProtoReader node, final int depth) throws IOException {
        String name = "";
        String operator = "";
        String domain = "";
        final List<String> outputs = new ArrayList<>();
        while (node.next()) {
            switch (node.field()) {
                case 2 -> outputs.add(node.text());
                case 3 -> name = node.text();
                case 4 -> operator = node.text();
                case 5 -> attribute(node.message(), depth);
                case 7 -> domain = node.text();
                default -> { /* inputs and notes */ }
            }
        }
        if (!BUILT_IN.contains(domain)) {
            foreign.put(domain, operator);
        }
        return new Layer(name, operator, List.copyOf(outputs));
    }

    private void attribute(final ProtoReader attribute, final int depth) throws IOException {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 5, 10 -> tensor(attribute.message());
                case 6, 11 -> graph(attribute.message(), depth + 1);
                case 22, 23 -> sparseTensor(attribute.message());
                default -> { /* numbers and texts */ }
            }
        }
    }

    private void sparseTensor(final ProtoReader sparse) throws IOException {
        while (sparse.next()) {
            if (sparse.field() == 1 || sparse.field() == 2) {
                tensor(sparse.message());
            }
        }
    }

    private void tensor(final ProtoReader tensor) throws IOException {
        String name = "";
        String location = "";
        boolean external = false;
        while (tensor.next()) {
            switch (tensor.field()) {
                case 8 -> name = tensor.text();
                case 13 -> {
                    external = true;
                    location = location(tensor.message(), location);
                }
                case 14 -> external |= tensor.number() == EXTERNAL;
                default -> { /* the weights */ }
            }
        }
        if (external) {
            throw new RefusedException("the weights '" + name + "' lie in another file: found '" + location
                + "', expected all weights in the ONNX file itself");
        }
    }

    private static String location(final ProtoReader entry, final String otherwise) throws IOException {
        String key = "";
        String value = "";
        while (entry.next()) {
            switch (entry.field()) {
                case 1 -> key = entry.text();
                case 2 -> value = entry.text();
                default -> { /* nothing else is known */ }
            }
        }
        return key.equals("location") ? value : otherwise;
    }

    private static String name(final ProtoReader value) throws IOException {
        String name = "";
        while (value.next()) {
            if (value.field() == 1) {
                name = value.text();
            }
        }
        return name;
    }
}
